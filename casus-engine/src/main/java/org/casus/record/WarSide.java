package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * One state in a war, over one span.
 *
 * @param war the war
 * @param state COW number
 * @param side 1 or 2
 * @param initiator null where the source does not say
 * @param outcome {@code won}, {@code lost}, {@code compromise}, {@code stalemate} …; empty where the source does not say
 */
public record WarSide(
        String war,
        int state,
        int side,
        @Nullable Boolean initiator,
        String outcome,
        Span from,
        @Nullable Span to,
        String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable WarSide of(Row row) {
        Span from = row.date("from");
        if (from == null || row.state("state") < 0) {
            return null;
        }
        Boolean initiator = row.text("initiator").isEmpty() ? null : row.is("initiator", "1");
        return new WarSide(
                row.text("war"),
                row.state("state"),
                row.text("side").equals("1") ? 1 : 2,
                initiator,
                row.text("outcome"),
                from,
                row.date("to"),
                row.text("source"));
    }
}
