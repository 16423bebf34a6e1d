package org.casus.model;

import java.util.Arrays;

/**
 * Order statistics of the odds eᵘ + eᵛ. All odds are worked out nearly, and exactly only those that could be the one looked
 * for; so the result is the one that sorting all of them would give. One is for many candidates, one after the other; not to
 * be shared between threads.
 */
final class OddsRanks {
    /** Twice the error of two values that are compared, and to spare. */
    private static final double MARGIN = 8 * Exponential.ERROR;

    private final double[] near;
    private final double[] negated;
    private final double[] least;
    private final double[] among;
    private final int[] few;

    /** The margin, or 0 where all odds are exact. */
    private double margin;

    private double[] u;
    private double[] v;

    /** @param size how many utilities there are */
    OddsRanks(int size) {
        near = new double[size];
        negated = new double[size];
        least = new double[(size + 1) / 2];
        among = new double[size];
        few = new int[size];
        u = near;
        v = near;
    }

    /**
     * Takes up other odds.
     *
     * @param u utilities of one side
     * @param v as many of the other
     */
    void of(double[] u, double[] v) {
        this.u = u;
        this.v = v;
        Arrays.fill(near, 0);
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
        double[] groups = values;
        int size = values.length;
        while (size >= 4 * (rank + 1)) {
            int half = (size + 1) / 2;
            lesser(groups, half, size);
            groups = least;
            size = half;
        }
        double bound = ofRank(groups, size, rank);
        bound += margin == 0 ? 0 : margin * Math.abs(bound);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            few[count] = i;
            count += values[i] <= bound ? 1 : 0;
        }
        for (int f = 0; f < count; f++) {
            among[f] = values[few[f]];
        }
        double value = ofRank(among, count, rank);
        return exact(values, count, rank, value);
    }

    /** Of each value of the first half and its counterpart in the second, the lesser one. */
    private void lesser(double[] values, int half, int size) {
        for (int i = 0; i < size - half; i++) {
            least[i] = Math.min(values[i], values[half + i]);
        }
        if (2 * half > size) {
            least[half - 1] = values[half - 1];
        }
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
    private double exact(double[] values, int count, int rank, double value) {
        double error = margin == 0 ? 0 : margin * Math.abs(value);
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
