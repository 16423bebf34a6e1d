package org.casus.model;

import java.util.ArrayList;
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
     * @param past how they fared
     */
    public record Bin(double low, double high, Tally past) {}

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
    private final Resamples resamples;
    private final Recalibration recalibration;
    private final BaseRates baseRates;
    private final List<Bin> calibration;
    private final Horizon horizon;

    /** @param draws resamples × coefficients */
    public LevelModel(
            Level level,
            Settings settings,
            Fitted fitted,
            double[][] draws,
            Recalibration recalibration,
            BaseRates baseRates,
            List<Bin> calibration,
            Horizon horizon) {
        this.level = level;
        this.settings = settings;
        this.fitted = fitted;
        this.draws = java.util.Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
        this.recalibration = recalibration;
        this.baseRates = baseRates;
        this.calibration = List.copyOf(calibration);
        this.horizon = horizon;
        resamples = new Resamples(this.draws, fitted.standardization(), level == Level.WAR);
    }

    /** Forecasts a candidate from its vectors, of this level, for either side. */
    public Prediction predict(double[] attacker, double[] target) {
        return predict(List.of(attacker), List.of(target)).getFirst();
    }

    /**
     * Forecasts the candidates of one crisis.
     *
     * @param attackers a vector of this level per candidate for the attacker's side
     * @param targets as many for the target's side
     */
    public List<Prediction> predict(List<double[]> attackers, List<double[]> targets) {
        return predict(columns(attackers), columns(targets));
    }

    private static double[][] columns(List<double[]> vectors) {
        var columns = new double[vectors.getFirst().length][vectors.size()];
        for (int c = 0; c < columns.length; c++) {
            for (int k = 0; k < vectors.size(); k++) {
                columns[c][k] = vectors.get(k)[c];
            }
        }
        return columns;
    }

    /**
     * Forecasts the candidates of one crisis.
     *
     * @param attackers columns × candidates, of this level, for the attacker's side
     * @param targets as many for the target's side
     */
    public List<Prediction> predict(double[][] attackers, double[][] targets) {
        double[] pointA = fitted.utilities(attackers);
        double[] pointT = fitted.utilities(targets);
        List<Draws> draws = resamples.draws(attackers, targets);
        var predictions = new ArrayList<Prediction>(pointA.length);
        for (int k = 0; k < pointA.length; k++) {
            predictions.add(
                    new Prediction(corrected(pointA[k], pointT[k]), draws.get(k), recalibration, Horizon.Entered.ALL));
        }
        return predictions;
    }

    /** The point forecast alone. */
    public Probabilities point(double[] attacker, double[] target) {
        return corrected(fitted.utility(attacker), fitted.utility(target));
    }

    private Probabilities corrected(double attacker, double target) {
        return recalibration.apply(Probabilities.ofUtilities(attacker, target));
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

    /** How soon joiners enter. */
    public Horizon horizon() {
        return horizon;
    }

    /** Resamples × coefficients. */
    public double[][] draws() {
        return java.util.Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
    }
}
