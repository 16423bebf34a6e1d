package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Joining;
import org.casus.answer.TieProfile.Stance;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.world.Conflict;
import org.casus.world.History;
import org.casus.world.Participation;
import org.jspecify.annotations.Nullable;

/** The disputes and wars that both states of a pair took part in. */
final class TieConflicts {
    private final TiePair pair;
    private final Map<String, Conflict> conflicts;
    private final Set<String> wars;
    private final Map<String, Set<Integer>> warOriginators;

    TieConflicts(TiePair pair) {
        this.pair = pair;
        wars = met(pair.world().wars());
        conflicts = pair.world().tables().conflicts().stream()
                .collect(Collectors.toMap(Conflict::id, c -> c, (first, second) -> second));
        warOriginators = wars.isEmpty()
                ? Map.of()
                : new Cases(pair.world())
                        .wars().stream()
                                .collect(Collectors.toMap(
                                        Case::conflictId,
                                        c -> Set.copyOf(c.crisis().participants())));
    }

    /** Militarised disputes; a dispute of Casus's own that is a war stands among the wars. */
    List<Clash> disputes() {
        Set<String> ids = new LinkedHashSet<>(met(pair.world().disputes()));
        ids.removeAll(wars);
        return clashes(ids);
    }

    /** Interstate wars. */
    List<Clash> wars() {
        return clashes(wars);
    }

    private Set<String> met(History history) {
        var ids = new LinkedHashSet<String>();
        int a = pair.world().slot(pair.ask().a());
        int b = pair.world().slot(pair.ask().b());
        History.Meetings meetings = history.of(a);
        for (int i = 0; i < meetings.size(); i++) {
            if (meetings.other(i) == b) {
                ids.add(meetings.conflict(i));
            }
        }
        return ids;
    }

    private List<Clash> clashes(Set<String> ids) {
        var clashes = new ArrayList<Clash>();
        for (String id : ids) {
            Conflict conflict = conflicts.get(id);
            Clash clash = conflict == null ? null : clash(conflict);
            if (clash != null && pair.inSpan(clash.metFrom(), clash.metTo())) {
                clashes.add(clash);
            }
        }
        clashes.sort(Comparator.comparing(Clash::metFrom).thenComparing(Clash::id));
        return clashes;
    }

    private @Nullable Clash clash(Conflict conflict) {
        List<Participation> rows = pair.world().tables().participations().stream()
                .filter(p -> p.conflict().equals(conflict.id()))
                .sorted(Comparator.comparing(Participation::from))
                .toList();
        List<Participation> ofA = of(rows, pair::isA);
        List<Participation> ofB = of(rows, pair::isB);
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return null;
        }
        Meeting met = Meeting.of(ofA, ofB);
        int first = ofA.getFirst().side();
        return new Clash(
                conflict.id(),
                conflict.name(),
                conflict.from(),
                conflict.to(),
                met.from,
                met.to,
                ofA.getFirst().dayKnown() && ofB.getFirst().dayKnown(),
                met.stance,
                conflict.level(),
                hostility(ofA),
                hostility(ofB),
                List.of(side(rows, s -> s == first), side(rows, s -> s != first)),
                joined(conflict.id(), rows),
                TiePair.cite(conflict.source(), cite(ofA), cite(ofB)));
    }

    private static String cite(List<Participation> rows) {
        return rows.stream().map(Participation::source).reduce("", TiePair::cite);
    }

    private static List<Participation> of(List<Participation> rows, IntPredicate state) {
        return rows.stream().filter(p -> state.test(p.ccode())).toList();
    }

    private static int hostility(List<Participation> rows) {
        return rows.stream().mapToInt(Participation::hostility).max().orElseThrow();
    }

    /** Participants by the side they entered on, those who began it first. */
    private List<StateRef> side(List<Participation> rows, IntPredicate side) {
        return firstRows(rows).stream()
                .filter(p -> side.test(p.side()))
                .sorted(Comparator.comparing((Participation p) -> !pair.isEither(p.ccode())))
                .map(p -> pair.other(p.ccode(), p.from()))
                .toList();
    }

    private static List<Participation> firstRows(List<Participation> rows) {
        Map<Integer, Participation> first = new LinkedHashMap<>();
        rows.forEach(p -> first.putIfAbsent(p.ccode(), p));
        return List.copyOf(first.values());
    }

    private List<Joining> joined(String conflict, List<Participation> rows) {
        Set<Integer> began = warOriginators.getOrDefault(
                conflict,
                rows.stream()
                        .filter(Participation::originator)
                        .map(Participation::ccode)
                        .collect(Collectors.toSet()));
        var joined = new ArrayList<Joining>();
        if (began.isEmpty()) {
            return joined;
        }
        List<Participation> first = firstRows(rows);
        for (Participation p : first) {
            if (pair.isEither(p.ccode()) && !began.contains(p.ccode())) {
                List<StateRef> whom = first.stream()
                        .filter(q -> q.side() == p.side() && began.contains(q.ccode()))
                        .map(q -> pair.other(q.ccode(), q.from()))
                        .toList();
                joined.add(new Joining(pair.ref(p.ccode()), whom));
            }
        }
        joined.sort(Comparator.comparing(j -> !j.state().equals(pair.a())));
        return joined;
    }

    /** When both were in it, and how they stood to each other. */
    private record Meeting(LocalDate from, @Nullable LocalDate to, Stance stance) {
        static Meeting of(List<Participation> ofA, List<Participation> ofB) {
            LocalDate from = null;
            LocalDate to = LocalDate.MIN;
            var sameSide = new HashSet<Boolean>();
            for (Participation p : ofA) {
                for (Participation q : ofB) {
                    LocalDate start = TiePair.later(p.from(), q.from());
                    LocalDate end = TiePair.earlierEnd(p.to(), q.to());
                    if (end == null || !end.isBefore(start)) {
                        from = from == null || start.isBefore(from) ? start : from;
                        to = TiePair.laterEnd(to, end);
                        sameSide.add(p.side() == q.side());
                    }
                }
            }
            if (from == null) {
                LocalDate second =
                        TiePair.later(ofA.getFirst().from(), ofB.getFirst().from());
                return new Meeting(second, second, Stance.APART);
            }
            Stance one = sameSide.contains(true) ? Stance.BESIDE : Stance.AGAINST;
            return new Meeting(from, to, sameSide.size() > 1 ? Stance.BOTH : one);
        }
    }
}
