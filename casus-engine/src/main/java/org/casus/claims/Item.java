package org.casus.claims;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a sentence: a word, something named, or a time.
 *
 * @param from where it begins in the sentence
 * @param to where it ends
 * @param word in normal form; what the piece begins with where it is several words
 * @param mention what it names, else null
 * @param when the time, else null
 * @param pointer what a phrase such as "both countries" points back to, else null
 */
record Item(
        int from,
        int to,
        Word word,
        @Nullable Mention mention,
        @Nullable When when,
        @Nullable Pointer pointer) {

    static Item of(Word word) {
        return new Item(word.from(), word.to(), word, null, null, null);
    }

    Item as(Mention other) {
        return new Item(from, to, word, other, null, null);
    }

    String norm() {
        return word.norm();
    }

    boolean is(String norm) {
        return mention == null && when == null && pointer == null && word.norm().equals(norm);
    }

    boolean plain() {
        return mention == null && when == null && pointer == null;
    }

    /** Whether it stands for a state or something alike. */
    boolean isNoun() {
        return pointer != null || mention != null && mention.letter() != 'A';
    }
}
