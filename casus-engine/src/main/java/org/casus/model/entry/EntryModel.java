package org.casus.model.entry;

import java.util.Arrays;

/**
 * Who enters next: a conditional logit of every step of a conflict's growth (McFadden 1974). A candidate's rate of entering a
 * side is e^(β·x) with x as in {@link Effect}, that of nobody entering any more is 1; each is as likely as its share of all.
 */
public final class EntryModel {
    private final double[] coefficients;
    private final double[][] draws;

    /**
     * @param coefficients one per {@link Effect}
     * @param draws the same in resamples of conflicts
     */
    public EntryModel(double[] coefficients, double[][] draws) {
        this.coefficients = coefficients.clone();
        this.draws = Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
        if (coefficients.length != Effect.COUNT || Arrays.stream(draws).anyMatch(d -> d.length != Effect.COUNT)) {
            throw new IllegalArgumentException(
                    "the model of entries has " + Effect.COUNT + " coefficients, not " + coefficients.length);
        }
    }

    public double coefficient(Effect effect) {
        return coefficients[effect.ordinal()];
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    /** How many resamples there are. */
    public int resamples() {
        return draws.length;
    }

    /** The model of one resample, without resamples of its own. */
    public EntryModel resample(int i) {
        return new EntryModel(draws[i], new double[0][]);
    }

    /** Resamples × effects. */
    public double[][] draws() {
        return Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
    }
}
