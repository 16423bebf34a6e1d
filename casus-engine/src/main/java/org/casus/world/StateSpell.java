package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell of membership in the interstate system.
 *
 * @param ccode Correlates of War number
 * @param abbreviation COW's three letters
 * @param iso3 ISO 3166 alpha-3, null where none exists for this state and time (East Germany, Austria-Hungary)
 * @param name English name
 * @param from first day of membership
 * @param to last day, null while it lasts
 * @param source citation
 */
public record StateSpell(
        int ccode,
        String abbreviation,
        @Nullable String iso3,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {
    public StateSpell {
        // A table of text has no null.
        iso3 = iso3 == null || iso3.isEmpty() ? null : iso3;
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** ISO 3166 alpha-3 where one exists, else {@code COW:} and the abbreviation. */
    public String code() {
        return iso3 != null ? iso3 : "COW:" + abbreviation;
    }
}
