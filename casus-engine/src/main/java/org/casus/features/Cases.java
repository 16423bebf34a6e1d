package org.casus.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.world.Conflict;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Participation;
import org.casus.world.World;

/** The conflicts of tasks W and D: who began each, on which side, and who joined. */
public final class Cases {
    /**
     * Wars whose originators are set by hand, as the tasks' definition says: in 181 (Yom Kippur) Egypt and Syria began it
     * though GML flags Syria only; in 221 (Kosovo) all seven NATO members are first-day initiators and none an originator
     * in the dispute data, so the United States counts as originator and the other six as joiners.
     */
    private static final Map<Integer, List<List<Integer>>> BY_HAND =
            Map.of(181, List.of(List.of(651, 652), List.of(666)), 221, List.of(List.of(2), List.of(345)));

    private final World world;
    private final Map<String, List<Participation>> byConflict;

    public Cases(World world) {
        this.world = world;
        byConflict = world.tables().participations().stream().collect(Collectors.groupingBy(Participation::conflict));
    }

    /** Both tasks, in the order of their start. */
    public List<Case> all() {
        var all = new ArrayList<>(wars());
        all.addAll(disputes());
        all.sort(Comparator.comparing((Case c) -> c.crisis().on())
                .thenComparing(Case::task)
                .thenComparingInt(Case::id));
        return all;
    }

    /** Candidates of a case, ascending: members of the system on the first day that did not begin it. */
    public List<Integer> candidates(Case c) {
        return candidates(world, c.crisis());
    }

    /** Candidates of a crisis, ascending. */
    public static List<Integer> candidates(World world, Crisis crisis) {
        Set<Integer> in = new HashSet<>(crisis.participants());
        return world.tables().states().stream()
                .filter(s -> s.covers(crisis.on()))
                .map(s -> s.ccode())
                .filter(c -> !in.contains(c))
                .distinct()
                .sorted()
                .toList();
    }

    /** Task D: every GML dispute. */
    public List<Case> disputes() {
        return conflicts("gml").map(this::dispute).toList();
    }

    private java.util.stream.Stream<Conflict> conflicts(String dataset) {
        return world.tables().conflicts().stream().filter(c -> c.dataset().equals(dataset));
    }

    private Case dispute(Conflict conflict) {
        List<Participation> rows = rows(conflict.id());
        LocalDate start = rows.getFirst().from();
        var attackers = new ArrayList<Integer>();
        var targets = new ArrayList<Integer>();
        Map<Integer, Integer> sides = new HashMap<>();
        for (Participation p : rows) {
            sides.putIfAbsent(p.ccode(), p.side());
        }
        Set<Integer> originators = rows.stream()
                .filter(Participation::originator)
                .map(Participation::ccode)
                .collect(Collectors.toSet());
        for (int ccode : originators.stream().sorted().toList()) {
            (originatorSide(rows, ccode) == 1 ? attackers : targets).add(ccode);
        }
        var crisis = new Crisis(attackers, targets, start, Level.DISPUTE);
        var joiners = joiners(rows, originators, p -> p.side() == 1);
        return new Case(
                "D", Integer.parseInt(conflict.number()), conflict.name(), crisis, Set.of(), inSystem(joiners, start));
    }

    private static int originatorSide(List<Participation> rows, int ccode) {
        return rows.stream()
                .filter(p -> p.ccode() == ccode && p.originator())
                .findFirst()
                .orElseThrow()
                .side();
    }

    private List<Participation> rows(String conflict) {
        var rows = new ArrayList<>(byConflict.getOrDefault(conflict, List.of()));
        rows.sort(Comparator.comparing(Participation::from));
        return rows;
    }

    private static SortedMap<Integer, Case.Joining> joiners(
            List<Participation> rows, Set<Integer> originators, Predicate<Participation> attackerSide) {
        SortedMap<Integer, Case.Joining> joiners = new TreeMap<>();
        for (Participation p : rows) {
            if (!originators.contains(p.ccode())) {
                var entry = new Case.Joining(
                        attackerSide.test(p) ? Outcome.ATTACKER : Outcome.TARGET,
                        p.from(),
                        p.dayKnown(),
                        p.hostility());
                joiners.merge(
                        p.ccode(),
                        entry,
                        (first, later) -> new Case.Joining(
                                first.outcome(),
                                first.date(),
                                first.dayKnown(),
                                Math.max(first.hostility(), later.hostility())));
            }
        }
        return joiners;
    }

