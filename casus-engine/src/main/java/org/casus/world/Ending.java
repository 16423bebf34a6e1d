package org.casus.world;

import org.jspecify.annotations.Nullable;

/**
 * How a conflict ended.
 *
 * @param conflict the conflict's id
 * @param winner the side that prevailed, as {@link Participation#side()} numbers it; 0 if neither did
 * @param battleDeaths soldiers of all sides who were killed, null where one side's number is unknown or the source has none
 */
public record Ending(String conflict, int winner, @Nullable Integer battleDeaths, String source) {}
