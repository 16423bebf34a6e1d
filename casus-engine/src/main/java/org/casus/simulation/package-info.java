/**
 * Many crises: the chances of every attacker, target and candidate of a day.
 *
 * <p>Comes after {@code model}, whose forecasts it makes in bulk.
 */
@NullMarked
package org.casus.simulation;

import org.jspecify.annotations.NullMarked;
