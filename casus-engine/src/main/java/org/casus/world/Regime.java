package org.casus.world;

/**
 * Scores of democracy in a year; NaN where unknown.
 *
 * @param democracy adjusted extended Unified Democracy Score, 0 is the cut between democracies and others
 * @param polity2 Polity, −10 to 10
 * @param polyarchy V-Dem electoral democracy, 0–1
 */
public record Regime(int ccode, int year, double democracy, double polity2, double polyarchy, String source) {}
