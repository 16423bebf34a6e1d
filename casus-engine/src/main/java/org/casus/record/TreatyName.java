package org.casus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people call a treaty of the world's tables.
 *
 * @param treaty the treaty's id
 */
public record TreatyName(String treaty, String name, List<String> aliases, String source) {
    public TreatyName {
        aliases = List.copyOf(aliases);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable TreatyName of(Row row) {
        return new TreatyName(row.text("treaty"), row.text("name"), row.names("aliases"), row.text("source"));
    }
}
