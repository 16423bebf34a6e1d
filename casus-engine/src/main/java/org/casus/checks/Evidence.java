package org.casus.checks;

/**
 * A row that a verdict rests on.
 *
 * @param text the fact in words
 * @param source its citation: a dataset's row or a document
 */
public record Evidence(String text, String source) {}
