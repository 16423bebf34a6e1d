package org.casus.model;

import java.util.Arrays;

/**
 * Order statistics of the odds eᵘ + eᵛ. All odds are worked out nearly, and exactly only those that could be the one looked
 * for; so the result is the one that sorting all of them would give.
 */
final class OddsRanks {
    /** Twice the error of two values that are compared, and to spare. */
    private static final double MARGIN = 8 * Exponential.ERROR;

    /** The margin, or 0 where all odds are exact. */
    private final double margin;

    private final double[] u;
    private final double[] v;
    private final double[] near;

    /**
     * @param u utilities of one side
     * @param v as many of the other
     */
    OddsRanks(double[] u, double[] v) {
        this.u = u;
        this.v = v;
        near = new double[u.length];
        if (Exponential.largest(u) < Exponential.FAR && Exponential.largest(v) < Exponential.FAR) {
            margin = MARGIN;
            Exponential.add(u, near);
            Exponential.add(v, near);
        } else {
            margin = 0;
            Arrays.setAll(near, i -> Math.exp(u[i]) + Math.exp(v[i]));
        }
    }

    /** The odds that have so many smaller ones before them when sorted. */
    double fromBelow(int rank) {
        return ranked(near, rank);
    }

    /** The odds that have so many larger ones after them when sorted. */
    double fromAbove(int rank) {
        var negated = new double[near.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -near[i];
        }
        return ranked(negated, rank);
    }

    /**
     * The exact odds where a value, which may be their negative, has so many smaller ones before it. The least values of
     * groups bound it: as many are at most as large as the one of this rank among them. So few values are looked at.
     */
    private double ranked(double[] values, int rank) {
        double[] least = values;
        int size = values.length;
        while (size >= 4 * (rank + 1)) {
            int half = (size + 1) / 2;
            least = lesser(least, half, size);
            size = half;
        }
        double bound = ofRank(least, size, rank);
        bound += margin == 0 ? 0 : margin * Math.abs(bound);
        var few = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            few[count] = i;
            count += values[i] <= bound ? 1 : 0;
        }
        var among = new double[count];
        for (int f = 0; f < count; f++) {
            among[f] = values[few[f]];
        }
        double value = ofRank(among, count, rank);
        return exact(values, few, count, rank, value);
    }

    private static double[] lesser(double[] values, int half, int size) {
        double[] least = Arrays.copyOf(values, half);
        for (int i = 0; i < size - half; i++) {
            least[i] = Math.min(least[i], values[half + i]);
        }
        return least;
    }

    /** The value of a rank among the first so many. */
    private static double ofRank(double[] values, int size, int rank) {
        var least = new double[rank + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (value < least[rank]) {
                int at = rank;
                for (; at > 0 && least[at - 1] > value; at--) {
                    least[at] = least[at - 1];
                }
                least[at] = value;
            }
        }
        return least[rank];
    }

    /** The exact odds of a rank among few, whose value is known nearly. */
    private double exact(double[] values, int[] few, int count, int rank, double value) {
        double error = margin == 0 ? 0 : margin * Math.abs(value);
        var among = new double[count];
        int below = 0;
        int size = 0;
        for (int f = 0; f < count; f++) {
            int i = few[f];
            if (values[i] < value - error) {
                below++;
            } else if (values[i] <= value + error) {
                double odds = Math.exp(u[i]) + Math.exp(v[i]);
                among[size++] = values[i] < 0 ? -odds : odds;
            }
        }
        if (size > 1) {
            Arrays.sort(among, 0, size);
        }
        return Math.abs(among[rank - below]);
    }
}
