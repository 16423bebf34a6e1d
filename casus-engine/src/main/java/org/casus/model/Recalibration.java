package org.casus.model;

import java.util.List;

/**
 * Platt's correction of the chance of joining, learnt from forward-chained forecasts of the past: logit p′ = level + slope ·
 * logit p; the split between the sides stays as it was (Platt 1999).
 *
 * @param level added to the log-odds
 * @param slope multiplies them
 */
public record Recalibration(double level, double slope) {
    /** No correction. */
    public static final Recalibration NONE = new Recalibration(0, 1);

    /** Strength of the prior at no correction, in forecasts' information. */
    private static final double PRIOR = 4;

    private static final double SMALLEST = 1e-9;

    /** Corrects one forecast. */
    public Probabilities apply(Probabilities p) {
        double join = Math.min(1 - SMALLEST, Math.max(SMALLEST, p.join()));
        double corrected = 1 / (1 + Math.exp(-(level + slope * Math.log(join / (1 - join)))));
        double scale = corrected / Math.max(p.join(), SMALLEST);
        double attacker = p.attacker() * scale;
        double target = p.target() * scale;
        return new Probabilities(1 - attacker - target, attacker, target);
    }

    /**
     * Learns the correction by penalised maximum likelihood (Newton, two parameters).
     *
     * @param joined per forecast: whether the candidate joined
     * @param forecast the chances of joining, as many
     */
    public static Recalibration learn(List<Boolean> joined, List<Double> forecast) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < 30; step++) {
            double ga = -PRIOR * a;
            double gb = -PRIOR * (b - 1);
            double haa = PRIOR;
            double hab = 0;
            double hbb = PRIOR;
            for (int i = 0; i < joined.size(); i++) {
                double p = Math.min(1 - SMALLEST, Math.max(SMALLEST, forecast.get(i)));
                double x = Math.log(p / (1 - p));
                double q = 1 / (1 + Math.exp(-(a + b * x)));
                double residual = (joined.get(i) ? 1 : 0) - q;
                double w = q * (1 - q);
                ga += residual;
                gb += residual * x;
                haa += w;
                hab += w * x;
                hbb += w * x * x;
            }
            double determinant = haa * hbb - hab * hab;
            double da = (ga * hbb - gb * hab) / determinant;
            double db = (gb * haa - ga * hab) / determinant;
            a += da;
            b += db;
            if (Math.abs(da) + Math.abs(db) < 1e-8) {
                break;
            }
        }
        return new Recalibration(a, b);
    }
}
