package org.casus.world;

/**
 * A Gleditsch–Ward code beside the Correlates of War number of the same state, in a run of years. A state that only one of
 * the two lists knows in a year has no row there.
 *
 * @param gwcode Gleditsch–Ward code
 * @param ccode COW number
 * @param from first year
 * @param to last year
 */
public record StateCode(int gwcode, int ccode, int from, int to) {}
