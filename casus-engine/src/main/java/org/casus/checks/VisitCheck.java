package org.casus.checks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.casus.claims.Act;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Span;
import org.casus.record.Visit;
import org.casus.record.VisitCoverage;
import org.jspecify.annotations.Nullable;

/** Leaders abroad, by the table of visits; only inside its stated coverage does a visit's absence contradict. */
final class VisitCheck {
    private final Facts facts;

    VisitCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s) {
        if (s.subject().isEmpty() || s.object().isEmpty()) {
            return Finding.SILENT;
        }
        Name leader = s.group();
        List<Visit> visits = s.subject().stream()
                .flatMap(x -> facts.visits(x).stream())
                .filter(v -> s.object().contains(v.host()))
                .filter(v -> leader == null || v.leader().equals(leader.key()))
                .sorted(Comparator.comparing(v -> v.from().first()))
                .toList();
        When when = at(s);
        for (Visit v : visits) {
            if (when != null && meets(v, when)) {
                return s.act() == Act.FIRST_VISIT ? first(s, v, when) : Finding.of(true, text(v) + ".", row(v));
            }
        }
        if (s.act() == Act.FIRST_VISIT) {
            return since(s, visits);
        }
        if (when == null) {
            return visits.isEmpty()
                    ? Finding.SILENT
                    : Finding.of(true, text(visits.getFirst()) + ".", row(visits.getFirst()));
        }
        return absent(s, visits, when);
    }

    private static @Nullable When at(Statement s) {
        List<When> at = s.times(When.Role.AT);
        return at.isEmpty() ? null : at.getFirst();
    }

    /** "His first since 2000": none between the year and this one, and one in that year. */
    private Finding first(Statement s, Visit v, When when) {
        List<When> since = s.times(When.Role.SINCE);
        if (since.isEmpty()) {
            for (Visit other : all(s)) {
                boolean same = s.group() == null || other.leader().equals(v.leader());
                if (same && other.from().last().isBefore(v.from().first())) {
                    return Finding.of(false, "There was an earlier one: " + text(other) + ".", row(other));
                }
            }
            return Finding.of(true, text(v) + ".", row(v));
        }
        return between(s, since.getFirst().last(), when.first(), v);
    }

    private Finding between(Statement s, LocalDate from, LocalDate to, Visit v) {
        for (Visit other : all(s)) {
            if (other.from().first().isAfter(from) && other.from().last().isBefore(to)) {
                return Finding.of(Finding.Truth.PARTLY, text(other) + ".", List.of(row(v), row(other)));
            }
        }
        return Finding.of(true, text(v) + ".", row(v));
    }

    private List<Visit> all(Statement s) {
        return s.subject().stream()
                .flatMap(x -> facts.visits(x).stream())
                .filter(v -> s.object().contains(v.host()))
                .toList();
    }

    /** "The first since 1928" without a date of its own. */
    private static Finding since(Statement s, List<Visit> visits) {
        List<When> since = s.times(When.Role.SINCE);
        if (since.isEmpty() || visits.isEmpty()) {
            return Finding.SILENT;
        }
        When w = since.getFirst();
        boolean then = visits.stream().anyMatch(v -> meets(v, w));
        List<Visit> after =
                visits.stream().filter(v -> v.from().first().isAfter(w.last())).toList();
        return then && !after.isEmpty()
                ? Finding.of(
                        true,
                        "Visits on record: " + w.year() + " and "
                                + after.getFirst().from().text() + ".",
                        rowOf(after.getFirst()))
                : Finding.SILENT;
    }

    private Finding absent(Statement s, List<Visit> visits, When when) {
        VisitCoverage whole = coverage(s, when);
        if (whole == null) {
            return Finding.SILENT;
        }
        if (visits.isEmpty()) {
            return Finding.of(
                    false,
                    "The list of these visits is complete from %s to %s and has none."
                            .formatted(whole.from().text(), whole.to().text()),
                    new Evidence(
                            "List complete from %s to %s: no such visit"
                                    .formatted(whole.from().text(), whole.to().text()),
                            whole.source()));
        }
        Visit nearest = visits.stream()
                .min(Comparator.comparingLong(v ->
                        Math.abs(v.from().first().toEpochDay() - when.first().toEpochDay())))
                .orElseThrow();
        return Finding.of(false, "The visit on record is " + text(nearest) + ".", row(nearest));
    }

    private @Nullable VisitCoverage coverage(Statement s, When when) {
        Name leader = s.group();
        for (VisitCoverage c : facts.chronicle.visitCoverage()) {
            boolean host = c.host() < 0 || s.object().contains(c.host());
            boolean who = leader != null
                    ? c.leader().equals(leader.key())
                    : c.leader().isEmpty();
            if (s.subject().contains(c.visitor())
                    && host
                    && who
                    && !when.first().isBefore(c.from().first())
                    && !when.last().isAfter(c.to().last())) {
                return c;
            }
        }
        return null;
    }

    private static boolean meets(Visit v, When when) {
        Span to = v.to();
        return v.from().meets(when.first(), when.last()) || to != null && to.meets(when.first(), when.last());
    }

    private String text(Visit v) {
        return "%s in %s%s on %s"
                .formatted(
                        v.leader(),
                        v.place().isEmpty() ? "" : v.place() + ", ",
                        facts.name(v.host()),
                        v.from().text());
    }

    private Evidence row(Visit v) {
        return new Evidence(text(v), v.source());
    }

    private static Evidence rowOf(Visit v) {
        return new Evidence("%s: visit on %s".formatted(v.leader(), v.from().text()), v.source());
    }

    static boolean checks(Act act) {
        return act == Act.VISITED || act == Act.FIRST_VISIT || act == Act.NEVER_VISITED;
    }
}
