package org.casus.record;

import org.jspecify.annotations.Nullable;

/**
 * A test of a weapon.
 *
 * @param state COW number
 * @param kind {@code nuclear}, {@code ballistic missile}, {@code satellite launch}
 */
public record WeaponsTest(int state, Span date, String kind, String name, String source, String note) {
    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable WeaponsTest of(Row row) {
        Span date = row.date("date");
        if (date == null || row.state("state") < 0) {
            return null;
        }
        return new WeaponsTest(
                row.state("state"), date, row.text("kind"), row.text("name"), row.text("source"), row.text("note"));
    }
}
