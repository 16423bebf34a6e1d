package org.casus.world;

/**
 * International organisations that two states are both full members of, over years in which their number stays the same.
 *
 * @param ccode1 the smaller COW number
 * @param ccode2 the larger
 * @param from first year
 * @param to last year
 * @param count how many organisations; 0 is a known zero
 */
public record SharedOrganizations(int ccode1, int ccode2, int from, int to, int count) {}
