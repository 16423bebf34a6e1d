package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * Troops or bases of a state in another.
 *
 * @param state COW number
 * @param host COW number
 */
public record Presence(
        int state,
        int host,
        String place,
        String what,
        @Nullable Span from,
        @Nullable Span to,
        String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Presence of(Row row) {
        if (row.state("state") < 0) {
            return null;
        }
        return new Presence(
                row.state("state"),
                row.state("host"),
                row.text("place"),
                row.text("what"),
                row.date("from"),
                row.date("to"),
                row.text("source"));
    }
}
