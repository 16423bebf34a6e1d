package org.casus.datasets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/** Dates of one file that come as year, month and day, of which month and day may be unknown; says which were completed. */
final class PartialDates {
    private final String file;
    private final Tally completed = new Tally();

    PartialDates(String file) {
        this.file = file;
    }

    /**
     * The first day that the parts leave possible; null if the year is unknown.
     *
     * @param field the column of the day
     * @param line where the date is
     */
    @Nullable
    LocalDate first(int year, int month, int day, String field, long line) {
        if (year <= 0) {
            return null;
        }
        if (month >= 1 && day >= 1) {
            return of(year, month, day, field);
        }
        LocalDate first = of(year, Math.max(month, 1), 1, field);
        complete(field, "first", line);
        return first;
    }

    /** The last day that the parts leave possible; null if the year is unknown. */
    @Nullable
    LocalDate last(int year, int month, int day, String field, long line) {
        if (year <= 0) {
            return null;
        }
        if (month >= 1 && day >= 1) {
            return of(year, month, day, field);
        }
        LocalDate first = of(year, month < 1 ? 12 : month, 1, field);
        complete(field, "last", line);
        return first.withDayOfMonth(first.lengthOfMonth());
    }

    private static LocalDate of(int year, int month, int day, String field) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new CsvFile.BadCell(field, "%d-%d-%d is no date".formatted(year, month, day));
        }
    }

    private void complete(String field, String which, long line) {
        completed.add(
                new Tally.Kind(
                        Code.DATE_COMPLETED,
                        file,
                        field,
                        "date lacks its day or month",
                        "dates lack their day or month",
                        "taken as the " + which + " day that the rest of the date leaves possible"),
                "line " + line);
    }

    /** One issue per column in which dates had to be completed. */
    void report(Consumer<DataIssue> issues) {
        completed.report(issues);
    }
}
