package org.casus.checks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.jspecify.annotations.Nullable;

/** How many wars two states fought against each other, and whether the list has one between them. */
final class WarList {
    private final Facts facts;
    private final Wars wars;

    WarList(Facts facts, Wars wars) {
        this.facts = facts;
        this.wars = wars;
    }

    Finding check(Statement s) {
        return s.act() == Act.WARS_COUNTED ? counted(s) : listed(s);
    }

    private List<Wars.Candidate> between(Set<Integer> states, @Nullable When when) {
        List<Integer> two = List.copyOf(states);
        return wars.among(states, when).stream()
                .filter(c -> c.complete() && Wars.opposed(c, two.get(0), two.get(1)))
                .toList();
    }

    private Finding counted(Statement s) {
        var all = new LinkedHashSet<>(s.parties());
        if (all.size() != 2) {
            return Finding.SILENT;
        }
        List<Wars.Candidate> found = between(all, null);
        String list = String.join(
                ", ",
                found.stream()
                        .map(c -> c.name() + " (" + c.war().from().text().substring(0, 4) + ")")
                        .toList());
        List<Evidence> rows = found.stream().map(c -> c.row(facts)).toList();
        boolean years =
                s.times(When.Role.AT).stream().allMatch(w -> found.stream().anyMatch(c -> w.meets(c.from(), c.to())));
        String text = "The list has %d wars between them: %s.".formatted(found.size(), list);
        if (s.count() == found.size() && years) {
            return Finding.of(Finding.Truth.TRUE, text, rows);
        }
        boolean wrong = s.count() > found.size() + 1 || s.count() == found.size() && !years;
        return Finding.of(wrong ? Finding.Truth.FALSE : Finding.Truth.UNKNOWN, text, rows);
    }

    private Finding listed(Statement s) {
        if (s.subject().size() != 2) {
            return Finding.SILENT;
        }
        When when = wars.time(s);
        List<Wars.Candidate> found = between(s.subject(), when);
        if (!found.isEmpty()) {
            return Finding.of(
                    true,
                    "The list has the %s.".formatted(found.getFirst().name()),
                    found.getFirst().row(facts));
        }
        return when == null || Wars.covered(when)
                ? Finding.of(
                        false,
                        "The list of interstate wars from 1823 to 2007 has no war between %s%s."
                                .formatted(
                                        facts.names(s.subject(), Wars.REACHES),
                                        when == null ? "" : " in " + when.year()),
                        new Evidence("Correlates of War, interstate wars 4.0: no such war", "cow-war-4.0"))
                : Finding.SILENT;
    }
}
