package org.casus.model.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.model.fit.ConditionalLogit;
import org.casus.model.fit.ConditionalLogit.Step;
import org.casus.world.Side;

/**
 * Learns the model of entries from conflicts as they grew, step by step; who entered on the same day counts as having seen the
 * same coalitions.
 */
public final class EntryLearner {
    private static final int P = Effect.COUNT;
    /** Standard deviations of the priors: of the level, of the forecast's coefficient, of all others. */
    private static final double LEVEL = 1;

    private static final double FORECAST = 0.5;

    /**
     * Of what entrants do to others. Chosen, with the pull, in the wars before 1950 (docs/decisions/022-cascade.md).
     */
    private static final double SPREAD = 0.5;

    private final ConditionalLogit logit;

    /**
     * Lays out the steps of some conflicts.
     *
     * @param spread standard deviation of the priors of what entrants do to others, all with mean 0
     */
    public EntryLearner(List<Grown> grown, double spread) {
        List<Step> steps = IntStream.range(0, grown.size())
                .parallel()
                .mapToObj(c -> steps(c, grown.get(c)))
                .flatMap(List::stream)
                .toList();
        var deviations = new double[P];
        Arrays.fill(deviations, spread);
        deviations[Effect.ENTRY.ordinal()] = LEVEL;
        deviations[Effect.FORECAST.ordinal()] = FORECAST;
        double[] prior =
                Arrays.stream(Effect.values()).mapToDouble(Effect::prior).toArray();
        logit = new ConditionalLogit(steps, grown.size(), prior, deviations);
    }

    private static List<Step> steps(int conflict, Grown grown) {
        var fronts = new Fronts(grown.bonds());
        var steps = new ArrayList<Step>();
        List<Grown.Entry> entries = grown.entries();
        for (int from = 0; from <= entries.size(); ) {
            int to = from;
            while (to < entries.size()
                    && entries.get(to).day() == entries.get(from).day()) {
                to++;
            }
            List<Grown.Entry> together = entries.subList(from, to);
            steps.add(step(conflict, grown, fronts, together));
            together.forEach(e -> fronts.enter(e.candidate(), e.side()));
            from = together.isEmpty() ? entries.size() + 1 : to;
        }
        return steps;
    }

    private static Step step(int conflict, Grown grown, Fronts fronts, List<Grown.Entry> together) {
        int n = grown.bonds().size();
        int[] outside = IntStream.range(0, n).filter(k -> !fronts.inside(k)).toArray();
        var x = new double[2 * outside.length * P];
        var row = new double[P];
        for (int o = 0; o < outside.length; o++) {
            for (Side side : Side.values()) {
                fronts.write(outside[o], side, row);
                row[Effect.FORECAST.ordinal()] =
                        grown.forecasts().get(outside[o]).side(side);
                System.arraycopy(row, 0, x, (2 * o + side.ordinal()) * P, P);
            }
        }
        int[] chosen = together.stream()
                .mapToInt(e -> 2 * Arrays.binarySearch(outside, e.candidate())
                        + e.side().ordinal())
                .toArray();
        return new Step(conflict, x, chosen);
    }

    /** The model that fits some conflicts best, with its resamples. */
    public static EntryModel learn(List<Grown> grown, int resamples, long seed) {
        var learner = new EntryLearner(grown, SPREAD);
        double[] beta = learner.fit();
        return new EntryModel(beta, learner.resample(beta, resamples, seed));
    }

    /** The coefficients that fit best. */
    public double[] fit() {
        return logit.fit();
    }

    /** What {@link ConditionalLogit#resample} gives, drawing whole conflicts. */
    public double[][] resample(double[] beta, int resamples, long seed) {
        return logit.resample(beta, resamples, seed);
    }

    /** Log-likelihood of what happened, without the priors. */
    public double logLikelihood(double[] beta) {
        return logit.logLikelihood(beta);
    }
}
