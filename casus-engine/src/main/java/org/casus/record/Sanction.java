package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * A decision that imposes sanctions.
 *
 * @param imposer {@code UNSC}, {@code EU}, another organisation, or a state's code
 * @param imposerState its COW number, negative for an organisation
 * @param target COW number
 */
public record Sanction(
        String imposer,
        int imposerState,
        int target,
        String resolution,
        Span date,
        String subject,
        @Nullable Span ended,
        String source) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Sanction of(Row row) {
        Span date = row.date("date");
        if (date == null || row.state("target") < 0) {
            return null;
        }
        return new Sanction(
                row.text("imposer"),
                row.state("imposer"),
                row.state("target"),
                row.text("resolution"),
                date,
                row.text("subject"),
                row.date("ended"),
                row.text("source"));
    }
}
