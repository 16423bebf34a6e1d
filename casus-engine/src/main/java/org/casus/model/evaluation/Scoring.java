package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.features.Outcome;
import org.casus.model.evaluation.Forecasts.Forecast;

/**
 * Scores of forecasts with 90% intervals from resamples of whole conflicts. Sums are made once per conflict, so that a
 * resample only weighs them anew; slope and intercept take one Newton step from the full fit in each resample.
 *
 * <p>A score that is not defined (no joiner; one forecast for all) is NaN.
 */
public final class Scoring {
    /** Resamples behind every interval. */
    public static final int RESAMPLES = 200;

    private static final long SEED = 1;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * A score.
     *
     * @param value on the conflicts as they were
     * @param low lower end of its 90% interval
     * @param high upper end
     */
    public record Interval(double value, double low, double high) {
        /** Whether the interval lies on one side of 0. */
        public boolean clear() {
            return low > 0 || high < 0;
        }
    }

    /** The sums of one conflict. */
    private static final class Sums {
        private double rows;
        private double log;
        private double joined;
        private double side;
        private double hits;
        private double expected;
        private final double[] newton = new double[5];
    }

    /** Candidates of one conflict with the same chance of joining. */
    private record Ranked(double join, int conflict, int joined, int out) {}

    private final int[] conflicts;
    private final Sums[] sums;
    /** Of every candidate or group of equal ones, likeliest first: forecast, conflict, how many joined, how many did not. */
    private final double[] join;

    private final int[] conflictOf;
    private final int[] joinedOf;
    private final int[] outOf;
    private final double intercept;
    private final double slope;
    private final Map<Score, double[]> replicates = new EnumMap<>(Score.class);
    private final Map<Score, Double> values;

    /** Scores all the forecasts given. */
    public Scoring(List<Forecast> forecasts) {
        Map<Integer, List<Forecast>> byConflict = new TreeMap<>();
        forecasts.forEach(f ->
                byConflict.computeIfAbsent(f.conflict(), c -> new ArrayList<>()).add(f));
        conflicts = byConflict.keySet().stream().mapToInt(Integer::intValue).toArray();
        sums = new Sums[conflicts.length];
        var all = new ArrayList<Ranked>();
        for (int c = 0; c < conflicts.length; c++) {
            List<Forecast> rows = Objects.requireNonNull(byConflict.get(conflicts[c]));
            sums[c] = sums(rows);
            for (Forecast f : rows) {
                all.add(new Ranked(f.probabilities().join(), c, f.joined() ? 1 : 0, f.joined() ? 0 : 1));
            }
        }
        all.sort(Comparator.comparingDouble(Ranked::join).reversed().thenComparingInt(Ranked::conflict));
        List<Ranked> ranked = merged(all);
        join = ranked.stream().mapToDouble(Ranked::join).toArray();
        conflictOf = ranked.stream().mapToInt(Ranked::conflict).toArray();
        joinedOf = ranked.stream().mapToInt(Ranked::joined).toArray();
        outOf = ranked.stream().mapToInt(Ranked::out).toArray();
        double[] line = line(forecasts);
        intercept = line[0];
        slope = line[1];
        for (int c = 0; c < conflicts.length; c++) {
            for (Forecast f : Objects.requireNonNull(byConflict.get(conflicts[c]))) {
                addNewton(sums[c].newton, f, intercept, slope);
            }
        }
        var ones = new double[conflicts.length];
        Arrays.fill(ones, 1);
        values = scores(ones);
        resample();
    }

    private static Sums sums(List<Forecast> rows) {
        var s = new Sums();
        for (Forecast f : rows) {
            var p = f.probabilities();
            s.rows++;
            s.log += f.logScore();
            s.expected += p.join();
            if (f.joined()) {
                double margin = (p.attacker() - p.target()) * (f.outcome() == Outcome.ATTACKER ? 1 : -1);
                s.joined++;
                s.side += margin > 0 ? 1 : margin == 0 ? 0.5 : 0;
            }
        }
        s.hits = hits(rows, (int) s.joined);
        return s;
    }

    /** Joiners among the n likeliest; candidates that are equal at the border share the places left. */
    private static double hits(List<Forecast> rows, int n) {
        if (n == 0) {
            return 0;
        }
        List<Forecast> likeliest = rows.stream()
                .sorted(Comparator.comparingDouble(
                                (Forecast f) -> f.probabilities().join())
                        .reversed())
                .toList();
        double border = likeliest.get(n - 1).probabilities().join();
        double above = 0;
        double aboveJoined = 0;
        double equal = 0;
        double equalJoined = 0;
        for (Forecast f : rows) {
            double join = f.probabilities().join();
            double joined = f.joined() ? 1 : 0;
            above += join > border ? 1 : 0;
            aboveJoined += join > border ? joined : 0;
            equal += join == border ? 1 : 0;
            equalJoined += join == border ? joined : 0;
        }
        return aboveJoined + equalJoined * (n - above) / equal;
    }