    private SortedMap<Integer, Case.Joining> inSystem(SortedMap<Integer, Case.Joining> joiners, LocalDate start) {
        joiners.keySet().removeIf(ccode -> world.findState(ccode, start).isEmpty());
        return joiners;
    }

    /** Task W: every interstate war. */
    public List<Case> wars() {
        Map<String, Set<Integer>> disputesOf = world.tables().warDisputes().stream()
                .collect(Collectors.groupingBy(d -> d.war(), Collectors.mapping(d -> d.dispute(), Collectors.toSet())));
        return conflicts("war")
                .map(c -> war(c, disputesOf.getOrDefault(c.id(), Set.of())))
                .toList();
    }

    private Case war(Conflict conflict, Set<Integer> disputes) {
        List<Participation> rows = rows(conflict.id());
        LocalDate first = rows.getFirst().from();
        int id = Integer.parseInt(conflict.number());
        List<Integer> first1 = originators(rows, 1, first, disputes);
        List<Integer> first2 = originators(rows, 2, first, disputes);
        int attackerSide = initiated(rows, first2) && !initiated(rows, first1) ? 2 : 1;
        List<Integer> attackers = attackerSide == 1 ? first1 : first2;
        List<Integer> targets = attackerSide == 1 ? first2 : first1;
        List<List<Integer>> byHand = BY_HAND.get(id);
        if (byHand != null) {
            attackers = byHand.get(0);
            targets = byHand.get(1);
            attackerSide = sideOf(rows, attackers.getFirst());
        }
        var crisis = new Crisis(attackers, targets, first, Level.WAR);
        int a = attackerSide;
        var joiners = joiners(rows, new HashSet<>(crisis.participants()), p -> p.side() == a);
        return new Case("W", id, conflict.name(), crisis, buildUp(disputes), inSystem(joiners, first));
    }

    private static Set<String> buildUp(Set<Integer> disputes) {
        return disputes.stream().map(d -> "gml:" + d).collect(Collectors.toSet());
    }

    private List<Integer> originators(List<Participation> rows, int side, LocalDate first, Set<Integer> disputes) {
        List<Participation> entered = firstRows(rows).stream()
                .filter(p -> p.side() == side && p.from().equals(first))
                .toList();
        if (entered.isEmpty()) {
            List<Participation> ofSide =
                    firstRows(rows).stream().filter(p -> p.side() == side).toList();
            LocalDate earliest = ofSide.getFirst().from();
            entered = ofSide.stream().filter(p -> p.from().equals(earliest)).toList();
        }
        Set<Integer> gml = flagged("gml:", disputes);
        Set<Integer> mid = flagged("mid:", disputes);
        List<Predicate<Participation>> rules = List.of(
                p -> gml.contains(p.ccode()), p -> mid.contains(p.ccode()), Participation::initiator, p -> true);
        for (Predicate<Participation> rule : rules) {
            List<Integer> found = entered.stream()
                    .filter(rule)
                    .map(Participation::ccode)
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new IllegalStateException("a war without a participant on side " + side);
    }

    private Set<Integer> flagged(String dataset, Set<Integer> disputes) {
        return disputes.stream()
                .flatMap(d -> byConflict.getOrDefault(dataset + d, List.of()).stream())
                .filter(Participation::originator)
                .map(Participation::ccode)
                .collect(Collectors.toSet());
    }

    private static List<Participation> firstRows(List<Participation> rows) {
        Map<Integer, Participation> first = new LinkedHashMap<>();
        rows.forEach(p -> first.putIfAbsent(p.ccode(), p));
        return List.copyOf(first.values());
    }

    private static boolean initiated(List<Participation> rows, List<Integer> states) {
        return firstRows(rows).stream().anyMatch(p -> states.contains(p.ccode()) && p.initiator());
    }

    private static int sideOf(List<Participation> rows, int ccode) {
        return firstRows(rows).stream()
                .filter(p -> p.ccode() == ccode)
                .findFirst()
                .orElseThrow()
                .side();
    }
}
