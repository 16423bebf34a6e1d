package org.casus.checks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One member of a grouping over one span; the first and last possible day of its entry and exit. */
record Spell(
        int state,
        @Nullable LocalDate from,
        @Nullable LocalDate fromLast,
        @Nullable LocalDate to,
        @Nullable LocalDate toLast,
        String source,
        boolean suspended) {
    boolean covers(LocalDate date) {
        return (from == null || !from.isAfter(date)) && (toLast == null || !toLast.isBefore(date));
    }

    /** It as a row that a verdict rests on. */
    Evidence evidence(String who, String group) {
        LocalDate first = from;
        LocalDate last = to;
        String begins = first == null ? "" : " from " + span(first, fromLast);
        String ends = last == null ? "" : " to " + span(last, toLast);
        return new Evidence("%s in %s%s%s".formatted(who, group, begins, ends), source);
    }

    private static String span(LocalDate first, @Nullable LocalDate last) {
        boolean year = last != null && !first.equals(last) && first.getDayOfYear() == 1;
        return year ? Integer.toString(first.getYear()) : Facts.day(first);
    }
}
