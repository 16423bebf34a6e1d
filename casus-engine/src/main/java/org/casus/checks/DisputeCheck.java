package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.world.Conflict;
import org.casus.world.InternationalCrisis;
import org.casus.world.Participation;
import org.casus.world.Rivalry;

/** Crises and militarised disputes by who and when, and strategic rivalries. */
final class DisputeCheck {
    private final Facts facts;

    DisputeCheck(Facts facts) {
        this.facts = facts;
    }

    Finding check(Statement s, LocalDate date) {
        return s.act() == Act.RIVALS ? rivals(s, date) : disputed(s);
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
            if (!w.meets(c.from(), c.to() == null ? c.from() : c.to())) {
                continue;
            }
            String name = c.name().toLowerCase(Locale.ROOT);
            boolean placed = s.kinds().stream().anyMatch(k -> k.startsWith("place:") && name.contains(k.substring(6)));
            boolean named = placed
                    || states.stream()
                            .anyMatch(x -> name.contains(
                                    facts.name(x).replace("the ", "").toLowerCase(Locale.ROOT)));
            if (named) {
                Evidence row = new Evidence("Crisis %s, %s".formatted(title(name), Facts.day(c.from())), c.source());
                return Finding.of(true, row.text() + ".", row);
            }
        }
        for (Conflict c : facts.conflicts(states.iterator().next())) {
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
        When when = DeedCheck.at(s);
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
