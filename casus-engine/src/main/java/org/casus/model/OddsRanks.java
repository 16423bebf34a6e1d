package org.casus.model;

import java.util.Arrays;

/**
 * Order statistics of the odds eᵘ + eᵛ of a candidate's resamples. All odds are worked out nearly, in single precision, and
 * counted in bins by their size; only those of the bins around the rank looked for are sorted, and only those that could be the
 * one looked for are worked out exactly. So the result is the one that sorting all of them would give. One is for many
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
    private final int[] counts = new int[BINS];
    private final int[] few;
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
        few = new int[size];
        among = new float[size];
        exact = new double[size];
        draws = Draws.of(exact, exact);
    }

    /** Takes up another candidate, of as many resamples. */
    void of(Draws draws) {
        this.draws = draws;
        double error = draws.near(u, v) + Exponential.NEAR_ERROR;
        if (error > TOO_FAR_OFF || !Exponential.canSum(u) || !Exponential.canSum(v)) {
            margin = Float.POSITIVE_INFINITY;
            Arrays.setAll(exact, draws::odds);
            Arrays.sort(exact);
        } else {
            margin = (float) (3 * error);
            Exponential.ofSums(u, v, near);
            count();
        }
    }

    private void count() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < bin.length; i++) {
            bin[i] = Float.floatToRawIntBits(near[i]) >>> DROPPED;
            least = Math.min(least, bin[i]);
            most = Math.max(most, bin[i]);
        }
        Arrays.fill(counts, 0, most - least + 1, 0);
        for (int i = 0; i < bin.length; i++) {
            bin[i] -= least;
            counts[bin[i]]++;
        }
    }

    /** The odds that have so many smaller ones before them when sorted. */
    double ofRank(int rank) {
        if (margin == Float.POSITIVE_INFINITY) {
            return exact[rank];
        }
        int before = 0;
        int b = 0;
        while (before + counts[b] <= rank) {
            before += counts[b++];
        }
        before -= b > 0 ? counts[b - 1] : 0;
        int found = around(b);
        Arrays.sort(among, 0, found);
        return exact(found, rank - before, among[rank - before]);
    }

    /** Finds the odds of a bin, the one before it and two after it, and returns how many they are. */
    private int around(int b) {
        int count = 0;
        for (int i = 0; i < bin.length; i++) {
            few[count] = i;
            count += (bin[i] - b + 1 & ~3) == 0 ? 1 : 0;
        }
        for (int f = 0; f < count; f++) {
            among[f] = near[few[f]];
        }
        return count;
    }

    /** The exact odds of a rank among few, of which the value is known nearly. */
    private double exact(int count, int rank, float value) {
        int before = 0;
        int size = 0;
        for (int f = 0; f < count; f++) {
            float odds = near[few[f]];
            if (odds < value * (1 - margin)) {
                before++;
            } else if (odds <= value * (1 + margin)) {
                exact[size++] = draws.odds(few[f]);
            }
        }
        if (size > 1) {
            Arrays.sort(exact, 0, size);
        }
        return exact[rank - before];
    }
}
