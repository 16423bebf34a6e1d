package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.CrisisFeatures;
import org.casus.features.Knowledge;
import org.casus.model.Horizon;
import org.casus.model.LevelModel;
import org.casus.model.LevelModel.BaseRates;
import org.casus.model.Precedent.Profile;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.SimulatedHistory;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/**
 * How often the 90% intervals hold the truth, where the truth is known: outcomes of all past candidates are drawn from a
 * fitted model, the model is fitted and resampled again, and its intervals are held against the chances that made the
 * outcomes. No correction (Platt's) is learnt or applied in these histories.
 */
public final class IntervalCoverage {
    /**
     * Candidates of one size of chance.
     *
     * @param what joining at all, or the side
     * @param low smallest true chance
     * @param high largest
     * @param intervals how many intervals
     * @param held share of them that held the truth
     * @param factor by which their half-widths in log-odds would have to be multiplied for nine in ten to hold it
     * @param bias mean of estimated less true log-odds
     * @param width mean width in log-odds
     */
    public record Row(
            String what,
            double low,
            double high,
            int intervals,
            double held,
            double factor,
            double bias,
            double width) {}

    /** How many crises are imagined, and what seeds them. */
    private static final int IMAGINED = 400;
    /** Of imagined crises, candidates with a true chance of joining of this or more. */
    private static final double LIKELY = 0.01;
    /** A value is outside history if it is farther out than this many standard deviations. */
    private static final double FAR = 0.25;

    private static final List<Double> EDGES = List.of(0.0, 0.001, 0.01, 0.03, 0.1, 0.3, 1.0);

    private final TrainingRows rows;
    private final Level level;
    private final Settings settings;
    private final Fitted truth;
    private final Candidates past;
    private final Candidates within = new Candidates();
    private final Candidates outside = new Candidates();

    /**
     * @param settings of the fits
     * @param truth the model that makes the outcomes
     */
    public IntervalCoverage(World world, Level level, Settings settings, Fitted truth) {
        this(world, level, settings, truth, new Cases(world).all());
    }

    private IntervalCoverage(World world, Level level, Settings settings, Fitted truth, List<Case> cases) {
        this.level = level;
        this.settings = settings;
        this.truth = truth;
        rows = TrainingRows.of(world, cases, Knowledge.HYPOTHETICAL);
        past = new Candidates(
                rows.vectors(level == Level.WAR, Side.ATTACKER), rows.vectors(level == Level.WAR, Side.TARGET));
        imagine(world);
    }

    /** Draws crises that nobody began, on days when others began, and parts their likelier candidates by whether history showed facts like theirs. */
    private void imagine(World world) {
        var range = new Range(past.attackers, past.targets);
        double[] deviation = truth.standardization().deviation();
        var random = new SplittableRandom(IMAGINED);
        for (int i = 0; i < IMAGINED; i++) {
            Snapshot day = world.on(rows.cases()
                    .get(random.nextInt(rows.cases().size()))
                    .crisis()
                    .on());
            int attacker = random.nextInt(day.size());
            int target = (attacker + 1 + random.nextInt(day.size() - 1)) % day.size();
            var crisis = new Crisis(List.of(day.ccode(attacker)), List.of(day.ccode(target)), day.date(), level);
            var features = CrisisFeatures.of(day, crisis, Circumstances.NONE);
            for (int k = 0; k < features.size(); k++) {
                double[] a = features.vector(k, Side.ATTACKER);
                double[] t = features.vector(k, Side.TARGET);
                if (chances(a, t).join() >= LIKELY) {
                    (range.holds(a, deviation) && range.holds(t, deviation) ? within : outside).add(a, t);
                }
            }
        }
    }

    private Probabilities chances(double[] attacker, double[] target) {
        return Probabilities.ofUtilities(truth.utility(attacker), truth.utility(target));
    }

    /**
     * Draws histories and counts.
     *
     * @param histories how many
     * @param deviation of the pull that the candidates of a conflict share, in log-odds
     * @param seed of the draws
     */
    public List<Row> of(int histories, double deviation, long seed, Consumer<String> progress) {
        var simulated = new SimulatedHistory(rows, truth, deviation);
        var tallies = List.of(
                new Tally("joining"),
                new Tally("side"),
                new Tally("joining, imagined within history"),
                new Tally("joining, imagined outside history"));
        for (int h = 0; h < histories; h++) {
            LevelModel model = fit(simulated.draw(level, seed + h), seed + h);
            count(model, past, tallies.get(0), tallies.get(1));
            count(model, within, tallies.get(2), null);
            count(model, outside, tallies.get(3), null);
            progress.accept("%s: history %d of %d".formatted(level.word(), h + 1, histories));
        }
        return tallies.stream().flatMap(t -> t.rows().stream()).toList();
    }

