package org.casus.world;

/**
 * Material capability in a year.
 *
 * @param ccode Correlates of War number
 * @param year calendar year
 * @param cinc share of the system's capabilities, 0–1; NaN unknown
 * @param milper military personnel, thousands; NaN unknown
 * @param milex military expenditure, thousands of current GBP to 1913, of current USD from 1914; NaN unknown
 * @param tpop population, thousands; NaN unknown
 * @param source citation
 */
public record Capability(int ccode, int year, double cinc, double milper, double milex, double tpop, String source) {}
