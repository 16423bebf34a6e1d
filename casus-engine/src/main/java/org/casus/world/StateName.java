package org.casus.world;

/**
 * A word that stands for a state in English.
 *
 * @param ccode Correlates of War number
 * @param text the word or words, as written in running text
 * @param kind {@code name}, {@code alias}, {@code adjective} or {@code capital}
 */
public record StateName(int ccode, String text, String kind) {}
