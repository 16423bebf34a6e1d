package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.casus.features.Case;
import org.casus.features.CrisisFeatures;
import org.casus.features.Outcome;
import org.casus.model.Coalition;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * How forward-chained forecasts of whole coalitions fare: how many join, whether a major power does, and everybody else once
 * the first has entered; each beside the same states deciding independently.
 */
public final class JointScores {
    private static final int MANY = 3;
    private static final double FLOOR = 1e-6;
    private static final int RESAMPLES = 1000;

    /**
     * One kind of forecast.
     *
     * @param what it is about
     * @param n how many were made
     * @param expected how many were expected to come true, NaN where that makes no sense
     * @param observed how many did
     * @param independent mean natural-log score without the pull
     * @param together with it
     * @param low lower end of the 90% interval of their difference, conflicts redrawn
     * @param high upper end
     */
    public record Row(
            String what,
            int n,
            double expected,
            int observed,
            double independent,
            double together,
            double low,
            double high) {}

    private final Chain chain;
    private final Pull pull;
    private int conflict;
    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final Map<Integer, BiFunction<double[], double[], Probabilities>> forecasters = new HashMap<>();

    private static final class Sums {
        private int n;
        private double expected;
        private int observed;
        private double independent;
        private double together;
        /** Per conflict: how many forecasts, and by how much the pull betters their score. */
        private final Map<Integer, double[]> conflicts = new TreeMap<>();

        private Row row(String what) {
            double[][] all = conflicts.values().toArray(double[][]::new);
            var random = new SplittableRandom(1);
            var differences = new double[RESAMPLES];
            for (int i = 0; i < RESAMPLES; i++) {
                double count = 0;
                double gain = 0;
                for (int c = 0; c < all.length; c++) {
                    double[] drawn = all[random.nextInt(all.length)];
                    count += drawn[0];
                    gain += drawn[1];
                }
                differences[i] = gain / count;
            }
            Arrays.sort(differences);
            return new Row(
                    what,
                    n,
                    expected,
                    observed,
                    independent / n,
                    together / n,
                    differences[RESAMPLES / 20],
                    differences[RESAMPLES - 1 - RESAMPLES / 20]);
        }
    }

    private JointScores(Chain chain) {
        this.chain = chain;
        pull = Pull.of(chain.level());
    }

    /** Scores the conflicts that began from one year to another, both inclusive. */
    public static List<Row> of(Chain chain, int from, int to) {
        var scores = new JointScores(chain);
        Map<Integer, List<Forecast>> byConflict = new LinkedHashMap<>();
        for (Forecast f : chain.chosen().rows()) {
            byConflict.computeIfAbsent(f.conflict(), c -> new ArrayList<>()).add(f);
        }
        for (Case c : chain.cases()) {
            int year = c.crisis().on().getYear();
            if (year >= from && year <= to) {
                scores.add(c, Objects.requireNonNull(byConflict.get(c.id())));
            }
        }
        return scores.rows();
    }

    private List<Row> rows() {
        return sums.entrySet().stream().map(e -> e.getValue().row(e.getKey())).toList();
    }

    private void add(Case c, List<Forecast> forecasts) {
        conflict = c.id();
        List<Probabilities> chances =
                forecasts.stream().map(Forecast::probabilities).toList();
        Coalition independent = Coalition.of(Pull.NONE, chances);
        Coalition together = Coalition.of(pull, chances);
        List<Outcome> outcomes = forecasts.stream().map(Forecast::outcome).toList();
        int joined = (int) forecasts.stream().filter(Forecast::joined).count();
        score(
                "the whole conflict",
                Double.NaN,
                joined,
                independent.logLikelihood(outcomes),
                together.logLikelihood(outcomes));
        double[] alone = independent.sizes();
        double[] sizes = together.sizes();
        score("the number of joiners", mean(sizes), joined, log(alone[joined]), log(sizes[joined]));
        event("nobody joins", joined == 0, alone[0], sizes[0]);
        event("three or more join", joined >= MANY, many(alone), many(sizes));
        Snapshot snapshot = chain.snapshot(c);
        boolean[] major = new boolean[forecasts.size()];
        for (int k = 0; k < major.length; k++) {
            major[k] = snapshot.major(snapshot.positionOf(forecasts.get(k).ccode()));
        }
        boolean majorJoined = IntStream.range(0, major.length)
                .anyMatch(k -> major[k] && forecasts.get(k).joined());
        event("a major power joins", majorJoined, independent.any(k -> major[k]), together.any(k -> major[k]));
        IntStream.range(0, forecasts.size())
                .filter(k -> forecasts.get(k).joined())
                .boxed()
                .min(Comparator.comparing(k -> entry(c, forecasts.get(k))))
                .ifPresent(first -> afterFirst(c, forecasts, first, together));
    }

    private static java.time.LocalDate entry(Case c, Forecast f) {
        return Objects.requireNonNull(c.joiners().get(f.ccode())).date();
    }

    /** The forecasts of all others, once the first entry is known: as they were, and as {@code --joined} makes them. */
    private void afterFirst(Case c, List<Forecast> forecasts, int first, Coalition together) {
        Side side = forecasts.get(first).outcome() == Outcome.ATTACKER ? Side.ATTACKER : Side.TARGET;
        Coalition known = together.given(first, side);
        Crisis crisis = with(c.crisis(), forecasts.get(first).ccode(), side);
        Circumstances circumstances = chain.circumstances(c);
        var features = CrisisFeatures.of(chain.snapshot(c), crisis, circumstances);
        var forecaster = forecasters.computeIfAbsent(c.decade(), chain::forecaster);
        for (int k = 0; k < features.size(); k++) {
            int state = features.ccode(k);
            Forecast before = forecasts.stream()
                    .filter(f -> f.ccode() == state)
                    .findFirst()
                    .orElseThrow();
            Probabilities entered =
                    forecaster.apply(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET));
            Probabilities told =
                    Coalition.of(pull, List.of(entered)).knowing(known).chances(0);
            score(
                    "each other state, after the first entry",
                    told.join(),
                    before.joined() ? 1 : 0,
                    before.logScore(),
                    before.with(told).logScore());
        }
    }

    private static Crisis with(Crisis crisis, int state, Side side) {
        var attackers = new ArrayList<>(crisis.attackers());
        var targets = new ArrayList<>(crisis.targets());
        (side == Side.ATTACKER ? attackers : targets).add(state);
        return new Crisis(attackers, targets, crisis.on(), crisis.level());
    }

    private static double many(double[] sizes) {
        return 1
                - IntStream.range(0, Math.min(MANY, sizes.length))
                        .mapToDouble(n -> sizes[n])
                        .sum();
    }

    private static double mean(double[] sizes) {
        return IntStream.range(0, sizes.length).mapToDouble(n -> n * sizes[n]).sum();
    }

    private void event(String what, boolean happened, double independent, double together) {
        score(
                what,
                together,
                happened ? 1 : 0,
                log(happened ? independent : 1 - independent),
                log(happened ? together : 1 - together));
    }

    private static double log(double p) {
        return Math.log(Math.max(p, FLOOR));
    }

    private void score(String what, double expected, int observed, double independent, double together) {
        Sums s = sums.computeIfAbsent(what, w -> new Sums());
        s.n++;
        s.expected += expected;
        s.observed += observed;
        s.independent += independent;
        s.together += together;
        double[] ofConflict = s.conflicts.computeIfAbsent(conflict, c -> new double[2]);
        ofConflict[0]++;
        ofConflict[1] += together - independent;
    }
}