    private static List<Ranked> merged(List<Ranked> sorted) {
        var merged = new ArrayList<Ranked>();
        for (Ranked r : sorted) {
            Ranked last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.join() == r.join() && last.conflict() == r.conflict()) {
                merged.set(
                        merged.size() - 1,
                        new Ranked(r.join(), r.conflict(), last.joined() + r.joined(), last.out() + r.out()));
            } else {
                merged.add(r);
            }
        }
        return merged;
    }

    /** Intercept and slope by Newton's method; NaN where they cannot be told. */
    private static double[] line(List<Forecast> forecasts) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < 50; step++) {
            var n = new double[5];
            for (Forecast f : forecasts) {
                addNewton(n, f, a, b);
            }
            double determinant = n[2] * n[4] - n[3] * n[3];
            if (determinant <= 1e-9 * Math.max(1e-12, n[2] * n[4])) {
                break;
            }
            double da = (n[4] * n[0] - n[3] * n[1]) / determinant;
            double db = (n[2] * n[1] - n[3] * n[0]) / determinant;
            double move = Math.abs(da) + Math.abs(db);
            double size = Math.min(1, 2 / (move + 1e-12));
            a += size * da;
            b += size * db;
            if (move < 1e-8) {
                return new double[] {a, b};
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    /** Adds a forecast's part of the gradient (2) and of the negative Hessian (3) of the line's log-likelihood. */
    private static void addNewton(double[] n, Forecast f, double a, double b) {
        double p = Math.clamp(f.probabilities().join(), 1e-9, 1 - 1e-9);
        double x = Math.log(p / (1 - p));
        double q = 1 / (1 + Math.exp(-(a + b * x)));
        double residual = (f.joined() ? 1 : 0) - q;
        double w = q * (1 - q);
        n[0] += residual;
        n[1] += residual * x;
        n[2] += w;
        n[3] += w * x;
        n[4] += w * x * x;
    }

    private Map<Score, Double> scores(double[] weight) {
        double rows = 0;
        double log = 0;
        double joined = 0;
        double side = 0;
        double hits = 0;
        double expected = 0;
        var n = new double[5];
        for (int c = 0; c < sums.length; c++) {
            double w = weight[c];
            rows += w * sums[c].rows;
            log += w * sums[c].log;
            joined += w * sums[c].joined;
            side += w * sums[c].side;
            hits += w * sums[c].hits;
            expected += w * sums[c].expected;
            for (int i = 0; i < 5; i++) {
                n[i] += w * sums[c].newton[i];
            }
        }
        double determinant = n[2] * n[4] - n[3] * n[3];
        Map<Score, Double> scores = new EnumMap<>(Score.class);
        scores.put(Score.LOG, log / rows);
        scores.put(Score.SIDE, side / joined);
        scores.put(Score.TOP_N, hits / joined);
        scores.put(Score.EXPECTED, expected / joined);
        scores.put(Score.INTERCEPT, intercept + (n[4] * n[0] - n[3] * n[1]) / determinant);
        scores.put(Score.SLOPE, slope + (n[2] * n[1] - n[3] * n[0]) / determinant);
        addRanking(scores, weight, joined, rows - joined);
        return scores;
    }

    private void addRanking(Map<Score, Double> scores, double[] weight, double joined, double out) {
        double joinedAbove = 0;
        double outAbove = 0;
        double area = 0;
        double precision = 0;
        for (int from = 0; from < join.length; ) {
            int to = from;
            double a = 0;
            double b = 0;
            while (to < join.length && join[to] == join[from]) {
                a += weight[conflictOf[to]] * joinedOf[to];
                b += weight[conflictOf[to]] * outOf[to];
                to++;
            }
            area += b * (joinedAbove + a / 2);
            joinedAbove += a;
            outAbove += b;
            precision += a == 0 ? 0 : a * joinedAbove / (joinedAbove + outAbove);
            from = to;
        }
        scores.put(Score.AUC, area / (joined * out));
        scores.put(Score.PR_AUC, precision / joined);
    }

    private void resample() {
        int n = conflicts.length;
        List<Map<Score, Double>> made = IntStream.range(0, RESAMPLES)
                .parallel()
                .mapToObj(i -> {
                    var random = new SplittableRandom(SEED + i);
                    var weight = new double[n];
                    for (int c = 0; c < n; c++) {
                        weight[random.nextInt(n)]++;
                    }
                    return scores(weight);
                })
                .toList();
        for (Score score : Score.values()) {
            replicates.put(
                    score,
                    made.stream()
                            .mapToDouble(m -> Objects.requireNonNull(m.get(score)))
                            .toArray());
        }
    }

    /** A score with its interval. */
    public Interval of(Score score) {
        return interval(value(score), replicates(score));
    }

    /**
     * How much higher a score is than another's, conflict by conflict in the same resamples.
     *
     * @throws IllegalArgumentException if the two are about different conflicts
     */
    public Interval less(Scoring other, Score score) {
        if (!Arrays.equals(conflicts, other.conflicts)) {
            throw new IllegalArgumentException("forecasts of different conflicts cannot be compared in pairs");
        }
        double[] mine = replicates(score);
        double[] theirs = other.replicates(score);
        return interval(
                value(score) - other.value(score),
                IntStream.range(0, mine.length)
                        .mapToDouble(i -> mine[i] - theirs[i])
                        .toArray());
    }

    private double value(Score score) {
        return Objects.requireNonNull(values.get(score));
    }

    private double[] replicates(Score score) {
        return Objects.requireNonNull(replicates.get(score));
    }

    private static Interval interval(double value, double[] replicates) {
        double[] sorted =
                Arrays.stream(replicates).filter(Double::isFinite).sorted().toArray();
        return new Interval(value, quantile(sorted, LOW), quantile(sorted, HIGH));
    }

    /** Linear between the order statistics. */
    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double x = q * (sorted.length - 1);
        int i = (int) x;
        return i + 1 == sorted.length ? sorted[i] : sorted[i] + (x - i) * (sorted[i + 1] - sorted[i]);
    }

    /** How many conflicts. */
    public int conflicts() {
        return conflicts.length;
    }

    /** How many forecasts. */
    public int candidates() {
        return (int) Arrays.stream(sums).mapToDouble(s -> s.rows).sum();
    }

    /** How many candidates joined. */
    public int joiners() {
        return (int) Arrays.stream(sums).mapToDouble(s -> s.joined).sum();
    }
}
