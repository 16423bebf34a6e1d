package org.casus.model.fit;

import java.util.Arrays;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;

/**
 * Means and standard deviations of the columns over training rows, both sides together; a column that hardly varies is
 * left out (its values become 0). Standardised values are clipped to ±8. Wars are few among the rows, so the war's own
 * column stays 0 or 1, and a shift is that times the standardised value of the column it shifts.
 */
public final class Standardization {
    /** The largest standardised value. */
    public static final double CLIP = 8;

    private static final double HARDLY = 1e-3;

    private final int[] source =
            Columns.all().stream().mapToInt(Columns.Column::source).toArray();
    private final double[] mean;
    private final double[] deviation;

    /** @param deviation NaN marks a column that is left out */
    public Standardization(double[] mean, double[] deviation) {
        this.mean = mean.clone();
        this.deviation = deviation.clone();
    }

    static Standardization of(TrainingRows rows, int limit) {
        int p = rows.columns;
        var sum = new double[p];
        var squares = new double[p];
        double total = 0;
        for (int r = 0; r < limit; r++) {
            double w = rows.weight[r];
            total += 2 * w;
            for (int c = 0; c < p; c++) {
                double a = rows.attacker[r * p + c];
                double b = rows.target[r * p + c];
                sum[c] += w * (a + b);
                squares[c] += w * (a * a + b * b);
            }
        }
        var deviation = new double[p];
        for (int c = 0; c < p; c++) {
            if (Columns.all().get(c).role() == Role.WAR || Columns.all().get(c).role() == Role.SHIFT) {
                sum[c] = 0;
                deviation[c] = 1;
                continue;
            }
            if (!Double.isFinite(sum[c])) {
                throw new IllegalStateException(
                        "column \"" + Columns.all().get(c).name() + "\" holds a value that is not finite");
            }
            sum[c] /= total;
            double variance = squares[c] / total - sum[c] * sum[c];
            deviation[c] = variance > HARDLY * HARDLY ? Math.sqrt(variance) : Double.NaN;
        }
        return new Standardization(sum, deviation);
    }

    /** The standardised values of a vector, column by column. */
    public double[] values(double[] vector) {
        var values = new double[vector.length];
        for (int c = 0; c < vector.length; c++) {
            values[c] = source[c] < 0 ? value(c, vector[c]) : vector[c] * values[source[c]];
        }
        return values;
    }

    /**
     * The standardised values of one column of many vectors.
     *
     * @param raw columns × vectors
     * @param values room for one per vector
     */
    void column(int c, double[][] raw, double[] values) {
        int shifted = source[c];
        standardised(shifted < 0 ? c : shifted, raw[shifted < 0 ? c : shifted], values);
        for (int k = 0; shifted >= 0 && k < values.length; k++) {
            values[k] *= raw[c][k];
        }
    }

    private void standardised(int c, double[] raw, double[] values) {
        double m = mean[c];
        double d = deviation[c];
        if (Double.isNaN(d)) {
            Arrays.fill(values, 0);
            return;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(-CLIP, Math.min(CLIP, (raw[k] - m) / d));
        }
    }

    /** The standardised value of a column that is no shift. */
    public double value(int column, double raw) {
        if (Double.isNaN(deviation[column])) {
            return 0;
        }
        return Math.clamp((raw - mean[column]) / deviation[column], -CLIP, CLIP);
    }

    public double[] mean() {
        return mean.clone();
    }

    public double[] deviation() {
        return deviation.clone();
    }
}
