package org.casus.world;

/**
 * A state's trade with all others together in a year; NaN where unknown. It says nothing of any one partner.
 *
 * @param imports millions of current US dollars
 * @param exports millions of current US dollars
 */
public record StateTrade(int ccode, int year, double imports, double exports, String source) {}
