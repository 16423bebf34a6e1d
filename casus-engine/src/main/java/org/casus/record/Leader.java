package org.casus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who led a state, from when to when.
 *
 * @param state COW number
 * @param to null while it lasts
 */
public record Leader(
        int state,
        String name,
        List<String> aliases,
        String office,
        @Nullable Span from,
        @Nullable Span to,
        String source) {
    public Leader {
        aliases = List.copyOf(aliases);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Leader of(Row row) {
        if (row.state("state") < 0) {
            return null;
        }
        return new Leader(
                row.state("state"),
                row.text("name"),
                row.names("aliases"),
                row.text("office"),
                row.date("from"),
                row.date("to"),
                row.text("source"));
    }
}
