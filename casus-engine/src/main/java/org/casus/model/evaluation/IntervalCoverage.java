package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.Horizon;
import org.casus.model.LevelModel;
import org.casus.model.LevelModel.BaseRates;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.SimulatedHistory;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;

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
     */
    public record Row(String what, double low, double high, int intervals, double held, double factor, double bias) {}

    private static final List<Double> EDGES = List.of(0.0, 0.001, 0.01, 0.03, 0.1, 0.3, 1.0);

    private final TrainingRows rows;
    private final Level level;
    private final Settings settings;
    private final Fitted truth;
    private final List<double[]> attackers;
    private final List<double[]> targets;

    /**
     * @param settings of the fits
     * @param truth the model that makes the outcomes
     */
    public IntervalCoverage(World world, Level level, Settings settings, Fitted truth) {
        this.level = level;
        this.settings = settings;
        this.truth = truth;
        rows = TrainingRows.of(world, new Cases(world).all(), Knowledge.HYPOTHETICAL);
        attackers = rows.vectors(level == Level.WAR, Side.ATTACKER);
        targets = rows.vectors(level == Level.WAR, Side.TARGET);
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
        List<Probabilities> chances = new ArrayList<>();
        for (int k = 0; k < attackers.size(); k++) {
            chances.add(Probabilities.ofUtilities(truth.utility(attackers.get(k)), truth.utility(targets.get(k))));
        }
        var joining = new Tally("joining");
        var side = new Tally("side");
        for (int h = 0; h < histories; h++) {
            List<Prediction> predictions =
                    fit(simulated.draw(level, seed + h), seed + h).predict(attackers, targets);
            for (int k = 0; k < predictions.size(); k++) {
                Prediction p = predictions.get(k);
                Probabilities true_ = chances.get(k);
                joining.add(true_.join(), p.point().join(), p.joining());
                for (Side s : Side.values()) {
                    side.add(true_.side(s), p.point().side(s), p.side(s));
                }
            }
            progress.accept("%s: history %d of %d".formatted(level.word(), h + 1, histories));
        }
        List<Row> result = new ArrayList<>(joining.rows());
        result.addAll(side.rows());
        return result;
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

    /** As a table: {@code what,low,high,intervals,held,factor,bias}. */
    public static String csv(List<Row> rows) {
        var out = new StringBuilder("what,low,high,intervals,held,factor,bias\n");
        rows.forEach(r -> out.append(String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%.4f,%.3f,%.3f\n",
                r.what,
                r.low,
                r.high,
                r.intervals,
                r.held,
                r.factor,
                r.bias)));
        return out.toString();
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
            bins.get(bin).add(new double[] {Math.abs(miss) / Math.max(half, 1e-9), -miss});
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
            return new Row(what, low, high, needed.length, (double) held / Math.max(1, needed.length), factor, bias);
        }

        private static double logOdds(double p) {
            return Math.log(p) - Math.log1p(-p);
        }
    }
}
