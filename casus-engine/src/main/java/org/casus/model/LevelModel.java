package org.casus.model;

import java.util.List;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.world.Level;
import org.casus.world.Side;

/** The joining model of one level: what it takes to forecast, with its uncertainty and its record. */
public final class LevelModel {
    /**
     * How past forecasts of one size fared.
     *
     * @param low smallest chance of joining in the bin
     * @param high largest
     * @param n how many forecasts
     * @param joined how many of the states joined
     */
    public record Bin(double low, double high, int n, int joined) {}

    /**
     * How often candidates joined, among all that the model learnt from at this level.
     *
     * @param candidates how many there were
     * @param attackers how many joined the attacker's side
     * @param targets how many joined the target's side
     * @param conflicts in how many conflicts
     */
    public record BaseRates(int candidates, int attackers, int targets, int conflicts) {
        public double side(Side side) {
            return (double) (side == Side.ATTACKER ? attackers : targets) / candidates;
        }
    }

    private final Level level;
    private final Settings settings;
    private final Fitted fitted;
    private final double[][] draws;
    private final Recalibration recalibration;
    private final BaseRates baseRates;
    private final List<Bin> calibration;

    /** @param draws resamples × coefficients */
    public LevelModel(
            Level level,
            Settings settings,
            Fitted fitted,
            double[][] draws,
            Recalibration recalibration,
            BaseRates baseRates,
            List<Bin> calibration) {
        this.level = level;
        this.settings = settings;
        this.fitted = fitted;
        this.draws = java.util.Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
        this.recalibration = recalibration;
        this.baseRates = baseRates;
        this.calibration = List.copyOf(calibration);
    }

    /** Forecasts a candidate from its vectors for either side. */
    public Prediction predict(double[] attacker, double[] target) {
        double[] a = standardised(attacker);
        double[] t = standardised(target);
        double[] beta = fitted.coefficients();
        var point = recalibration.apply(Probabilities.ofUtilities(dot(beta, a), dot(beta, t)));
        var all = new Probabilities[draws.length];
        for (int i = 0; i < draws.length; i++) {
            all[i] = recalibration.apply(Probabilities.ofUtilities(dot(draws[i], a), dot(draws[i], t)));
        }
        return new Prediction(point, all);
    }

    /** The point forecast alone. */
    public Probabilities point(double[] attacker, double[] target) {
        return recalibration.apply(Probabilities.ofUtilities(fitted.utility(attacker), fitted.utility(target)));
    }

    private double[] standardised(double[] vector) {
        var z = new double[vector.length + 1];
        z[0] = 1;
        for (int c = 0; c < vector.length; c++) {
            z[c + 1] = fitted.standardization().value(c, vector[c]);
        }
        return z;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            sum += x[c] * y[c];
        }
        return sum;
    }

    public Level level() {
        return level;
    }

    public Settings settings() {
        return settings;
    }

    public Fitted fitted() {
        return fitted;
    }

    public Recalibration recalibration() {
        return recalibration;
    }

    public BaseRates baseRates() {
        return baseRates;
    }

    public List<Bin> calibration() {
        return calibration;
    }

    /** Resamples × coefficients. */
    public double[][] draws() {
        return java.util.Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
    }
}
