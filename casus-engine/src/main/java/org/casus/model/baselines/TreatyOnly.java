package org.casus.model.baselines;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.features.Case;
import org.casus.features.Outcome;
import org.casus.features.Tie;
import org.casus.model.Probabilities;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * "Allies fight": the share of past candidates with the same promise to a side that joined it, before and after 1945. Small
 * cells lean on the promise's share over all years, and that on the share of all candidates.
 */
final class TreatyOnly implements Learner {
    /** A cell leans on the larger one as if this many candidates of it were in it. */
    private static final double LEAN = 10;

    private static final double MOST = 0.98;

    /** The strongest first. */
    private static final List<Tie> PROMISES =
            List.of(Tie.OFFENSE, Tie.DEFENSE, Tie.NEUTRALITY, Tie.NONAGGRESSION, Tie.CONSULTATION);

    private record Cell(@Nullable Tie promise, @Nullable Boolean after1945) {}

    private record Count(double candidates, double joined) {
        Count plus(Count other) {
            return new Count(candidates + other.candidates, joined + other.joined);
        }

        double share(double larger) {
            return (joined + LEAN * larger) / (candidates + LEAN);
        }
    }

    @Override
    public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
        String task = level == Level.WAR ? "W" : "D";
        Map<Cell, Count> cells = new HashMap<>();
        var all = new Count(1, 0.5);
        for (int r = 0; r < limit; r++) {
            Case c = rows.caseOf(r);
            if (c.task().equals(task)) {
                Map<Side, Count> counts = counts(rows.outcome(r, level), rows.weight(r));
                for (var entry : counts.entrySet()) {
                    Tie promise = promise(rows.vector(r, entry.getKey()));
                    cells.merge(new Cell(promise, after1945(c)), entry.getValue(), Count::plus);
                    cells.merge(new Cell(promise, null), entry.getValue(), Count::plus);
                    all = all.plus(entry.getValue());
                }
            }
        }
        double share = all.joined() / all.candidates();
        return List.of(Forecaster.each((c, attacker, target) ->
                probabilities(share(cells, share, c, attacker), share(cells, share, c, target))));
    }

    private static Map<Side, Count> counts(Outcome outcome, double weight) {
        Map<Side, Count> counts = new EnumMap<>(Side.class);
        counts.put(Side.ATTACKER, new Count(weight, outcome == Outcome.ATTACKER ? weight : 0));
        counts.put(Side.TARGET, new Count(weight, outcome == Outcome.TARGET ? weight : 0));
        return counts;
    }

    private static double share(Map<Cell, Count> cells, double all, Case c, double[] vector) {
        Tie promise = promise(vector);
        var none = new Count(0, 0);
        double ever = cells.getOrDefault(new Cell(promise, null), none).share(all);
        return cells.getOrDefault(new Cell(promise, after1945(c)), none).share(ever);
    }

    private static Probabilities probabilities(double attacker, double target) {
        double scale = Math.min(1, MOST / (attacker + target));
        return new Probabilities(1 - scale * (attacker + target), scale * attacker, scale * target);
    }

    private static boolean after1945(Case c) {
        return c.crisis().on().getYear() > 1945;
    }

    /** The candidate's strongest promise to the side that a vector is about; own ties come first in it. */
    private static @Nullable Tie promise(double[] vector) {
        return PROMISES.stream()
                .filter(t -> vector[t.ordinal()] > 0)
                .findFirst()
                .orElse(null);
    }
}
