/**
 * The joining model: a candidate chooses among staying out, the attacker's side and the target's side.
 *
 * <p>Comes after {@code features}. {@code fit} estimates it, {@code evaluation} scores it on cases it never saw; a
 * {@link org.casus.model.JoiningModel} turns a crisis's features into probabilities with intervals.
 */
@NullMarked
package org.casus.model;

import org.jspecify.annotations.NullMarked;
