package org.casus.claims;

/**
 * A question that an article raises.
 *
 * @param text in words that {@code casus ask} understands
 */
public record Asked(String text) {}
