package org.casus.model;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The correction of the chance of joining, learnt from forward-chained forecasts of the past: Platt's straight line in
 * log-odds (Platt 1999) with one bend, so that high chances can be drawn in more than low ones: logit p′ = level + slope · x
 * + tail · max(0, x − logit 0.1), x = logit p; the split between the sides stays as it was.
 *
 * @param level added to the log-odds
 * @param slope multiplies them
 * @param tail added to the slope above a chance of 0.1
 */
public record Recalibration(double level, double slope, double tail) {
    /** No correction. */
    public static final Recalibration NONE = new Recalibration(0, 1, 0);

    /** Strength of the prior at no correction, in forecasts' information. */
    private static final double PRIOR = 4;

    private static final double SMALLEST = 1e-9;
    private static final double BEND = Math.log(0.1 / 0.9);

    /** Corrects one forecast. */
    public Probabilities apply(Probabilities p) {
        double join = Math.min(1 - SMALLEST, Math.max(SMALLEST, p.join()));
        double corrected = 1 / (1 + Math.exp(-logOdds(Math.log(join / (1 - join)))));
        double scale = corrected / Math.max(p.join(), SMALLEST);
        double attacker = p.attacker() * scale;
        double target = p.target() * scale;
        return new Probabilities(1 - attacker - target, attacker, target);
    }

    /** The corrected log-odds. */
    double logOdds(double x) {
        return level + slope * x + tail * Math.max(0, x - BEND);
    }

    /** The derivative of the corrected log-odds by the log-odds. */
    double steepness(double x) {
        return slope + (x > BEND ? tail : 0);
    }

    /**
     * Learns the correction by penalised maximum likelihood (Newton).
     *
     * @param joined per forecast: whether the candidate joined
     * @param forecast the chances of joining, as many
     */
    public static Recalibration learn(List<Boolean> joined, List<Double> forecast) {
        double[] b = {0, 1, 0};
        double[] prior = {0, 1, 0};
        double[] strength = {PRIOR, PRIOR, PRIOR};
        for (int step = 0; step < 50; step++) {
            var gradient = new DMatrixRMaj(3, 1);
            var hessian = new DMatrixRMaj(3, 3);
            for (int c = 0; c < 3; c++) {
                gradient.set(c, 0, strength[c] * (prior[c] - b[c]));
                hessian.set(c, c, strength[c]);
            }
            var x = new double[] {1, 0, 0};
            for (int i = 0; i < joined.size(); i++) {
                double p = Math.min(1 - SMALLEST, Math.max(SMALLEST, forecast.get(i)));
                x[1] = Math.log(p / (1 - p));
                x[2] = Math.max(0, x[1] - BEND);
                double q = 1 / (1 + Math.exp(-(b[0] + b[1] * x[1] + b[2] * x[2])));
                double residual = (joined.get(i) ? 1 : 0) - q;
                for (int c = 0; c < 3; c++) {
                    gradient.add(c, 0, residual * x[c]);
                    for (int d = 0; d < 3; d++) {
                        hessian.add(c, d, q * (1 - q) * x[c] * x[d]);
                    }
                }
            }
            var move = new DMatrixRMaj(3, 1);
            CommonOps_DDRM.solve(hessian, gradient, move);
            double size = 0;
            for (int c = 0; c < 3; c++) {
                b[c] += move.get(c);
                size += Math.abs(move.get(c));
            }
            if (size < 1e-8) {
                break;
            }
        }
        return new Recalibration(b[0], b[1], Math.max(b[2], 0.1 - b[1]));
    }
}
