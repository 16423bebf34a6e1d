package org.casus.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.casus.answer.Cascade;
import org.casus.answer.Cascade.Chance;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.ending.DeathToll;
import org.casus.model.ending.EndingModel;
import org.casus.model.ending.EndingModel.Chances;
import org.casus.model.ending.Forces;
import org.casus.simulation.Runs;
import org.casus.simulation.Runs.Entrant;
import org.casus.simulation.Runs.Outcome;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;

/** Who prevails and how many die, over all coalitions that the runs ended in. */
final class Endings {
    /** Every so many resamples of the model one is asked. */
    private static final int EVERY = 10;

    private final EndingModel model;
    private final boolean war;
    private final Forces attackers;
    private final Forces targets;
    private final Map<Integer, Forces> alone = new HashMap<>();
    private final Snapshot eve;

    Endings(Posed posed, EndingModel model) {
        this.model = model;
        eve = posed.snapshot();
        war = posed.crisis().level() == Level.WAR;
        attackers = Forces.of(eve, posed.crisis().attackers());
        targets = Forces.of(eve, posed.crisis().targets());
    }

    /** One coalition's chances. */
    Chances of(Outcome outcome) {
        return model.chances(terms(outcome));
    }

    private double[] terms(Outcome outcome) {
        return EndingModel.terms(side(outcome, Side.ATTACKER), side(outcome, Side.TARGET), war);
    }

    private Forces side(Outcome outcome, Side side) {
        Forces forces = side == Side.ATTACKER ? attackers : targets;
        for (Entrant e : outcome.entrants()) {
            if (e.side() == side) {
                Forces own = alone.computeIfAbsent(e.ccode(), c -> Forces.of(eve, List.of(c)));
                forces = forces.and(own.strength(), own.majors() > 0);
            }
        }
        return forces;
    }

    Cascade.Ending of(Runs runs) {
        List<Outcome> outcomes = runs.coalitions();
        List<double[]> terms = outcomes.stream().map(this::terms).toList();
        Chances point = mixed(outcomes, terms, model::chances);
        var resampled = new ArrayList<Chances>();
        for (int i = 0; i < model.resamples(); i += EVERY) {
            int draw = i;
            resampled.add(mixed(outcomes, terms, x -> model.resample(x, draw)));
        }
        return new Cascade.Ending(
                chance(point, resampled, Chances::attacker),
                chance(point, resampled, Chances::target),
                chance(point, resampled, Chances::neither),
                war ? deaths(outcomes) : null);
    }

    private static Chances mixed(List<Outcome> outcomes, List<double[]> terms, Function<double[], Chances> of) {
        double attacker = 0;
        double target = 0;
        double runs = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Chances c = of.apply(terms.get(i));
            int count = outcomes.get(i).count();
            attacker += count * c.attacker();
            target += count * c.target();
            runs += count;
        }
        return new Chances(attacker / runs, target / runs, 1 - (attacker + target) / runs);
    }

    private static Chance chance(Chances point, List<Chances> resampled, ToDoubleFunction<Chances> of) {
        double at = of.applyAsDouble(point);
        Interval interval =
                Prediction.interval(resampled.stream().mapToDouble(of).toArray(), at);
        return new Chance(at, interval.low(), interval.high());
    }

    /** The middle 80% and the median of the mixture of all runs' distributions. */
    private Cascade.@Nullable Deaths deaths(List<Outcome> outcomes) {
        double deviation = model.deaths().deviation();
        if (Double.isNaN(deviation)) {
            return null;
        }
        double[] means = outcomes.stream()
                .mapToDouble(o -> model.deaths().mean(side(o, Side.ATTACKER), side(o, Side.TARGET)))
                .toArray();
        double[] weights = outcomes.stream().mapToDouble(Outcome::count).toArray();
        var toll = new DeathToll(means, weights, deviation);
        return new Cascade.Deaths(toll.quantile(0.1), toll.quantile(0.5), toll.quantile(0.9));
    }
}
