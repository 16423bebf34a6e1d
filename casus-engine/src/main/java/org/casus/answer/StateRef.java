package org.casus.answer;

/**
 * A state in an answer.
 *
 * @param state ISO 3166 alpha-3, or {@code COW:} and COW's abbreviation
 * @param ccode COW number
 * @param name English name
 */
public record StateRef(String state, int ccode, String name) {}
