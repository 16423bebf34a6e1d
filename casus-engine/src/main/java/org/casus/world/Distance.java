package org.casus.world;

/**
 * Minimum distance between two states' territories in a year.
 *
 * @param ccode1 the smaller COW number
 * @param ccode2 the larger
 * @param year calendar year
 * @param km kilometres, 0 where they touch
 */
public record Distance(int ccode1, int ccode2, int year, double km) {}
