package org.casus.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.casus.world.Level;

/**
 * The past as a fitted model could have made it: the same candidates, other outcomes.
 *
 * <p>All candidates of a conflict share a hidden pull to either side, (s_A, s_T) ~ N(0, σ² [[1, .8], [.8, 1]]); each
 * candidate's utilities are shifted so that its chances, averaged over the pull, stay those of the fitted model. A row that
 * stands for w candidates alike (see {@link TrainingRows}) draws w outcomes.
 */
public final class SimulatedHistory {
    private static final double CORRELATION = 0.8;
    /** Draws of the pull over which chances are averaged. */
    private static final int PULLS = 400;

    private static final int STEPS = 30;

    private final TrainingRows rows;
    private final double deviation;
    private final double[] attacker;
    private final double[] target;

    /**
     * @param truth the model that makes the outcomes
     * @param deviation σ of the hidden pull in log-odds, 0 for none
     */
    public SimulatedHistory(TrainingRows rows, Fitted truth, double deviation) {
        this.rows = rows;
        this.deviation = deviation;
        attacker = new double[rows.size];
        target = new double[rows.size];
        double[][] pulls = pulls();
        IntStream.range(0, rows.size).parallel().forEach(r -> {
            attacker[r] = truth.utility(rows.vector(rows.attacker, r));
            target[r] = truth.utility(rows.vector(rows.target, r));
            keepMarginals(r, pulls);
        });
    }

    private double[][] pulls() {
        var random = new SplittableRandom(1);
        var pulls = new double[deviation == 0 ? 1 : PULLS][];
        for (int i = 0; i < pulls.length; i++) {
            // antithetic pairs, so that the mean pull is exactly 0
            pulls[i] = i % 2 == 0 ? pull(random) : new double[] {-pulls[i - 1][0], -pulls[i - 1][1]};
        }
        return pulls;
    }

    private double[] pull(SplittableRandom random) {
        double x = random.nextGaussian();
        double y = random.nextGaussian();
        return new double[] {deviation * x, deviation * (CORRELATION * x + Math.sqrt(1 - CORRELATION * CORRELATION) * y)
        };
    }

    /** Moves a row's utilities until its mean chances over the pulls are those without a pull. */
    private void keepMarginals(int r, double[][] pulls) {
        if (deviation == 0) {
            return;
        }
        double[] wanted = chances(attacker[r], target[r]);
        for (int step = 0; step < STEPS; step++) {
            double a = 0;
            double t = 0;
            for (double[] pull : pulls) {
                double[] p = chances(attacker[r] + pull[0], target[r] + pull[1]);
                a += p[0] / pulls.length;
                t += p[1] / pulls.length;
            }
            double out = Math.log((1 - wanted[0] - wanted[1]) / (1 - a - t));
            attacker[r] += Math.log(wanted[0] / a) - out;
            target[r] += Math.log(wanted[1] / t) - out;
        }
    }

    private static double[] chances(double u, double v) {
        double most = Math.max(0, Math.max(u, v));
        double a = Math.exp(u - most);
        double t = Math.exp(v - most);
        double sum = Math.exp(-most) + a + t;
        return new double[] {a / sum, t / sum};
    }

    /**
     * One history.
     *
     * @param level what counts as joining in the fit to come
     */
    public TrainingRows draw(Level level, long seed) {
        var random = new SplittableRandom(seed);
        var kept = new ArrayList<TrainingRows.Drawn>();
        int conflict = -1;
        double[] pull = {0, 0};
        for (int r = 0; r < rows.size; r++) {
            if (rows.conflict[r] != conflict) {
                conflict = rows.conflict[r];
                pull = pull(random);
            }
            double[] p = chances(attacker[r] + pull[0], target[r] + pull[1]);
            float left = rows.weight[r];
            int alike = (int) left + (random.nextDouble() < left - (int) left ? 1 : 0);
            for (int i = 0; i < alike; i++) {
                double x = random.nextDouble();
                if (x < p[0] + p[1]) {
                    kept.add(new TrainingRows.Drawn(r, (byte) (x < p[0] ? 1 : 2), 1));
                    left -= 1;
                }
            }
            if (left > 0) {
                kept.add(new TrainingRows.Drawn(r, (byte) 0, left));
            }
        }
        return new TrainingRows(rows, List.copyOf(kept), level);
    }
}
