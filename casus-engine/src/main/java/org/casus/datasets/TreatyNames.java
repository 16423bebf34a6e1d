package org.casus.datasets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.StateSpell;
import org.casus.world.Treaty;

/** Names for treaties that nobody has named: their members, their strongest promise and their year. */
final class TreatyNames {
    private static final int NAMED = 3;

    private final List<StateSpell> states;

    TreatyNames(List<StateSpell> states) {
        this.states = states;
    }

    /** The treaty with a name, such as {@code China–North Korea defence pact of 1961}. */
    Treaty named(Treaty t, List<Membership> members) {
        if (!t.name().isEmpty()) {
            return t;
        }
        List<String> names = members.stream()
                .map(Membership::ccode)
                .distinct()
                .sorted()
                .map(c -> name(c, t.from()))
                .toList();
        String who = names.size() <= NAMED
                ? String.join("–", names)
                : names.stream().limit(2).collect(Collectors.joining(", ")) + " and " + (names.size() - 2) + " others:";
        String name = who + " " + kind(members) + " of " + t.from().getYear();
        return new Treaty(
                t.id(),
                name,
                t.signed(),
                t.from(),
                t.to(),
                t.response(),
                t.covered(),
                t.partly(),
                t.against(),
                t.excludes(),
                t.conditions(),
                t.source());
    }

    private static String kind(List<Membership> members) {
        return members.stream()
                .flatMap(m -> m.promises().stream())
                .min(Comparator.comparingInt(Promise::ordinal))
                .map(p -> switch (p) {
                    case DEFENSE -> "defence pact";
                    case OFFENSE -> "offensive alliance";
                    case NEUTRALITY -> "neutrality pact";
                    case NONAGGRESSION -> "nonaggression pact";
                    case CONSULTATION -> "consultation pact";
                })
                .orElse("alliance");
    }

    private String name(int ccode, LocalDate date) {
        return states.stream()
                .filter(s -> s.ccode() == ccode)
                .min(Comparator.comparing((StateSpell s) -> !s.covers(date)).thenComparing(StateSpell::from))
                .map(StateSpell::name)
                .map(n -> n.equals("United States of America") ? "United States" : n)
                .orElse("state " + ccode);
    }
}
