package org.casus.checks;

/**
 * A row that a verdict rests on.
 *
 * @param text the fact in words
 * @param source its citation: a dataset's row ({@code cow-war-4.0#85}), or title, publisher, date and address of a document; several are
 *     separated by {@code "; "}
 */
public record Evidence(String text, String source) {}
