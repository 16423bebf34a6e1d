package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Coverage;
import org.casus.record.Event;
import org.casus.record.Presence;
import org.casus.record.Sanction;
import org.casus.record.Span;
import org.casus.record.Veto;
import org.casus.record.WeaponsTest;
import org.casus.world.Conflict;
import org.casus.world.InternationalCrisis;
import org.casus.world.Participation;
import org.casus.world.PowerSpell;
import org.casus.world.Rivalry;
import org.jspecify.annotations.Nullable;

/** Tests, votes, sanctions, troops abroad, recognitions, disputes: tables in which absence says little. */
final class DeedCheck {
    private final Facts facts;

    DeedCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s, LocalDate date) {
        return switch (s.act()) {
            case TESTED, FIRST_TEST, LAST_TEST, TESTS_COUNTED -> tested(s);
            case NUCLEAR_POWER -> nuclear(s, date);
            case VETOED -> vetoed(s);
            case ABSTAINED, VOTED_FOR -> notVetoed(s);
            case VOTED_AGAINST -> vetoed(s);
            case SANCTIONED -> sanctioned(s);
            case STATIONED -> stationed(s, date);
            case RECOGNISED -> event(s);
            case DISPUTED -> disputed(s);
            case RIVALS -> rivals(s, date);
            default -> Finding.SILENT;
        };
    }

    private static @Nullable When at(Statement s) {
        List<When> at = s.times(When.Role.AT);
        return at.isEmpty() ? null : at.getFirst();
    }

    private Finding tested(Statement s) {
        if (s.subject().isEmpty()) {
            return Finding.SILENT;
        }
        int state = s.subject().iterator().next();
        String kind = s.is("ballistic missile") ? "ballistic missile" : "nuclear";
        List<WeaponsTest> tests = facts.chronicle.weaponsTests().stream()
                .filter(t -> t.state() == state && t.kind().equals(kind))
                .sorted(Comparator.comparing(t -> t.date().first()))
                .toList();
        if (tests.isEmpty()) {
            return kind.equals("nuclear") && s.act() == Act.FIRST_TEST ? firstOfPower(s, state) : Finding.SILENT;
        }
        WeaponsTest first = tests.getFirst();
        String who = Facts.capital(facts.name(state));
        When when = at(s);
        boolean whole = complete(state, kind);
        return switch (s.act()) {
            case FIRST_TEST ->
                when == null
                        ? Finding.SILENT
                        : Finding.of(
                                first.date().meets(when.first(), when.last()),
                                "%s first tested on %s."
                                        .formatted(who, first.date().text()),
                                row(first));
            case TESTS_COUNTED -> counted(s, tests, who, whole);
            default -> when == null ? Finding.SILENT : single(tests, when, who, whole);
        };
    }

    private static Finding single(List<WeaponsTest> tests, When when, String who, boolean whole) {
        for (WeaponsTest t : tests) {
            if (t.date().meets(when.first(), when.last())) {
                return Finding.of(
                        true, "%s tested on %s.".formatted(who, t.date().text()), row(t));
            }
        }
        WeaponsTest nearest = tests.stream()
                .min(Comparator.comparingLong(t ->
                        Math.abs(t.date().first().toEpochDay() - when.first().toEpochDay())))
                .orElseThrow();
        return whole
                ? Finding.of(
                        false,
                        "The test on record is that of %s."
                                .formatted(nearest.date().text()),
                        row(nearest))
                : Finding.SILENT;
    }

    private static Finding counted(Statement s, List<WeaponsTest> tests, String who, boolean whole) {
        String text = "%s has %d on record, the first on %s, the last on %s."
                .formatted(
                        who,
                        tests.size(),
                        tests.getFirst().date().text(),
                        tests.getLast().date().text());
        List<Evidence> rows = List.of(row(tests.getFirst()), row(tests.getLast()));
        boolean years = s.times(When.Role.AT).stream()
                .allMatch(w -> tests.stream().anyMatch(t -> t.date().meets(w.first(), w.last())));
        if (tests.size() == s.count() && years) {
            return Finding.of(Finding.Truth.TRUE, text, rows);
        }
        return whole ? Finding.of(Finding.Truth.FALSE, text, rows) : Finding.of(Finding.Truth.UNKNOWN, text, rows);
    }

    private Finding firstOfPower(Statement s, int state) {
        When when = at(s);
        for (PowerSpell p : facts.world.tables().powers()) {
            if (p.kind().equals("nuclear") && p.ccode() == state && when != null) {
                boolean so = when.meets(p.from(), p.from());
                Evidence row = new Evidence(
                        "%s: nuclear weapons since %s".formatted(facts.name(state), Facts.day(p.from())), p.source());
                boolean far = Math.abs(p.from().getYear() - when.year()) > 4;
                return so || far ? Finding.of(so, row.text() + ".", row) : Finding.unknown(row.text() + ".");
            }
        }
        return Finding.SILENT;
    }

    private Finding nuclear(Statement s, LocalDate date) {
        var parts = new ArrayList<Finding>();
        for (int state : s.subject()) {
            Finding found = Finding.SILENT;
            for (PowerSpell p : facts.world.tables().powers()) {
                if (p.kind().equals("nuclear") && p.ccode() == state) {
                    When when = at(s);
                    LocalDate on = when == null ? date : when.last();
                    boolean so = !p.from().isAfter(on) && (p.to() == null || !p.to().isBefore(on));
                    Evidence row = new Evidence(
                            "%s: nuclear weapons since %s".formatted(facts.name(state), Facts.day(p.from())),
                            p.source());
                    found = so ? Finding.of(true, row.text() + ".", row) : Finding.unknown(row.text() + ".");
                }
            }
            parts.add(found);
        }
        return Finding.all(parts);
    }

    private boolean complete(int state, String kind) {
        for (Coverage c : facts.chronicle.weaponsCoverage()) {
            if (c.state() == state && c.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static Evidence row(WeaponsTest t) {
        return new Evidence(
                "%s test%s, %s"
                        .formatted(
                                t.kind(),
                                t.name().isEmpty() ? "" : " " + t.name(),
                                t.date().text()),
                t.source());
    }

    private List<Veto> vetoes(When when) {
        return facts.chronicle.vetoes().stream()
                .filter(v -> v.date().meets(when.first(), when.last()))
                .toList();
    }

    /** Each time by itself: "in 1952 and, for the last time, in 1957". */
    private Finding vetoed(Statement s) {
        var parts = new ArrayList<Finding>();
        for (When w : s.times(When.Role.AT)) {
            Finding found = vetoed(s, w);
            parts.add(found.known() ? found : Finding.of(false, found.text()));
        }
        Finding all = Finding.all(parts);
        return parts.size() == 1 && !vetoed(s, s.times(When.Role.AT).getFirst()).known()
                        || all.isFalse() && parts.size() > 1
                ? Finding.SILENT
                : all;
    }

    private Finding vetoed(Statement s, When when) {
        if (s.object().isEmpty() && !when.withinMonth()) {
            return Finding.SILENT;
        }
        List<Veto> then = vetoes(when).stream().filter(v -> about(v, s)).toList();
        for (Veto v : then) {
            if (!s.subject().isEmpty() && v.by().containsAll(s.subject())) {
                return Finding.of(true, text(v) + ".", row(v));
            }
        }
        if (then.size() == 1 && s.act() == Act.VETOED && s.is("that")) {
            Veto v = then.getFirst();
            return Finding.of(false, text(v) + ".", row(v));
        }
        return Finding.SILENT;
    }

    private boolean about(Veto v, Statement s) {
        return s.object().isEmpty()
                || s.object().stream()
                        .anyMatch(o -> v.about().contains(o)
                                || v.shielded().contains(o)
                                || v.subject().contains(facts.name(o).replace("the ", "")));
    }

    private Finding notVetoed(Statement s) {
        When when = at(s);
        List<Veto> then = when == null ? List.of() : vetoes(when);
        if (then.size() == 1
                && when != null
                && when.withinMonth()
                && !s.subject().isEmpty()
                && then.getFirst().by().containsAll(s.subject())) {
            return Finding.of(false, text(then.getFirst()) + ".", row(then.getFirst()));
        }
        return Finding.SILENT;
    }

    private String text(Veto v) {
        return "Veto of %s by %s (%s)"
                .formatted(v.date().text(), facts.names(v.by(), v.date().first()), v.subject());
    }

    private Evidence row(Veto v) {
        return new Evidence(text(v), v.source());
    }

    private Finding sanctioned(Statement s) {
        When when = at(s);
        if (when == null || s.object().isEmpty()) {
            return Finding.SILENT;
        }
        for (Sanction x : facts.chronicle.sanctions()) {
            Span ended = x.ended();
            boolean then = s.is("lifted")
                    ? ended != null && ended.meets(when.first(), when.last())
                    : x.date().meets(when.first(), when.last());
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
        return Finding.of(false, text + ".", new Evidence(text, p.source()));
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
        for (Event e : facts.chronicle.events()) {
            boolean kind = s.is("broken")
                    ? e.kind().equals("relations broken")
                    : e.kind().equals("recognition") || e.kind().equals("relations opened");
            if (kind && e.states().containsAll(states) && e.date().meets(when.first(), when.last())) {
                Evidence row =
                        new Evidence("%s, %s".formatted(e.what(), e.date().text()), e.source());
                return Finding.of(!reversed(s, e), row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    /** Whether it was the other side that broke relations: the row begins with who did. */
    private boolean reversed(Statement s, Event e) {
        return s.is("broken")
                && s.object().size() == 1
                && e.states().size() == 2
                && s.object().stream().anyMatch(x -> e.what().startsWith(Facts.capital(facts.name(x)) + " broke"));
    }

    private Finding disputed(Statement s) {
        Set<Integer> states = s.subject();
        List<When> at = s.times(When.Role.AT);
        if (states.size() < 2 || at.isEmpty()) {
            return Finding.SILENT;
        }
        var parts = new ArrayList<Finding>();
        for (When w : at) {
            parts.add(disputed(s, states, w));
        }
        return Finding.all(parts);
    }

    private Finding disputed(Statement s, Set<Integer> states, When w) {
        for (InternationalCrisis c : facts.world.tables().crises()) {
            String name = c.name().toLowerCase(Locale.ROOT);
            boolean placed = s.kinds().stream().anyMatch(k -> k.startsWith("place:") && name.contains(k.substring(6)));
            boolean named = placed
                    || states.stream()
                            .anyMatch(x -> name.contains(
                                    facts.name(x).replace("the ", "").toLowerCase(Locale.ROOT)));
            if (named && w.meets(c.from(), c.to() == null ? c.from() : c.to())) {
                Evidence row = new Evidence("Crisis %s, %s".formatted(title(name), Facts.day(c.from())), c.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        for (Conflict c : facts.world.tables().conflicts()) {
            if (!w.meets(c.from(), c.to() == null ? c.from() : c.to())) {
                continue;
            }
            List<Participation> rows = facts.participations(c.id());
            if (states.stream().allMatch(x -> rows.stream().anyMatch(p -> Facts.same(p.ccode(), x)))) {
                Evidence row = new Evidence(
                        "%s, %s"
                                .formatted(
                                        c.name().isEmpty() ? "Militarised dispute " + c.number() : c.name(),
                                        Facts.day(c.from())),
                        c.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }

    /** "CUBAN MISSILES" as "Cuban Missiles". */
    private static String title(String name) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> word.matches("[ivx]+") ? word.toUpperCase(Locale.ROOT) : Facts.capital(word))
                .collect(Collectors.joining(" "));
    }

    private Finding rivals(Statement s, LocalDate date) {
        List<Integer> states = List.copyOf(s.parties());
        if (states.size() != 2 || s.negated()) {
            return Finding.SILENT;
        }
        When when = at(s);
        int year = when == null ? date.getYear() : when.year();
        for (Rivalry r : facts.world.tables().rivalries()) {
            boolean pair = states.contains(r.ccode1()) && states.contains(r.ccode2());
            Integer to = r.to();
            if (pair && r.from() <= year && (to == null || to >= year || when == null && !s.is("present"))) {
                Evidence row = new Evidence(
                        "%s: strategic rivalry %d%s"
                                .formatted(r.name(), r.from(), to == null ? " to the present" : "–" + to),
                        r.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        return Finding.SILENT;
    }
}