    /**
     * The mean width in log-odds of a model's 90% intervals of joining, of the likelier candidates of crises that nobody began.
     *
     * @return first of candidates whose facts are all within what past conflicts of the level's kind showed, then of the others
     */
    public static List<Double> widths(World world, LevelModel model) {
        Level level = model.level();
        List<Case> cases = new Cases(world)
                .all().stream()
                        .filter(c -> c.task().equals("W") == (level == Level.WAR))
                        .toList();
        var coverage = new IntervalCoverage(world, level, model.settings(), model.fitted(), cases);
        return Stream.of(coverage.within, coverage.outside)
                .map(of -> model.predict(of.attackers, of.targets).stream()
                        .mapToDouble(p -> Tally.width(p.joining()))
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    private void count(LevelModel model, Candidates candidates, Tally joining, @Nullable Tally side) {
        List<Prediction> predictions = model.predict(candidates.attackers, candidates.targets);
        for (int k = 0; k < predictions.size(); k++) {
            Prediction p = predictions.get(k);
            Probabilities true_ = chances(candidates.attackers.get(k), candidates.targets.get(k));
            joining.add(true_.join(), p.point().join(), p.joining());
            if (side != null) {
                for (Side s : Side.values()) {
                    side.add(true_.side(s), p.point().side(s), p.side(s));
                }
            }
        }
    }

    private LevelModel fit(TrainingRows history, long seed) {
        var trainer = new Trainer(history, level);
        Fitted fitted = trainer.fit(history.size(), List.of(settings), java.util.Map.of(settings, truth))
                .values()
                .iterator()
                .next();
        return new LevelModel(
                level,
                settings,
                fitted,
                trainer.resample(history.size(), settings, fitted, Training.RESAMPLES, seed),
                Recalibration.NONE,
                new BaseRates(1, 0, 0, 0),
                List.of(),
                new Horizon(new int[0], new int[0], new byte[0][]));
    }

    /** As a table: {@code what,low,high,intervals,held,factor,bias,width}. */
    public static String csv(List<Row> rows) {
        var out = new StringBuilder("what,low,high,intervals,held,factor,bias,width\n");
        rows.forEach(r -> out.append(String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%.4f,%.3f,%.3f,%.3f\n",
                r.what,
                r.low,
                r.high,
                r.intervals,
                r.held,
                r.factor,
                r.bias,
                r.width)));
        return out.toString();
    }

    /** Vectors of candidates, for either side. */
    private static final class Candidates {
        final List<double[]> attackers;
        final List<double[]> targets;

        Candidates() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Candidates(List<double[]> attackers, List<double[]> targets) {
            this.attackers = attackers;
            this.targets = targets;
        }

        void add(double[] attacker, double[] target) {
            attackers.add(attacker);
            targets.add(target);
        }
    }

    /** The smallest and the largest value of each fact among the candidates of the past. */
    private static final class Range {
        final double[] least = new double[Profile.SIZE];
        final double[] most = new double[Profile.SIZE];

        Range(List<double[]> attackers, List<double[]> targets) {
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (List<double[]> side : List.of(attackers, targets)) {
                for (double[] vector : side) {
                    for (int c = 0; c < Profile.SIZE; c++) {
                        least[c] = Math.min(least[c], vector[c]);
                        most[c] = Math.max(most[c], vector[c]);
                    }
                }
            }
        }

        boolean holds(double[] vector, double[] deviation) {
            for (int c = 0; c < Profile.SIZE; c++) {
                double out = Math.max(least[c] - vector[c], vector[c] - most[c]);
                if (out > FAR * deviation[c]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Intervals by the size of the true chance. */
    private static final class Tally {
        private final String what;
        private final List<List<double[]>> bins = new ArrayList<>();

        Tally(String what) {
            this.what = what;
            for (int e = 0; e + 1 < EDGES.size(); e++) {
                bins.add(new ArrayList<>());
            }
        }

        void add(double p, double point, Interval interval) {
            int bin = 0;
            while (p >= EDGES.get(bin + 1)) {
                bin++;
            }
            double x = logOdds(point);
            double miss = logOdds(p) - x;
            double half = miss > 0 ? logOdds(interval.high()) - x : x - logOdds(interval.low());
            bins.get(bin).add(new double[] {Math.abs(miss) / Math.max(half, 1e-9), -miss, width(interval)});
        }

        static double width(Interval interval) {
            return logOdds(interval.high()) - logOdds(interval.low());
        }

        List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (int b = 0; b < bins.size(); b++) {
                rows.add(row(EDGES.get(b), EDGES.get(b + 1), bins.get(b)));
            }
            rows.add(row(
                    0.01,
                    1,
                    bins.subList(2, bins.size()).stream().flatMap(List::stream).toList()));
            return rows;
        }

        private Row row(double low, double high, List<double[]> of) {
            double[] needed = of.stream().mapToDouble(x -> x[0]).sorted().toArray();
            long held = Arrays.stream(needed).filter(x -> x <= 1).count();
            double factor = needed.length == 0 ? Double.NaN : needed[(int) (0.9 * (needed.length - 1))];
            double bias = of.stream().mapToDouble(x -> x[1]).average().orElse(Double.NaN);
            double width = of.stream().mapToDouble(x -> x[2]).average().orElse(Double.NaN);
            return new Row(
                    what, low, high, needed.length, (double) held / Math.max(1, needed.length), factor, bias, width);
        }

        private static double logOdds(double p) {
            return Math.log(p) - Math.log1p(-p);
        }
    }
}
