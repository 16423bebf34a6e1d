package org.casus.model;

/** e to the x for many x at once, nearly. */
public final class Exponential {
    /** Beyond this, positive or negative, the argument counts as this. */
    public static final double FAR = 40;
    /** The largest relative error for |x| ≤ {@link #FAR}. */
    public static final double ERROR = 1e-8;

    /** That of {@link #ofSums}. */
    static final double NEAR_ERROR = 1e-4;

    private static final double SCALE = 1.0 / 1024;
    private static final float NEAR_SCALE = 1f / 256;

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

    /**
     * The sums of e to the u and e to the v in single precision: Taylor's series at a 256th, squared eight times.
     *
     * @param u of which none is beyond {@link #FAR}
     * @param v as many
     * @param sums room for as many
     */
    static void ofSums(float[] u, float[] v, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = power(u[k] * NEAR_SCALE);
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] += power(v[k] * NEAR_SCALE);
        }
    }

    /** e to the 256 y. */
    private static float power(float y) {
        float e = 1 + y * (1 + y * (1f / 2 + y * (1f / 6 + y * (1f / 24 + y * (1f / 120)))));
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
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

    /** Whether {@link #ofSums} can have these: none is beyond {@link #FAR}. */
    static boolean canSum(float[] x) {
        float least = 0;
        float most = 0;
        for (float value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return least >= -FAR && most <= FAR;
    }
}
