package org.casus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of an organisation, an alliance or a named group, over one span.
 *
 * @param kind {@code organisation}, {@code alliance} or {@code label}
 * @param state COW number, negative where it is no state of the list
 * @param to null while it lasts
 */
public record Grouping(
        String name,
        List<String> aliases,
        String kind,
        int state,
        @Nullable Span from,
        @Nullable Span to,
        String source,
        String note) {
    public Grouping {
        aliases = List.copyOf(aliases);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Grouping of(Row row) {
        return new Grouping(
                row.text("name"),
                row.names("aliases"),
                row.text("kind"),
                row.state("state"),
                row.date("from"),
                row.date("to"),
                row.text("source"),
                row.text("note"));
    }
}
