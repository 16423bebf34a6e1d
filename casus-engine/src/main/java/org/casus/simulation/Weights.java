package org.casus.simulation;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Column;
import org.casus.features.Columns.Role;
import org.casus.model.LevelModel;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;

/** What each column adds to a utility, in wars with its shift. */
final class Weights {
    private final Standardization standardization;
    private final double[] mean;
    private final double[] deviation;
    private final double[] beta;

    /** The utility of a vector whose standardised values are all 0. */
    private final double constant;

    Weights(LevelModel model) {
        standardization = model.fitted().standardization();
        mean = standardization.mean();
        deviation = standardization.deviation();
        double[] coefficients = model.fitted().coefficients();
        beta = new double[Columns.count()];
        double sum = coefficients[0];
        boolean war = model.level() == Level.WAR;
        for (int c = 0; c < beta.length; c++) {
            Column column = Columns.all().get(c);
            if (column.role() == Role.WAR) {
                sum += coefficients[c + 1] * standardization.value(c, war ? 1 : 0);
            } else if (column.role() != Role.SHIFT) {
                beta[c] += coefficients[c + 1];
            } else if (war) {
                beta[column.source()] += coefficients[c + 1];
            }
        }
        constant = sum;
    }

    double constant() {
        return constant;
    }

    /** What a column's value adds. */
    double part(int column, double raw) {
        return beta[column] * standardization.value(column, raw);
    }

    /** What a column's values add that come of the numbers 0 … n. */
    double[] parts(int column, int n, IntToDoubleFunction raw) {
        return IntStream.rangeClosed(0, n)
                .mapToDouble(i -> part(column, raw.applyAsDouble(i)))
                .toArray();
    }

    /** How much more 1 adds than 0. */
    double step(int column) {
        return part(column, 1) - part(column, 0);
    }

    /** Adds a column's part to each sum. */
    void add(int column, double[] raw, double[] sums) {
        double slope = slope(column);
        double most = most(column);
        double base = -mean(column) * slope;
        for (int k = 0; k < sums.length; k++) {
            sums[k] += Math.max(-most, Math.min(most, base + slope * raw[k]));
        }
    }

    /** Adds a column's part to each of two sums. */
    void add(int column, double[] raw, double[] sums, double[] others) {
        double slope = slope(column);
        double most = most(column);
        double base = -mean(column) * slope;
        for (int k = 0; k < sums.length; k++) {
            double part = Math.max(-most, Math.min(most, base + slope * raw[k]));
            sums[k] += part;
            others[k] += part;
        }
    }

    /** What one unit of a column adds, unless it is clipped; 0 for a column that is left out. */
    double slope(int column) {
        return Double.isNaN(deviation[column]) ? 0 : beta[column] / deviation[column];
    }

    /** Whether a value stays as it is. */
    boolean unclipped(int column, double raw) {
        return Math.abs(standardization.value(column, raw)) < Standardization.CLIP;
    }

    double mean(int column) {
        return mean[column];
    }

    /** The most that a column may add or take away. */
    double most(int column) {
        return Math.abs(beta[column]) * Standardization.CLIP;
    }
}
