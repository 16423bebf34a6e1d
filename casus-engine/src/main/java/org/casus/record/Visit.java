package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * A leader abroad.
 *
 * @param visitor COW number
 * @param host COW number
 */
public record Visit(
        int visitor,
        String leader,
        int host,
        String place,
        Span from,
        @Nullable Span to,
        String source,
        String note) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Visit of(Row row) {
        Span from = row.date("from");
        if (from == null || row.state("visitor") < 0 || row.state("host") < 0) {
            return null;
        }
        return new Visit(
                row.state("visitor"),
                row.text("leader"),
                row.state("host"),
                row.text("place"),
                from,
                row.date("to"),
                row.text("source"),
                row.text("note"));
    }
}
