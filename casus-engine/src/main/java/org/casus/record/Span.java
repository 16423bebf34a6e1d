package org.casus.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date given to the day, month or year can mean.
 *
 * @param first the first of them
 * @param last the last
 * @param text as the table has it
 */
public record Span(LocalDate first, LocalDate last, String text) {
    /** Reads {@code yyyy-mm-dd}, {@code yyyy-mm} or {@code yyyy}; null where the text is none of them. */
    public static @Nullable Span parse(String text) {
        String t = text.strip();
        try {
            return switch (t.length()) {
                case 4 -> {
                    int year = Integer.parseInt(t);
                    yield new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), t);
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(t);
                    yield new Span(month.atDay(1), month.atEndOfMonth(), t);
                }
                case 10 -> new Span(LocalDate.parse(t), LocalDate.parse(t), t);
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether some day of this is also a day of the other. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    public int year() {
        return first.getYear();
    }
}
