package org.casus.checks;

import java.util.Comparator;
import java.util.List;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Leader;
import org.casus.record.Span;

/** Who led a state when, by Archigos and its continuation in the record. */
final class RulerCheck {
    /** The office and the power are dated variously: what is off by less than this is not wrong. */
    private static final int YEARS_OF_DOUBT = 2;

    private final Facts facts;

    RulerCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s) {
        Name name = s.group();
        String before = s.kinds().stream()
                .filter(k -> k.startsWith("after:"))
                .findFirst()
                .orElse("");
        if (name != null && !before.isEmpty()) {
            return followed(name.key(), before.substring(6), s);
        }
        if (name == null || s.times().isEmpty()) {
            return Finding.SILENT;
        }
        List<Leader> spells = facts.leaders(name.key()).stream()
                .filter(l -> s.subject().contains(l.state()) && l.from() != null)
                .sorted(Comparator.comparing(l -> first(l).first()))
                .toList();
        if (spells.isEmpty()) {
            return Finding.SILENT;
        }
        When w = s.times().getFirst();
        Leader nearest = spells.getFirst();
        boolean close = false;
        if (Wars.isRange(w)) {
            Span begun = first(nearest);
            Span over = spells.getLast().to();
            boolean whole = begun.year() == w.year()
                    && over != null
                    && over.year() == w.last().getYear();
            if (whole && spells.size() > 1) {
                return Finding.of(
                        true, text(nearest) + "; " + text(spells.getLast()) + ".", row(nearest), row(spells.getLast()));
            }
            close = spells.size() > 1;
        }
        for (Leader l : spells) {
            if (fits(l, s, w)) {
                Span to = l.to();
                boolean again = w.role() == When.Role.SINCE
                        && to != null
                        && !spells.getLast().equals(l);
                if (again) {
                    // "has governed since 1998": not without a break
                    return Finding.unknown(text(l) + ".");
                }
                return Finding.of(true, text(l) + ".", row(l));
            }
            close |= near(l, w);
        }
        return close ? Finding.unknown(text(nearest) + ".") : Finding.of(false, text(nearest) + ".", row(nearest));
    }

    /** "Nagy gave way to Kádár": the one's office ends when the other's begins. */
    private Finding followed(String after, String before, Statement s) {
        for (Leader l : facts.leaders(before)) {
            Span to = l.to();
            if (!s.subject().contains(l.state()) || to == null) {
                continue;
            }
            for (Leader next : facts.leaders(after)) {
                Span from = next.from();
                if (from == null || next.state() != l.state()) {
                    continue;
                }
                boolean then = s.times().isEmpty()
                        || s.times()
                                .getFirst()
                                .meets(from.first().minusDays(31), from.last().plusDays(31));
                if (then && from.meets(to.first().minusDays(40), to.last().plusDays(40))) {
                    return Finding.of(true, text(l) + "; " + text(next) + ".", row(l), row(next));
                }
            }
        }
        return Finding.SILENT;
    }

    private static Span first(Leader l) {
        Span from = l.from();
        return from == null ? new Span(java.time.LocalDate.MIN, java.time.LocalDate.MIN, "") : from;
    }

    private static boolean fits(Leader l, Statement s, When w) {
        Span from = first(l);
        Span to = l.to();
        if (Wars.isRange(w)) {
            return from.year() == w.year()
                    && to != null
                    && to.year() == w.last().getYear();
        }
        if (s.is("rose") || w.role() == When.Role.SINCE) {
            return from.meets(w.first(), w.last());
        }
        if (s.is("fell") || w.role() == When.Role.UNTIL) {
            return to != null && to.meets(w.first(), w.last());
        }
        return w.role() == When.Role.AT
                && !from.first().isAfter(w.last())
                && (to == null || !to.last().isBefore(w.first()));
    }

    private static boolean near(Leader l, When w) {
        Span from = first(l);
        Span to = l.to();
        int last = to == null ? 9999 : to.year();
        return w.year() >= from.year() - YEARS_OF_DOUBT && w.last().getYear() <= last + YEARS_OF_DOUBT;
    }

    private String text(Leader l) {
        Span to = l.to();
        return "%s led %s from %s%s"
                .formatted(
                        l.name(),
                        facts.name(l.state(), first(l).first()),
                        first(l).text(),
                        to == null ? "" : " to " + to.text());
    }

    private Evidence row(Leader l) {
        return new Evidence(text(l), l.source());
    }
}
