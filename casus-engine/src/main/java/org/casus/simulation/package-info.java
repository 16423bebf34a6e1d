/**
 * From one forecast to many: one crisis grown entry by entry, many times ({@link org.casus.simulation.Cascade}), and the
 * one-step chances of every attacker, target and candidate of a day ({@link org.casus.simulation.Sweep}).
 *
 * <p>Comes after {@code model}, whose forecasts it multiplies. The same seed gives the same bytes on any number of threads.
 */
@NullMarked
package org.casus.simulation;

import org.jspecify.annotations.NullMarked;
