package org.casus.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.casus.features.Obligation;
import org.casus.world.Membership;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Since when, and until when, a promise has bound one state to another: while both were members of its treaty, whatever other
 * changes their memberships saw.
 *
 * @param from the first day
 * @param to the last day, null if it is open
 */
record Bound(LocalDate from, @Nullable LocalDate to) {
    /** The spell of an obligation in which the eve of a snapshot lies. */
    static Bound of(Snapshot snapshot, Obligation o) {
        Membership by = o.membership();
        Predicate<Membership> partner = m -> m.treaty().equals(by.treaty())
                && snapshot.world().slot(m.ccode()) == snapshot.world().slot(o.to());
        Predicate<Membership> promises = m -> m.treaty().equals(by.treaty())
                && snapshot.world().slot(m.ccode()) == snapshot.world().slot(o.from())
                && m.promises().contains(o.promise());
        var now = snapshot.alliances().getOrDefault(by.treaty(), List.of()).stream()
                .filter(partner)
                .findFirst();
        Bound bound = now.map(m -> both(by, m)).orElse(new Bound(by.from(), by.to()));
        List<Membership> rows = snapshot.world().tables().memberships();
        List<Membership> partners = rows.stream().filter(partner).toList();
        List<Bound> spells = rows.stream()
                .filter(promises)
                .flatMap(m -> partners.stream().map(n -> both(m, n)))
                .toList();
        Bound earlier = bound;
        while (earlier != null) {
            bound = earlier;
            earlier = before(bound, spells);
        }
        return bound;
    }

    private static Bound both(Membership one, Membership other) {
        return new Bound(TiePair.later(one.from(), other.from()), TiePair.earlierEnd(one.to(), other.to()));
    }

    /** With a spell that begins earlier and leaves no day between, null if there is none. */
    private static @Nullable Bound before(Bound bound, List<Bound> spells) {
        for (Bound spell : spells) {
            LocalDate end = spell.to;
            if (spell.from.isBefore(bound.from)
                    && (end == null || !end.isBefore(spell.from) && !end.isBefore(bound.from.minusDays(1)))) {
                return new Bound(spell.from, bound.to);
            }
        }
        return null;
    }
}
