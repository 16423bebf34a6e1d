package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Outcome;
import org.casus.model.ending.Ended;
import org.casus.model.ending.Forces;
import org.casus.world.Conflict;
import org.casus.world.Ending;
import org.casus.world.Participation;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.World;

/** How the conflicts of the past ended, with all who had entered. */
public final class EndedConflicts {
    private final World world;
    private final Map<String, Ending> endings;
    private final Map<String, Conflict> conflicts;
    private final Map<String, List<Participation>> participations;

    private EndedConflicts(World world) {
        this.world = world;
        endings = by(world.tables().endings(), Ending::conflict);
        conflicts = by(world.tables().conflicts(), Conflict::id);
        participations =
                world.tables().participations().stream().collect(Collectors.groupingBy(Participation::conflict));
    }

    private static <T> Map<String, T> by(List<T> rows, Function<T, String> key) {
        Map<String, T> map = new HashMap<>();
        rows.forEach(r -> map.putIfAbsent(key.apply(r), r));
        return map;
    }

    /** All whose end is known, by start; of a war that grew from disputes the war only. */
    public static List<Ended> of(World world) {
        var all = new EndedConflicts(world);
        List<Case> cases = new Cases(world).all();
        Set<String> grown = new HashSet<>();
        cases.forEach(c -> grown.addAll(c.buildUp()));
        return cases.stream()
                .filter(c -> !grown.contains(c.conflictId()))
                .flatMap(c -> all.ended(c).stream())
                .toList();
    }

    private Optional<Ended> ended(Case c) {
        Ending ending = endings.get(c.conflictId());
        if (ending == null
                || c.crisis().attackers().isEmpty()
                || c.crisis().targets().isEmpty()) {
            return Optional.empty();
        }
        Snapshot eve = world.on(c.crisis().on());
        Conflict conflict = Objects.requireNonNull(conflicts.get(c.conflictId()));
        int year = c.crisis().on().getYear();
        Forces attackers = Forces.of(eve, side(c, Side.ATTACKER));
        Forces targets = Forces.of(eve, side(c, Side.TARGET));
        return attackers.states() == 0 || targets.states() == 0
                ? Optional.empty()
                : Optional.of(new Ended(
                        c.conflictId(),
                        year,
                        conflict.to() == null ? year : conflict.to().getYear(),
                        c.task().equals("W"),
                        attackers,
                        targets,
                        result(c, ending),
                        ending.battleDeaths()));
    }

    private static List<Integer> side(Case c, Side side) {
        Outcome joined = side == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET;
        var states = new ArrayList<>(c.crisis().side(side));
        c.joiners().forEach((ccode, joining) -> {
            if (joining.outcome() == joined) {
                states.add(ccode);
            }
        });
        return states;
    }

    private Ended.Result result(Case c, Ending ending) {
        int first = c.crisis().attackers().getFirst();
        int attackers = participations.getOrDefault(c.conflictId(), List.of()).stream()
                .filter(p -> p.ccode() == first)
                .min(Comparator.comparing(Participation::from))
                .orElseThrow()
                .side();
        return ending.winner() == 0
                ? Ended.Result.NEITHER
                : ending.winner() == attackers ? Ended.Result.ATTACKER : Ended.Result.TARGET;
    }
}
