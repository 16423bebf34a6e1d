/**
 * States, their ties and their conflicts: plain values, and the world as it stood on the eve of a date.
 *
 * <p>Comes first in the flow: {@code datasets} fills {@link org.casus.world.Tables}, {@link org.casus.world.World} indexes
 * them, and {@code features} asks for {@link org.casus.world.World#on}. Imports nothing else of Casus.
 */
@NullMarked
package org.casus.world;

import org.jspecify.annotations.NullMarked;
