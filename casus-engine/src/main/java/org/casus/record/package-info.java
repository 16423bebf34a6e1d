/**
 * The tables of facts that no published dataset gives Casus in the form that articles need: groupings, visits, wars with sides
 * and outcomes, vetoes, tests and so on, as immutable values, each row with its source ({@code record/README.md}).
 *
 * <p>Comes in: the CSV files of {@code record/}, carried in the jar. Goes out: a {@link org.casus.record.Chronicle} that
 * {@code checks} holds claims against. A table that is not there is empty.
 */
@NullMarked
package org.casus.record;

import org.jspecify.annotations.NullMarked;
