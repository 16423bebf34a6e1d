package org.casus.forecasts;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the chain as it is kept: texts, so that what was tampered with can be read too.
 *
 * @param number from 1
 * @param id of its content
 * @param content JSON
 * @param answer a forecast's whole answer as JSON, whose SHA-256 is in the content; null in a resolution
 * @param received when this register took it
 * @param previous the hash of the entry before it
 * @param hash of {@code previous}, {@code received} and {@code content}
 */
record Entry(
        long number,
        String id,
        String content,
        @Nullable String answer,
        String received,
        String previous,
        String hash) {
    /** An entry behind another. */
    static Entry after(long number, String previous, Draft draft, String received) {
        return new Entry(
                number,
                Hashes.id(draft.content()),
                draft.content(),
                draft.answer(),
                received,
                previous,
                Hashes.entry(previous, received, draft.content()));
    }

    /** What is to become an entry. */
    record Draft(String content, @Nullable String answer) {}
}
