/**
 * How a conflict grows entry by entry: the model of who enters next, given the coalitions as they stand.
 *
 * <p>In: the joining model's forecast of each candidate at the start, and the candidates' ties to each other. Out: rates of
 * entering, for {@code simulation}.
 */
@NullMarked
package org.casus.model.entry;

import org.jspecify.annotations.NullMarked;
