package org.casus.model;

import java.util.Arrays;

/**
 * Order statistics of the odds eᵘ + eᵛ of a candidate's resamples. All odds are worked out nearly, in single precision, and
 * put in order of their bins by size; only those of the bins around the rank looked for are sorted, and only those that could be
 * the one looked for are worked out exactly. So the result is the one that sorting all of them would give. One is for many
 * candidates, one after the other; not to be shared between threads.
 */
final class OddsRanks {
    /** Errors above this could put odds more than one bin away from their own. */
    private static final double TOO_FAR_OFF = 0.003;
    /** Of a number's bits; the bins of what is left of them are a 32nd of an octave wide. */
    private static final int DROPPED = 18;
    /** Enough for all odds of utilities that are not beyond {@link Exponential#FAR}. */
    private static final int BINS = 4096;

    private final float[] u;
    private final float[] v;
    private final float[] near;
    private final int[] bin;
    /** By bin: how many are in smaller ones, and one after the last; while they are put in order, where the next one goes. */
    private final int[] from = new int[BINS + 1];

    /** The resamples in order of their bins. */
    private final int[] ordered;

    private int bins;
    private final float[] among;
    private final double[] exact;

    private Draws draws;
    /** Odds that differ by more than this share are in the same order as they nearly are; infinite if none are. */
    private float margin;

    /** @param size how many resamples there are */
    OddsRanks(int size) {
        u = new float[size];
        v = new float[size];
        near = new float[size];
        bin = new int[size];
        ordered = new int[size];
        among = new float[size];
        exact = new double[size];
        draws = Draws.of(exact, exact);
    }

    /** Takes up another candidate, of as many resamples. */
    void of(Draws draws) {
        this.draws = draws;
        double error = draws.near(u, v) + Exponential.NEAR_ERROR;
        boolean far = draws.bound() > Exponential.FAR && !(Exponential.canSum(u) && Exponential.canSum(v));
        if (error > TOO_FAR_OFF || far) {
            margin = Float.POSITIVE_INFINITY;
            Arrays.setAll(exact, draws::odds);
            Arrays.sort(exact);
        } else {
            margin = (float) (3 * error);
            Exponential.ofSums(u, v, near);
            order();
        }
    }

    private void order() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < bin.length; i++) {
            bin[i] = Float.floatToRawIntBits(near[i]) >>> DROPPED;
            least = Math.min(least, bin[i]);
            most = Math.max(most, bin[i]);
        }
        bins = most - least + 1;
        Arrays.fill(from, 0, bins + 1, 0);
        for (int i = 0; i < bin.length; i++) {
            bin[i] -= least;
            from[bin[i]]++;
        }
        int before = 0;
        for (int b = 0; b <= bins; b++) {
            before += from[b];
            from[b] = before;
        }
        for (int i = bin.length - 1; i >= 0; i--) {
            ordered[--from[bin[i]]] = i;
        }
    }

    /** The odds that have so many smaller ones before them when sorted. */
    double ofRank(int rank) {
        if (margin == Float.POSITIVE_INFINITY) {
            return exact[rank];
        }
        int b = bin[ordered[rank]];
        int first = from[Math.max(0, b - 1)];
        int end = from[Math.min(bins, b + 2)];
        for (int f = first; f < end; f++) {
            among[f] = near[ordered[f]];
        }
        Arrays.sort(among, first, end);
        return exact(first, end, rank, among[rank]);
    }

    /** The exact odds of a rank, which is found among some in order of their bins, and of which the value is known nearly. */
    private double exact(int first, int end, int rank, float value) {
        int before = first;
        int size = 0;
        for (int f = first; f < end; f++) {
            float odds = near[ordered[f]];
            if (odds < value * (1 - margin)) {
                before++;
            } else if (odds <= value * (1 + margin)) {
                exact[size++] = draws.odds(ordered[f]);
            }
        }
        if (size > 1) {
            Arrays.sort(exact, 0, size);
        }
        return exact[rank - before];
    }
}
