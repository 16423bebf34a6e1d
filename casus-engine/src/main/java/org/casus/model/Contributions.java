package org.casus.model;

import java.util.EnumMap;
import java.util.Map;
import org.casus.features.Columns;
import org.casus.features.Driver;
import org.casus.model.fit.Fitted;
import org.casus.world.Side;

/**
 * Why a forecast is what it is: each column's part in the log-odds of joining a side, against the average candidate.
 *
 * <p>The parts are integrated gradients along the straight line from the average candidate (all standardised columns 0) to
 * this one (Aumann and Shapley 1974; Sundararajan, Taly and Yan 2017), so they add up exactly to the difference in
 * log-odds, although joining one side also takes from the other.
 *
 * @param average log-odds of the average candidate
 * @param columns parts of the columns as {@link Columns} orders them, own and other utility together
 */
public record Contributions(double average, Parts columns) {
    private static final int POINTS = 400;

    /** Parts by column. */
    public static final class Parts {
        private final double[] values;

        Parts(double[] values) {
            this.values = values;
        }

        public double of(int column) {
            return values[column];
        }

        public int size() {
            return values.length;
        }
    }

    /** Computes them for a candidate's vectors. */
    public static Contributions of(LevelModel model, double[] attacker, double[] target, Side side) {
        Fitted fitted = model.fitted();
        double[] own = side == Side.ATTACKER ? attacker : target;
        double[] other = side == Side.ATTACKER ? target : attacker;
        double[] beta = fitted.coefficients();
        double start = beta[0];
        double u = fitted.utility(own);
        double v = fitted.utility(other);
        Recalibration r = model.recalibration();
        double slopeU = 0;
        double slopeV = 0;
        for (int i = 0; i < POINTS; i++) {
            double t = (i + 0.5) / POINTS;
            double[] slopes = slopes(start + t * (u - start), start + t * (v - start), r);
            slopeU += slopes[0] / POINTS;
            slopeV += slopes[1] / POINTS;
        }
        double average = logOdds(start, start, r);
        double exact = logOdds(u, v, r) - average;
        double integrated = slopeU * (u - start) + slopeV * (v - start);
        double scale = Math.abs(integrated) < 1e-9 ? 1 : exact / integrated;
        var parts = new double[Columns.count()];
        double[] ownValues = fitted.standardization().values(own);
        double[] otherValues = fitted.standardization().values(other);
        for (int c = 0; c < parts.length; c++) {
            parts[c] = scale * beta[c + 1] * (slopeU * ownValues[c] + slopeV * otherValues[c]);
        }
        return new Contributions(average, new Parts(parts));
    }

    private static double logOdds(double u, double v, Recalibration r) {
        double p = r.apply(Probabilities.ofUtilities(u, v)).attacker();
        return Math.log(p) - Math.log1p(-p);
    }

    /** Derivatives of the log-odds of the first side by both utilities. */
    private static double[] slopes(double u, double v, Recalibration r) {
        double most = Math.max(u, v);
        double join = most + Math.log(Math.exp(u - most) + Math.exp(v - most));
        double corrected = 1 / (1 + Math.exp(-r.logOdds(join)));
        double share = 1 / (1 + Math.exp(v - u));
        double p = corrected * share;
        double spread = corrected * (1 - corrected) * r.steepness(join);
        double du = spread * share * share + p * (1 - share);
        double dv = spread * (1 - share) * share - p * (1 - share);
        return new double[] {du / (p * (1 - p)), dv / (p * (1 - p))};
    }

    /** Sums by driver. */
    public Map<Driver, Double> byDriver() {
        var sums = new EnumMap<Driver, Double>(Driver.class);
        for (Driver driver : Driver.values()) {
            sums.put(driver, 0.0);
        }
        for (int c = 0; c < columns.size(); c++) {
            sums.merge(Columns.all().get(c).driver(), columns.of(c), Double::sum);
        }
        return sums;
    }
}
