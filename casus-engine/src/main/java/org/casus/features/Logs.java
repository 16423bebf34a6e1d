package org.casus.features;

import java.util.Arrays;

/** ln(1 + x), quick for what is counted. */
final class Logs {
    private static final double[] OF_COUNTS = new double[512];

    static {
        Arrays.setAll(OF_COUNTS, Math::log1p);
    }

    private Logs() {}

    /** Of a number of states or events, at least 0. */
    static double log1p(int count) {
        return count < OF_COUNTS.length ? OF_COUNTS[count] : Math.log1p(count);
    }

    /** Of a sum that is nothing for most. */
    static double log1p(double sum) {
        return sum == 0 ? sum : Math.log1p(sum);
    }
}
