package org.casus.record;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft resolution of the Security Council that failed by veto.
 *
 * @param by COW numbers
 * @param shielded whom the veto protected; empty where not stated
 */
public record Veto(
        Span date,
        String draft,
        Set<Integer> by,
        String subject,
        Set<Integer> about,
        Set<Integer> shielded,
        String source) {
    public Veto {
        by = Collections.unmodifiableSet(by);
        about = Collections.unmodifiableSet(about);
        shielded = Collections.unmodifiableSet(shielded);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Veto of(Row row) {
        Span date = row.date("date");
        if (date == null) {
            return null;
        }
        return new Veto(
                date,
                row.text("draft"),
                row.states("vetoed_by"),
                row.text("subject"),
                row.states("about"),
                row.states("protected"),
                row.text("source"));
    }
}
