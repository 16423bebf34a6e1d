package org.casus.claims;

/**
 * A word or a mark of punctuation.
 *
 * @param from where it begins in the sentence
 * @param to where it ends
 * @param text as written
 * @param norm lower case, no accents, no possessive s
 * @param possessive whether it ended in 's or s'
 */
record Word(int from, int to, String text, String norm, boolean possessive) {
    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    /** With the possessive ending, as names have it: "seven weeks'". */
    String full() {
        return norm;
    }
}
