package org.casus.checks;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.claims.Act;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.world.Conflict;
import org.casus.world.Participation;
import org.jspecify.annotations.Nullable;

/** Fighting short of a listed war: militarised disputes. They support, and they keep from contradicting. */
final class Clashes {
    /** Hostility from which force was used. */
    private static final int FORCE = 4;

    private final Facts facts;

    Clashes(Facts facts) {
        this.facts = facts;
    }

    /** What disputes say of a statement about a state and others; null if there were none between them at the time. */
    @Nullable
    Finding check(Statement s, int state, Set<Integer> others) {
        When when = s.times(When.Role.AT).isEmpty() || s.is("context")
                ? null
                : s.times(When.Role.AT).getFirst();
        var all = new LinkedHashSet<>(others);
        all.add(state);
        if (all.size() < 2 || when == null || s.act() == Act.FOUGHT_BESIDE) {
            return null;
        }
        Finding silent = null;
        for (Conflict c : facts.conflicts(state)) {
            if (c.level() < FORCE || !when.meets(c.from(), c.to() == null ? LocalDate.MAX : c.to())) {
                continue;
            }
            List<Participation> rows = facts.participations(c.id());
            boolean opposed = others.stream().allMatch(x -> opposed(rows, state, x));
            if (opposed) {
                Evidence row = new Evidence(
                        "%s, from %s"
                                .formatted(
                                        c.name().isEmpty() ? "Militarised dispute " + c.number() : c.name(),
                                        Facts.day(c.from())),
                        c.source());
                boolean named = c.dataset().equals("casus");
                boolean used = s.is("clash") && used(rows, state) || s.is("attack") && began(rows, state, others);
                if (named && s.act() == Act.FOUGHT || used && pointsAt(when, c)) {
                    return Finding.of(true, "The record has fighting between them: " + row.text() + ".", row);
                }
                silent = Finding.unknown("There was fighting between them then, but no war is listed.");
            }
        }
        return silent;
    }

    /** Whether a time is told of a dispute itself: a month somewhere within years of it is not. */
    private static boolean pointsAt(When when, Conflict c) {
        LocalDate to = c.to();
        boolean brief = to != null && to.isBefore(c.from().plusYears(1));
        return !when.withinMonth()
                || brief
                || when.meets(c.from().minusDays(31), c.from().plusDays(31));
    }

    private static boolean opposed(List<Participation> rows, int a, int b) {
        return rows.stream()
                .filter(p -> Facts.same(p.ccode(), a))
                .anyMatch(p -> rows.stream().anyMatch(q -> Facts.same(q.ccode(), b) && q.side() != p.side()));
    }

    /** Whether a state used force itself, not only its allies. */
    private static boolean used(List<Participation> rows, int state) {
        return rows.stream().anyMatch(p -> Facts.same(p.ccode(), state) && p.hostility() >= FORCE);
    }

    private static boolean began(List<Participation> rows, int state, Set<Integer> others) {
        return rows.stream()
                        .anyMatch(p -> Facts.same(p.ccode(), state)
                                && p.side() == 1
                                && p.originator()
                                && p.hostility() >= FORCE)
                && others.stream()
                        .allMatch(b -> rows.stream().anyMatch(p -> Facts.same(p.ccode(), b) && p.side() == 2));
    }
}
