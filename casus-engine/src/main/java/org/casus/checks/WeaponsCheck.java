package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Coverage;
import org.casus.record.WeaponsTest;
import org.casus.world.PowerSpell;

/** Tests of weapons, by the list of tests, which is complete for some states and kinds. */
final class WeaponsCheck {
    private final Facts facts;

    WeaponsCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s, LocalDate date) {
        return s.act() == Act.NUCLEAR_POWER ? nuclear(s, date) : tested(s);
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
        When when = DeedCheck.at(s);
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
        When when = DeedCheck.at(s);
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
                    When when = DeedCheck.at(s);
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
}
