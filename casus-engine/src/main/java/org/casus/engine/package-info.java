/**
 * The only wiring: a question in, an answer out.
 *
 * <p>Comes last in the engine. {@link org.casus.Casus} is where a user of the library starts.
 */
@NullMarked
package org.casus.engine;

import org.jspecify.annotations.NullMarked;
