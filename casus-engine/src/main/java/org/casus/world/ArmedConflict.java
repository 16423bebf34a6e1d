package org.casus.world;

import org.jspecify.annotations.Nullable;

/**
 * A run of years of an armed conflict with at least 25 battle deaths each, between the same states at the same intensity.
 * One side or the other may be no state. All codes are Gleditsch–Ward's.
 *
 * @param id {@code ucdp:N}
 * @param from first year
 * @param to last year
 * @param stateA a state on side A, the government's in conflicts within a state; null if none is named
 * @param supporterA a state that sent troops to side A's help, null if none
 * @param stateB a state on side B, null if that side is no state
 * @param supporterB a state that sent troops to side B's help, null if none
 * @param kind interstate, intrastate, II (intrastate with troops of other states) or extrasystemic
 * @param over territory, government, or both
 * @param intensity 1: 25 to 999 battle deaths a year, 2: at least 1,000
 * @param source citation
 */
public record ArmedConflict(
        String id,
        int from,
        int to,
        @Nullable Integer stateA,
        @Nullable Integer supporterA,
        @Nullable Integer stateB,
        @Nullable Integer supporterB,
        String kind,
        String over,
        int intensity,
        String source) {}
