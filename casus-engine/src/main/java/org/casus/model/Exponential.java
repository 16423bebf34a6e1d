package org.casus.model;

/** e to the x for many x at once, nearly. */
public final class Exponential {
    /** Beyond this, positive or negative, the argument counts as this. */
    public static final double FAR = 40;
    /** The largest relative error for |x| ≤ {@link #FAR}. */
    public static final double ERROR = 1e-8;

    private static final double SCALE = 1.0 / 1024;

    private Exponential() {}

    /**
     * Replaces each x by e to the x: Taylor's series at x/1024, squared ten times. Unlike Math.exp it becomes vector code, as
     * long as each loop is short.
     *
     * @param values any; what is larger than {@link #FAR} counts as that
     */
    public static void of(double[] values) {
        for (int k = 0; k < values.length; k++) {
            double y = Math.max(-FAR, Math.min(FAR, values[k])) * SCALE;
            values[k] = power(y);
        }
    }

    /** Adds e to the x to each sum, of x that are not larger than {@link #FAR}. */
    static void add(double[] x, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            double y = x[k] * SCALE;
            sums[k] += power(y);
        }
    }

    /** e to the 1024 y. */
    private static double power(double y) {
        double e = 1 + y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24 + y * (1.0 / 120)))));
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }

    /** The largest x, positive or negative. */
    static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
