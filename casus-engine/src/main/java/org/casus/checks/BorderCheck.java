package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.record.Grouping;
import org.casus.world.Contiguity;
import org.jspecify.annotations.Nullable;

/** Who borders whom, by the table of direct contiguity, which is complete for states since 1816. */
final class BorderCheck {
    private static final List<Integer> MILES = List.of(0, 0, 12, 24, 150, 400);

    /** Borders of lands overseas, which the table leaves out: French Guiana, Saint Martin, Hans Island. */
    private static final Set<Set<Integer>> OVERSEAS =
            Set.of(Set.of(220, 140), Set.of(220, 115), Set.of(220, 210), Set.of(20, 390));

    private static final String LANDLOCKED = "Landlocked countries";

    private final Facts facts;

    BorderCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s, LocalDate date) {
        List<Integer> states = new ArrayList<>(s.parties());
        if (s.act() == Act.LANDLOCKED) {
            return Finding.all(
                    s.subject().stream().map(x -> landlocked(x, s, date)).toList());
        }
        if (states.size() != 2) {
            return several(s, states, date);
        }
        return pair(s, states.get(0), states.get(1), date);
    }

    /** Of today only: coasts have been won and lost. */
    private Finding landlocked(int state, Statement s, LocalDate date) {
        boolean since = s.times().stream().allMatch(w -> w.role() == When.Role.SINCE || w.meets(date, date));
        boolean covered = facts.chronicle.groupingsCoverage().stream()
                .anyMatch(c ->
                        c.name().equals(LANDLOCKED) && !date.isBefore(c.from().first()));
        if (!since || !covered) {
            return Finding.SILENT;
        }
        List<Grouping> all = facts.chronicle.groupings().stream()
                .filter(g -> g.name().equals(LANDLOCKED))
                .toList();
        boolean in = all.stream().anyMatch(g -> Facts.same(g.state(), state));
        String text = "%s %s among the landlocked countries."
                .formatted(Facts.capital(facts.name(state, date)), in ? "is" : "is not");
        return Finding.of(in, text, new Evidence(text, all.getFirst().source()));
    }

    private Finding several(Statement s, List<Integer> states, LocalDate date) {
        if (s.act() != Act.LAND_BORDER || s.subject().isEmpty() || s.object().isEmpty() || states.size() < 3) {
            return Finding.SILENT;
        }
        var parts = new ArrayList<Finding>();
        for (int a : s.subject()) {
            for (int b : s.object()) {
                if (a != b) {
                    parts.add(pair(s, a, b, date));
                }
            }
        }
        return Finding.all(parts);
    }

    private Finding pair(Statement s, int a, int b, LocalDate date) {
        List<When> at = s.times(When.Role.AT);
        List<When> since = s.times(When.Role.SINCE);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        Contiguity now = on(a, b, on);
        if (OVERSEAS.contains(Set.of(a, b))) {
            return Finding.unknown("The table of borders leaves lands overseas out.");
        }
        String who = Facts.capital(facts.names(List.of(a, b), on));
        String text = now == null
                ? "%s are not contiguous in the list.".formatted(who)
                : "%s: %s.".formatted(who, type(now.type()));
        Evidence row = now == null
                ? new Evidence(
                        "COW direct contiguity: no row of " + facts.names(List.of(a, b), on), "cow-contiguity-3.2")
                : new Evidence(
                        "%s, %s, since %s"
                                .formatted(who, type(now.type()), now.from().getYear()),
                        now.source());
        boolean land = now != null && now.type() == 1;
        if (s.act() == Act.LAND_BORDER) {
            if (land && !since.isEmpty()) {
                Contiguity first = first(a, b);
                boolean then = first != null && since.getFirst().meets(first.from(), first.from());
                return then ? Finding.of(true, text, row) : Finding.unknown(text);
            }
            if (s.is("neighbours") && !land) {
                return now != null && now.type() <= 4 ? Finding.of(true, text, row) : Finding.unknown(text);
            }
            return Finding.of(land, text, row);
        }
        if (now == null) {
            return s.count() > 0 && s.count() <= 400 ? Finding.of(false, text, row) : Finding.SILENT;
        }
        if (land) {
            return Finding.of(false, text, row);
        }
        if (s.count() < 0) {
            return Finding.of(true, text, row);
        }
        int most = MILES.get(Math.min(now.type(), 5));
        int least = MILES.get(Math.min(now.type(), 5) - 1);
        return s.count() >= most
                ? Finding.of(true, text, row)
                : s.count() <= least ? Finding.of(false, text, row) : Finding.unknown(text);
    }

    private @Nullable Contiguity on(int a, int b, LocalDate date) {
        for (Contiguity c : facts.world.tables().contiguities()) {
            if (joins(c, a, b)
                    && !c.from().isAfter(date)
                    && (c.to() == null || !c.to().isBefore(date))
                    && c.type() > 0) {
                return c;
            }
        }
        return null;
    }

    private @Nullable Contiguity first(int a, int b) {
        Contiguity first = null;
        for (Contiguity c : facts.world.tables().contiguities()) {
            if (joins(c, a, b) && c.type() == 1 && (first == null || c.from().isBefore(first.from()))) {
                first = c;
            }
        }
        return first;
    }

    private static boolean joins(Contiguity c, int a, int b) {
        return Facts.same(c.ccode1(), a) && Facts.same(c.ccode2(), b)
                || Facts.same(c.ccode1(), b) && Facts.same(c.ccode2(), a);
    }

    private static String type(int type) {
        return type == 1
                ? "a border on land"
                : "no border on land, up to %d miles of water".formatted(MILES.get(Math.min(type, 5)));
    }
}
