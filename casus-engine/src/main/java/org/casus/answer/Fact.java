package org.casus.answer;

/**
 * Something that is so.
 *
 * @param text a sentence
 * @param source citation: {@code dataset#row}, a document's id, or {@code unsourced}
 */
public record Fact(String text, String source) {}
