package org.casus.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Event;
import org.casus.record.EventKind;
import org.casus.record.Presence;
import org.casus.record.Sanction;
import org.casus.record.Span;
import org.jspecify.annotations.Nullable;

/** What states did short of war: sanctions, troops abroad and recognitions, tables in which absence says little; the rest is handed on. */
final class DeedCheck {
    private final Facts facts;
    private final WeaponsCheck weapons;
    private final VoteCheck votes;
    private final DisputeCheck disputes;

    DeedCheck(Facts facts) {
        this.facts = facts;
        weapons = new WeaponsCheck(facts);
        votes = new VoteCheck(facts);
        disputes = new DisputeCheck(facts);
    }

    Finding check(Statement s, LocalDate date) {
        return switch (s.act()) {
            case TESTED, FIRST_TEST, LAST_TEST, TESTS_COUNTED, NUCLEAR_POWER -> weapons.check(s, date);
            case VETOED, VOTED_AGAINST, ABSTAINED, VOTED_FOR -> votes.check(s, date);
            case SANCTIONED -> sanctioned(s);
            case STATIONED -> stationed(s, date);
            case RECOGNISED -> event(s);
            case DISPUTED, RIVALS -> disputes.check(s, date);
            default -> Finding.SILENT;
        };
    }

    /** The first time at which something is said to have been; null if none is. */
    static @Nullable When at(Statement s) {
        List<When> at = s.times(When.Role.AT);
        return at.isEmpty() ? null : at.getFirst();
    }

    private Finding sanctioned(Statement s) {
        When when = at(s);
        String number = s.kinds().stream()
                .filter(k -> k.startsWith("resolution:"))
                .map(k -> k.substring(k.indexOf(':') + 1))
                .findFirst()
                .orElse("");
        if (when == null && number.isEmpty() || s.object().isEmpty()) {
            return Finding.SILENT;
        }
        for (Sanction x : facts.chronicle.sanctions()) {
            Span ended = x.ended();
            if (!number.isEmpty() && !x.resolution().equals(number)) {
                continue;
            }
            Span dated = s.is("lifted") ? ended : x.date();
            boolean then = dated != null && (when == null || dated.meets(when.first(), when.last()));
            if (s.object().contains(x.target()) && imposed(s, x) && then) {
                Evidence row = new Evidence(
                        "%s %s, %s: %s"
                                .formatted(x.imposer(), x.resolution(), x.date().text(), x.subject()),
                        x.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    /** Whether it is who is named that imposed them; where nobody is named, whoever did. */
    private static boolean imposed(Statement s, Sanction x) {
        if (s.is("UNSC") || s.is("EU")) {
            return x.imposer().equals(s.is("UNSC") ? "UNSC" : "EU");
        }
        return s.subject().isEmpty() || s.subject().contains(x.imposerState());
    }

    private Finding stationed(Statement s, LocalDate date) {
        for (Presence p : facts.chronicle.presence()) {
            if (!s.subject().contains(p.state()) || !s.object().contains(p.host())) {
                continue;
            }
            Span from = p.from();
            Span to = p.to();
            When when = at(s);
            List<When> since = s.times(When.Role.SINCE);
            boolean so = when != null
                    ? (from == null || !from.first().isAfter(when.last()))
                            && (to == null || !to.last().isBefore(when.first()))
                    : s.is("present")
                            ? (from == null || !from.first().isAfter(date))
                                    && (to == null || !to.last().isBefore(date))
                            : true;
            if (!since.isEmpty()) {
                so = from != null
                        && from.meets(since.getFirst().first(), since.getFirst().last());
            }
            if (s.is("withdrawn")) {
                so = to != null && (when == null || to.meets(when.first(), when.last()));
            }
            if (so) {
                Evidence row = new Evidence(
                        "%s in %s: %s%s%s%s"
                                .formatted(
                                        Facts.capital(facts.name(p.state())),
                                        facts.name(p.host()),
                                        p.what(),
                                        p.place().isEmpty() ? "" : " at " + p.place(),
                                        from == null ? "" : ", from " + from.text(),
                                        to == null ? "" : " to " + to.text()),
                        p.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return leftOtherwise(s);
    }

    /** Troops that are said to have left in one year and left in another. */
    private Finding leftOtherwise(Statement s) {
        List<Presence> rows = facts.chronicle.presence().stream()
                .filter(p -> s.subject().contains(p.state()) && s.object().contains(p.host()))
                .toList();
        When when = at(s);
        Span to = rows.size() == 1 ? rows.getFirst().to() : null;
        if (to == null || when == null || !s.is("withdrawn") || Math.abs(to.year() - when.year()) < 2) {
            return Finding.SILENT;
        }
        Presence p = rows.getFirst();
        String text = "%s in %s: %s, to %s"
                .formatted(Facts.capital(facts.name(p.state())), facts.name(p.host()), p.what(), to.text());
        // some may have left at another time
        return s.is("whole")
                ? Finding.of(false, text + ".", new Evidence(text, p.source()))
                : Finding.unknown(text + ".");
    }

    /** Recognitions, ruptures and other events, by who and when. */
    Finding event(Statement s) {
        if (s.subject().size() > 1 && s.object().size() == 1) {
            List<Finding> each =
                    s.subject().stream().map(x -> event(s.subject(Set.of(x)))).toList();
            boolean some = each.stream().anyMatch(Finding::isTrue);
            // of several who are said to have done it, one is not in the row
            return Finding.all(each.stream()
                    .map(f -> some && !f.known() ? Finding.of(false, "Not all of them are on record.") : f)
                    .toList());
        }
        return one(s);
    }

    private Finding one(Statement s) {
        Set<Integer> states = s.parties();
        When when = at(s);
        if (states.size() < 2 || when == null) {
            return Finding.SILENT;
        }
        for (Event e : facts.events(states.iterator().next())) {
            boolean kind = s.is("broken")
                    ? e.kind() == EventKind.RELATIONS_BROKEN
                    : e.kind() == EventKind.RECOGNITION || e.kind() == EventKind.RELATIONS_OPENED;
            if (kind && e.parties().containsAll(states) && e.date().meets(when.first(), when.last())) {
                Evidence row =
                        new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
                return Finding.of(!reversed(s, e), row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    /** Whether it was the other side that broke relations. */
    private static boolean reversed(Statement s, Event e) {
        return s.is("broken") && !s.object().isEmpty() && e.states().containsAll(s.object());
    }
}
