package org.casus.record;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement by its name.
 *
 * @param states COW numbers
 * @param defence {@code yes}, {@code no} or {@code unknown}
 */
public record Partnership(
        String name,
        List<String> aliases,
        Set<Integer> states,
        String kind,
        @Nullable Span signed,
        @Nullable Span inForce,
        @Nullable Span ended,
        String defence,
        String source,
        String note) {
    public Partnership {
        aliases = List.copyOf(aliases);
        states = Collections.unmodifiableSet(states);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Partnership of(Row row) {
        return new Partnership(
                row.text("name"),
                row.names("aliases"),
                row.states("states"),
                row.text("kind"),
                row.date("signed"),
                row.date("in_force"),
                row.date("ended"),
                row.text("defence"),
                row.text("source"),
                row.text("note"));
    }
}
