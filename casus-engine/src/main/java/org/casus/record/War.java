package org.casus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A war or other armed conflict between states.
 *
 * @param id {@code war:139} (COW) or {@code ucdp:435-2008} (UCDP: conflict and first year)
 * @param name usual English name
 * @param aliases other names; one that begins with {@code @} is a place that stands for the war only beside a verb of fighting
 * @param level 5 war, 4 less than 1,000 battle deaths
 * @param to null while it lasts
 */
public record War(
        String id,
        String name,
        List<String> aliases,
        int level,
        Span from,
        @Nullable Span to,
        String source) {
    public War {
        aliases = List.copyOf(aliases);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable War of(Row row) {
        Span from = row.date("from");
        if (from == null) {
            return null;
        }
        return new War(
                row.text("war"),
                row.text("name"),
                row.names("aliases"),
                row.text("level").equals("4") ? 4 : 5,
                from,
                row.date("to"),
                row.text("source"));
    }
}
