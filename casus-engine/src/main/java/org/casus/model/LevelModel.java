package org.casus.model;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
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
    /** The columns but the shifts. */
    private final int[] unshifted = IntStream.range(0, Columns.count())
            .filter(c -> Columns.all().get(c).role() != Role.SHIFT)
            .toArray();
    /** Coefficients × resamples, row-major: laid out for prediction, in wars with the shifts added to what they shift. */
    private final double[] byCoefficient;

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
        int count = draws.length;
        byCoefficient = new double[fitted.coefficients().length * count];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < draws[i].length; c++) {
                byCoefficient[c * count + i] = draws[i][c];
            }
        }
        if (level == Level.WAR) {
            addShifts(count);
        }
    }

    private void addShifts(int count) {
        for (int c = 0; c < Columns.count(); c++) {
            int source = Columns.all().get(c).source();
            for (int i = 0; source >= 0 && i < count; i++) {
                byCoefficient[(source + 1) * count + i] += byCoefficient[(c + 1) * count + i];
            }
        }
    }

    /** Forecasts a candidate from its vectors, of this level, for either side. */
    public Prediction predict(double[] attacker, double[] target) {
        return predict(List.of(attacker), List.of(target)).getFirst();
    }

    /**
     * Forecasts the candidates of one crisis. Most columns hold the same value for most candidates, so their part is
     * summed once, and for each candidate only what differs from the commonest value is added.
     *
     * @param attackers a vector of this level per candidate for the attacker's side
     * @param targets as many for the target's side
     */
    public List<Prediction> predict(List<double[]> attackers, List<double[]> targets) {
        List<double[]> ofAttacker =
                attackers.stream().map(fitted.standardization()::values).toList();
        List<double[]> ofTarget =
                targets.stream().map(fitted.standardization()::values).toList();
        double[] commonA = commonest(ofAttacker);
        double[] commonT = commonest(ofTarget);
        int count = draws.length;
        var baseU = new double[count];
        var baseV = new double[count];
        add(baseU, baseV, 1, 1, 0);
        for (int c : unshifted) {
            add(baseU, baseV, commonA[c], commonT[c], c + 1);
        }
        return IntStream.range(0, attackers.size())
                .parallel()
                .mapToObj(k -> {
                    double[] attacker = ofAttacker.get(k);
                    double[] target = ofTarget.get(k);
                    double[] u = baseU.clone();
                    double[] v = baseV.clone();
                    for (int c : unshifted) {
                        if (attacker[c] != commonA[c] || target[c] != commonT[c]) {
                            add(u, v, attacker[c] - commonA[c], target[c] - commonT[c], c + 1);
                        }
                    }
                    Probabilities point = corrected(fitted.ofStandardized(attacker), fitted.ofStandardized(target));
                    return new Prediction(point, u, v, recalibration, Horizon.Entered.ALL);
                })
                .toList();
    }

    /** Each column's majority value, where it has one (Boyer and Moore 1991). */
    private static double[] commonest(List<double[]> vectors) {
        double[] value = vectors.getFirst().clone();
        for (int c = 0; c < value.length; c++) {
            int lead = 0;
            for (double[] vector : vectors) {
                if (lead == 0) {
                    value[c] = vector[c];
                }
                lead += vector[c] == value[c] ? 1 : -1;
            }
        }
        return value;
    }

    /** Adds one column's part to every resample's utilities. */
    private void add(double[] u, double[] v, double a, double t, int coefficient) {
        int at = coefficient * u.length;
        for (int i = 0; i < u.length; i++) {
            double beta = byCoefficient[at + i];
            u[i] += a * beta;
            v[i] += t * beta;
        }
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
