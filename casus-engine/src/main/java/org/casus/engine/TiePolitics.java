package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.casus.answer.TieProfile.Fighting;
import org.casus.answer.TieProfile.Ruler;
import org.casus.world.ArmedConflict;
import org.casus.world.Leader;
import org.jspecify.annotations.Nullable;

/** Who led the two states, and armed conflicts in which both had a part, those within a state included. */
final class TiePolitics {
    private final TiePair pair;

    TiePolitics(TiePair pair) {
        this.pair = pair;
    }

    /** Each state's leader on the last day of the span, or of the record of leaders where it ends earlier. */
    List<Ruler> leaders() {
        var found = new ArrayList<Ruler>();
        LocalDate last = pair.ask().to();
        for (IntPredicate state : List.<IntPredicate>of(pair::isA, pair::isB)) {
            pair.world().tables().leaders().stream()
                    .filter(l -> pair.inSpan(l.from(), l.to()) && is(state, l.gwcode(), yearIn(l)))
                    .max(Comparator.comparing(Leader::from))
                    .filter(l -> l.to() == null || !l.to().isBefore(last))
                    .map(l -> new Ruler(ref(state), l.name(), l.from(), l.to(), l.source()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A year of the span in which a leader was in power. */
    private int yearIn(Leader l) {
        LocalDate end = l.to() == null ? pair.ask().to() : l.to();
        return (end.isAfter(pair.ask().to()) ? pair.ask().to() : end).getYear();
    }

    private org.casus.answer.StateRef ref(IntPredicate state) {
        return state.test(pair.ask().a()) ? pair.a() : pair.b();
    }

    private boolean is(IntPredicate state, @Nullable Integer gwcode, int year) {
        return gwcode != null && pair.world().ofGwCode(gwcode, year).stream().anyMatch(state);
    }

    /** By conflict, first year first. */
    List<Fighting> conflicts() {
        Map<String, Fighting> byConflict = new LinkedHashMap<>();
        pair.world().tables().armedConflicts().stream()
                .filter(c -> c.from() <= pair.ask().to().getYear()
                        && c.to() >= pair.ask().from().getYear())
                .sorted(Comparator.comparingInt(ArmedConflict::from))
                .forEach(c -> {
                    String how = relation(c);
                    if (how != null) {
                        byConflict.merge(
                                c.id() + how,
                                new Fighting(
                                        c.id(),
                                        c.from(),
                                        c.to(),
                                        c.to() - c.from() + 1,
                                        how,
                                        c.kind(),
                                        c.over(),
                                        c.intensity(),
                                        c.source()),
                                Fighting::and);
                    }
                });
        return List.copyOf(byConflict.values());
    }

    /** {@code against}, {@code beside}, or null where not both have a part. */
    private @Nullable String relation(ArmedConflict c) {
        int year = c.from();
        boolean aOnA = is(pair::isA, c.stateA(), year) || is(pair::isA, c.supporterA(), year);
        boolean aOnB = is(pair::isA, c.stateB(), year) || is(pair::isA, c.supporterB(), year);
        boolean bOnA = is(pair::isB, c.stateA(), year) || is(pair::isB, c.supporterA(), year);
        boolean bOnB = is(pair::isB, c.stateB(), year) || is(pair::isB, c.supporterB(), year);
        if (aOnA && bOnB || aOnB && bOnA) {
            return "against";
        }
        return aOnA && bOnA || aOnB && bOnB ? "beside" : null;
    }
}
