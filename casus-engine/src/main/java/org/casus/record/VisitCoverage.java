package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * A span in which the list of a leader's visits is complete.
 *
 * @param visitor COW number
 * @param host COW number; negative: anywhere
 */
public record VisitCoverage(int visitor, String leader, int host, Span from, Span to, String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable VisitCoverage of(Row row) {
        Span from = row.date("from");
        Span to = row.date("to");
        if (from == null || to == null) {
            return null;
        }
        return new VisitCoverage(
                row.state("visitor"), row.text("leader"), row.state("host"), from, to, row.text("source"));
    }
}
