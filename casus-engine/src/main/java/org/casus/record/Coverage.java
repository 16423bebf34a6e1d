package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * A span in which a list is complete.
 *
 * @param name of the grouping; empty for other lists
 * @param state COW number; negative: of any state
 * @param kind of weapon tests; empty for other lists
 */
public record Coverage(String name, int state, String kind, Span from, Span to, String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Coverage of(Row row) {
        Span given = row.date("from");
        Span from = given == null ? Span.parse("1000") : given;
        Span end = row.date("to");
        Span to = end == null ? Span.parse("9999") : end;
        if (from == null || to == null) {
            return null;
        }
        return new Coverage(row.text("name"), row.state("state"), row.text("kind"), from, to, row.text("source"));
    }
}
