package org.casus.engine;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.answer.Replay;
import org.casus.answer.Replay.Chance;
import org.casus.answer.Replay.Entry;
import org.casus.answer.Replay.PastConflict;
import org.casus.answer.Replay.State;
import org.casus.answer.StateRef;
import org.casus.features.Outcome;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Forecast;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.BaseRates;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

/** Past conflicts as they were forecast, beside what happened. */
public final class Replays {
    private final World world;
    private final Hindcasts hindcasts;

    /** @param world for the names of states */
    public Replays(World world, Hindcasts hindcasts) {
        this.world = world;
        this.hindcasts = hindcasts;
    }

    /** One conflict at a level at which it can be asked about. */
    public Replay of(Past past, Level level) {
        var names = new Names(world, past.on());
        List<Joiner> joiners = past.joiners(level);
        List<Forecast> forecasts = past.forecasts(level).stream()
                .sorted(Comparator.comparingDouble((Forecast f) -> -f.chances().join())
                        .thenComparingInt(Forecast::ccode))
                .toList();
        var states = new ArrayList<State>();
        if (forecasts.isEmpty()) {
            joiners.forEach(j -> states.add(new State(names.state(j.ccode()), null, entry(past, j))));
        }
        for (int k = 0; k < forecasts.size(); k++) {
            Forecast f = forecasts.get(k);
            Optional<Joiner> joiner =
                    joiners.stream().filter(j -> j.ccode() == f.ccode()).findFirst();
            states.add(new State(
                    names.state(f.ccode()),
                    new Chance(
                            f.chances().out(),
                            f.chances().attacker(),
                            f.chances().target(),
                            k + 1),
                    joiner.map(j -> entry(past, j)).orElse(null)));
        }
        return new Replay(
                conflict(past),
                level,
                refs(past.attackers(), names),
                refs(past.targets(), names),
                forecasts.isEmpty() ? null : forecast(past, level, forecasts),
                states);
    }

    /** Its number, name and day. */
    public static PastConflict conflict(Past past) {
        return new PastConflict(past.id(), past.name(), past.on());
    }

    private static List<StateRef> refs(List<Integer> ccodes, Names names) {
        return ccodes.stream().map(names::state).toList();
    }

    private static Entry entry(Past past, Joiner joiner) {
        return new Entry(
                joiner.side(),
                joiner.dayKnown() ? joiner.on() : null,
                joiner.dayKnown() ? firstDay(past, joiner) : null);
    }

    private static boolean firstDay(Past past, Joiner joiner) {
        return ChronoUnit.DAYS.between(past.on(), joiner.on()) <= 0;
    }

    private Replay.Forecast forecast(Past past, Level level, List<Forecast> forecasts) {
        Learnt learnt = hindcasts.learnt(past.decade());
        BaseRates base = learnt.baseRates(level);
        double score = 0;
        double baseScore = 0;
        for (Forecast f : forecasts) {
            score += Math.log(Math.max(
                    1e-6, of(f.outcome(), f.chances().attacker(), f.chances().target())));
            baseScore += Math.log(of(f.outcome(), smoothed(base, Side.ATTACKER), smoothed(base, Side.TARGET)));
        }
        return new Replay.Forecast(
                learnt.wars(),
                learnt.disputes(),
                past.decade() - 1,
                smoothed(base, Side.ATTACKER) + smoothed(base, Side.TARGET),
                forecasts.stream().mapToDouble(f -> f.chances().join()).sum(),
                (int) forecasts.stream().filter(Forecast::joined).count(),
                (int) past.joiners(level).stream()
                        .filter(j -> j.dayKnown() && firstDay(past, j))
                        .count(),
                score / forecasts.size(),
                baseScore / forecasts.size());
    }

    private static double of(Outcome outcome, double attacker, double target) {
        return switch (outcome) {
            case OUT -> 1 - attacker - target;
            case ATTACKER -> attacker;
            case TARGET -> target;
        };
    }

    /** Half a joiner is added to each outcome (Krichevsky and Trofimov 1981), lest something be impossible that is rare. */
    private static double smoothed(BaseRates base, Side side) {
        int joined = side == Side.ATTACKER ? base.attackers() : base.targets();
        return (joined + 0.5) / (base.candidates() + 1.5);
    }
}
