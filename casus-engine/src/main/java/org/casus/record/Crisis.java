package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * An international crisis by its name (ICB).
 */
public record Crisis(String name, Span from, @Nullable Span to, String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Crisis of(Row row) {
        Span from = row.date("from");
        if (from == null) {
            return null;
        }
        return new Crisis(row.text("name"), from, row.date("to"), row.text("source"));
    }
}
