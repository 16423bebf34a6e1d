package org.casus.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.entry.EntryModel;
import org.casus.simulation.Runs.Entrant;

/**
 * A crisis simulated under resamples of the models behind it: the forecasts of all candidates and the model of entries, one
 * resample of each at a time. What varies between them is what history does not settle.
 */
public final class Ensemble {
    /** Runs of each resample: chance alone moves a share of a half by a hundredth. */
    private static final int RUNS = 2048;

    private final List<Runs> resamples;
    private final List<Map<List<Entrant>, Integer>> coalitions = new ArrayList<>();

    private Ensemble(List<Runs> resamples) {
        this.resamples = List.copyOf(resamples);
        for (Runs runs : resamples) {
            var counts = new HashMap<List<Entrant>, Integer>();
            runs.coalitions().forEach(o -> counts.put(o.entrants(), o.count()));
            coalitions.add(counts);
        }
    }

    /**
     * Simulates.
     *
     * @param cascade under the models themselves, its candidates' chances held to their forecasts
     * @param predictions of the candidates, in the cascade's order
     * @param resamples how many to take, evenly over those that both models have
     */
    public static Ensemble of(
            Cascade cascade, List<Prediction> predictions, EntryModel entries, int resamples, long seed) {
        int all = predictions.stream().mapToInt(Prediction::resamples).reduce(entries.resamples(), Math::min);
        int taken = Math.min(resamples, all);
        return new Ensemble(IntStream.range(0, taken)
                .map(i -> (int) ((long) i * all / taken))
                .mapToObj(i -> cascade.like(
                                predictions.stream().map(p -> p.resample(i)).toList(), entries.resample(i), seed)
                        .run(RUNS, seed))
                .toList());
    }

    /** The 90% interval of the share of runs that end with just these entrants. */
    public Interval coalition(List<Entrant> entrants, double share) {
        double[] shares = coalitions.stream()
                .mapToDouble(c -> (double) c.getOrDefault(entrants, 0) / RUNS)
                .toArray();
        return Prediction.interval(shares, share);
    }

    /** The 90% interval of what some runs say. */
    public Interval of(ToDoubleFunction<Runs> what, double value) {
        return Prediction.interval(resamples.stream().mapToDouble(what).toArray(), value);
    }
}
