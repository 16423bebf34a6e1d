package org.casus.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.casus.claims.Statement;
import org.casus.claims.WarRef;
import org.casus.claims.When;
import org.casus.record.Span;

/** When a war began and ended, and how long it lasted. */
final class WarDates {
    /** Historians date the ends of wars variously: what is off by less than this is not wrong. */
    private static final int YEARS_OF_DOUBT = 1;

    private WarDates() {}

    static Finding check(Statement s, Wars wars) {
        List<Wars.Candidate> found = candidates(s, wars);
        if (found.size() > 1 && !s.times().isEmpty()) {
            // of several wars between them, the one whose beginning or end is then
            When w = s.times().getLast();
            LocalDate year = w.first().withDayOfYear(1);
            found = found.stream()
                    .filter(c -> w.meets(year, year.plusYears(1))
                            && !c.from().isAfter(w.last())
                            && !c.to().isBefore(w.first()))
                    .toList();
        }
        if (found.size() != 1) {
            return Finding.SILENT;
        }
        Wars.Candidate c = found.getFirst();
        return s.count() > 0 ? lasted(c, s, wars) : s.times().isEmpty() ? Finding.SILENT : dated(c, s, wars);
    }

    private static List<Wars.Candidate> candidates(Statement s, Wars wars) {
        List<Wars.Candidate> named = wars.named(s);
        if (!named.isEmpty()) {
            return named;
        }
        When of = s.times().isEmpty() ? null : s.times().getFirst();
        if (s.times().size() == 2 && of != null && of.text().startsWith("of ")) {
            // "the war of 1904 ended in 1905"
            Set<Integer> two = s.war() == null ? s.parties() : s.war().parties();
            return wars.among(two, of).stream()
                    .filter(c -> of.meets(c.from(), c.from()))
                    .toList();
        }
        List<Wars.Candidate> context = wars.context(s.times(List.of()));
        if (!context.isEmpty()) {
            return context;
        }
        WarRef ref = s.war();
        Set<Integer> parties = ref == null ? s.parties() : ref.parties();
        return ref == null && parties.size() < 2 ? List.of() : wars.among(parties, ref == null ? null : ref.when());
    }

    private static Finding dated(Wars.Candidate c, Statement s, Wars wars) {
        boolean began = s.is("began");
        When w = s.times().getLast();
        Span span = began ? c.war().from() : c.war().to();
        if (span == null || w.role() == When.Role.BEFORE || w.role() == When.Role.AFTER) {
            return Finding.SILENT;
        }
        Evidence row = c.row(wars.facts());
        String text = "The %s %s on %s.".formatted(c.name(), began ? "began" : "ended", span.text());
        if (Wars.isRange(w)) {
            text = "The %s lasted from %s to %s."
                    .formatted(c.name(), c.war().from().text(), span.text());
            int off = Math.abs(c.from().getYear() - w.year())
                    + Math.abs(c.to().getYear() - w.last().getYear());
            return off == 0
                    ? Finding.of(true, text, row)
                    : off > YEARS_OF_DOUBT && c.complete() ? Finding.of(false, text, row) : Finding.unknown(text);
        }
        if (w.text().toLowerCase(java.util.Locale.ROOT).startsWith("within") && !began) {
            // counted from the war's beginning, whatever was spoken of before
            long days = ChronoUnit.DAYS.between(w.first(), w.last());
            boolean so = !c.to().isAfter(c.from().plusDays(days));
            return so ? Finding.of(true, text, row) : Finding.unknown(text);
        }
        boolean by = w.text().toLowerCase(java.util.Locale.ROOT).startsWith("by ");
        if (span.meets(w.first().minusDays(by ? 180 : 3), w.last().plusDays(3))) {
            return Finding.of(true, text, row);
        }
        LocalDate day = span.first();
        boolean far = !w.meets(day.minusYears(YEARS_OF_DOUBT + 1L), day.plusYears(YEARS_OF_DOUBT + 1L));
        return far && !by && c.complete() ? Finding.of(false, text, row) : Finding.unknown(text);
    }

    private static Finding lasted(Wars.Candidate c, Statement s, Wars wars) {
        if (c.to().equals(LocalDate.MAX)) {
            return Finding.SILENT;
        }
        double days = ChronoUnit.DAYS.between(c.from(), c.to()) + 1;
        double unit = s.is("year") ? 365.25 : s.is("month") ? 30.4 : s.is("week") ? 7 : s.is("decade") ? 3652.5 : 1;
        double said = s.count() * unit;
        String text = "The %s lasted from %s to %s."
                .formatted(
                        c.name(),
                        c.war().from().text(),
                        c.war().to() == null ? "today" : c.war().to().text());
        if (Math.abs(said - days) <= Math.max((s.is("day") ? 1 : 0.75) * unit, 0.15 * days)) {
            return Finding.of(true, text, c.row(wars.facts()));
        }
        boolean far = said > 1.6 * days + unit || said < 0.5 * days - unit;
        return far && c.complete() ? Finding.of(false, text, c.row(wars.facts())) : Finding.unknown(text);
    }
}
