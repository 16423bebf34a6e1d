package org.casus.model.fit;

import java.util.Arrays;
import org.casus.features.Columns;

/** Coefficients with the standardisation they belong to: position 0 is the intercept, column c is at c+1. */
public final class Fitted {
    private final Standardization standardization;
    private final double[] coefficients;

    public Fitted(Standardization standardization, double[] coefficients) {
        this.standardization = standardization;
        this.coefficients = coefficients.clone();
        if (coefficients.length != Columns.count() + 1) {
            throw new IllegalArgumentException("the model has " + (coefficients.length - 1)
                    + " coefficients, but this version of Casus has " + Columns.count() + " columns");
        }
    }

    /** The utility of joining a side, from the candidate's vector for it. */
    public double utility(double[] vector) {
        return utility(vector, coefficients);
    }

    /** The same under other coefficients, such as a resample's. */
    public double utility(double[] vector, double[] other) {
        return ofStandardized(standardization.values(vector), other);
    }

    private static double ofStandardized(double[] values, double[] other) {
        double sum = other[0];
        for (int c = 0; c < values.length; c++) {
            sum += other[c + 1] * values[c];
        }
        return sum;
    }

    /** The utility of joining a side of many candidates, from their vectors, columns × candidates. */
    public double[] utilities(double[][] columns) {
        var sums = new double[columns[0].length];
        Arrays.fill(sums, coefficients[0]);
        var values = new double[sums.length];
        for (int c = 0; c < columns.length; c++) {
            standardization.column(c, columns, values);
            double beta = coefficients[c + 1];
            for (int k = 0; k < sums.length; k++) {
                sums[k] += beta * values[k];
            }
        }
        return sums;
    }

    public Standardization standardization() {
        return standardization;
    }

    public double[] coefficients() {
        return coefficients.clone();
    }
}
