package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Outcome;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.BaseRates;
import org.casus.model.Probabilities;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

/** Gathers the forecasts of the past, level by level. */
final class HindcastList {
    private final World world;
    private final List<Case> cases;
    private final Map<Level, Map<String, List<Forecast>>> forecasts = new EnumMap<>(Level.class);

    /** @param cases every conflict, by start */
    HindcastList(World world, List<Case> cases) {
        this.world = world;
        this.cases = cases;
    }

    /** Adds a level's forecasts; those before {@link Hindcasts#FIRST_YEAR} are dropped. */
    void add(Level level, Forecasts chosen) {
        forecasts.put(
                level,
                chosen.rows().stream()
                        .filter(f -> f.decade() >= Hindcasts.FIRST_YEAR)
                        .collect(Collectors.groupingBy(f -> id(f.task(), f.conflict()))));
    }

    private static String id(String task, int number) {
        return (task.equals("W") ? "war:" : "gml:") + number;
    }

    Hindcasts build() {
        return new Hindcasts(cases.stream().map(this::past).toList(), learnt());
    }

    private Past past(Case c) {
        var joiners = c.joiners().entrySet().stream()
                .map(j -> new Joiner(
                        j.getKey(),
                        j.getValue().outcome() == Outcome.ATTACKER ? Side.ATTACKER : Side.TARGET,
                        j.getValue().date(),
                        j.getValue().dayKnown(),
                        j.getValue().hostility()))
                .sorted(Comparator.comparing(Joiner::on).thenComparingInt(Joiner::ccode))
                .toList();
        return new Past(
                c.conflictId(),
                name(world, c),
                c.crisis().on(),
                c.crisis().attackers(),
                c.crisis().targets(),
                joiners,
                chances(c.conflictId()));
    }

    private Chances chances(String id) {
        Map<Level, List<Probabilities>> made = new EnumMap<>(Level.class);
        List<Integer> ccodes = new ArrayList<>();
        forecasts.forEach((level, byConflict) -> {
            List<Forecast> own = byConflict.get(id);
            if (own != null) {
                ccodes.clear();
                own.forEach(f -> ccodes.add(f.ccode()));
                made.put(level, own.stream().map(Forecast::probabilities).toList());
            }
        });
        return made.isEmpty() ? Chances.NONE : Chances.of(ccodes, made);
    }

    /** What the model of each decade had learnt from. */
    private List<Learnt> learnt() {
        var list = new ArrayList<Learnt>();
        for (int decade = Hindcasts.FIRST_YEAR; decade <= cases.getLast().decade(); decade += 10) {
            int before = decade;
            Map<Boolean, List<Case>> byWar = cases.stream()
                    .filter(c -> c.decadeKnown() < before)
                    .collect(Collectors.partitioningBy(c -> c.task().equals("W")));
            List<Case> wars = byWar.getOrDefault(true, List.of());
            List<Case> disputes = byWar.getOrDefault(false, List.of());
            Map<Level, BaseRates> rates = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                rates.put(level, baseRates(world, level == Level.WAR ? wars : disputes, level));
            }
            list.add(new Learnt(decade, disputes.size(), wars.size(), rates));
        }
        return list;
    }

    /** How often the candidates of some conflicts joined. */
    static BaseRates baseRates(World world, List<Case> cases, Level level) {
        int candidates = 0;
        int attackers = 0;
        int targets = 0;
        for (Case c : cases) {
            candidates += Cases.candidates(world, c.crisis()).size();
            for (int ccode : c.joiners().keySet()) {
                Outcome outcome = c.outcome(ccode, level == Level.FORCE);
                attackers += outcome == Outcome.ATTACKER ? 1 : 0;
                targets += outcome == Outcome.TARGET ? 1 : 0;
            }
        }
        return new BaseRates(candidates, attackers, targets, cases.size());
    }

    /** A conflict's name; where it has none, its originators'. */
    static String name(World world, Case c) {
        return c.name().isEmpty() ? names(world, c, Side.ATTACKER) + " v. " + names(world, c, Side.TARGET) : c.name();
    }

    private static String names(World world, Case c, Side side) {
        return c.crisis().side(side).stream()
                .map(s -> world.findState(s, c.crisis().on())
                        .map(spell -> spell.name())
                        .orElse(String.valueOf(s)))
                .collect(Collectors.joining(", "));
    }
}
