package org.casus.model;

import java.util.Collection;

/**
 * How some past forecasts of joining fared.
 *
 * @param n how many forecasts
 * @param conflicts of how many conflicts
 * @param joined how many of the states joined
 * @param expected how many the forecasts expected: the sum of their chances; NaN in model files before version 3
 * @param low lower end of the 90% interval of the share that joined, 0–1; NaN in model files before version 3
 * @param high upper end
 */
public record Tally(int n, int conflicts, int joined, double expected, double low, double high) {
    /** Quantile of the normal distribution that leaves a twentieth above it. */
    private static final double Z = 1.6448536269514722;

    /**
     * The forecasts of one conflict.
     *
     * @param n how many
     * @param joined how many joined
     * @param expected the sum of their chances
     */
    public record Cluster(int n, int joined, double expected) {
        Cluster plus(Cluster other) {
            return new Cluster(n + other.n, joined + other.joined, expected + other.expected);
        }
    }

    /**
     * Adds up conflicts. The interval is Wilson's (1927), with the number of forecasts lowered by the design effect of
     * sampling whole conflicts, never raised (Kish 1965; Korn and Graubard 1998): the states of one war join together. Unlike
     * a bootstrap of conflicts it holds where nobody or everybody joined.
     */
    public static Tally of(Collection<Cluster> clusters) {
        int n = clusters.stream().mapToInt(Cluster::n).sum();
        int joined = clusters.stream().mapToInt(Cluster::joined).sum();
        double expected = clusters.stream().mapToDouble(Cluster::expected).sum();
        if (n == 0) {
            return new Tally(0, 0, 0, 0, 0, 1);
        }
        double share = (double) joined / n;
        double size = n / designEffect(clusters, n, share);
        double middle = (share + Z * Z / (2 * size)) / (1 + Z * Z / size);
        double half = Z / (1 + Z * Z / size) * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
        return new Tally(n, clusters.size(), joined, expected, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How much larger the share's variance is than that of as many independent states, at least 1. */
    private static double designEffect(Collection<Cluster> clusters, int n, double share) {
        int count = clusters.size();
        if (count < 2 || share == 0 || share == 1) {
            return 1;
        }
        double squares = 0;
        for (Cluster c : clusters) {
            double beyond = c.joined() - share * c.n();
            squares += beyond * beyond;
        }
        double variance = squares * count / (count - 1) / n / n;
        return Math.max(1, variance / (share * (1 - share) / (n - 1)));
    }

    /** The share that joined, NaN where there were no forecasts. */
    public double share() {
        return (double) joined / n;
    }
}
