package org.casus.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How soon after the start those who join enter: the days of all past joiners of a level, sorted, with the resamples of
 * conflicts that carry its uncertainty. Where the source knows only the month of an entry, its first day counts.
 */
public final class Horizon {
    private final int[] days;
    private final int[] conflict;
    private final byte[][] times;

    /**
     * @param days from the start to each joiner's entry, in any order
     * @param conflict the conflict that each joined, a position in a row of {@code times}
     * @param times how often each conflict is in each resample; the same resamples as those of the model
     */
    public Horizon(int[] days, int[] conflict, byte[][] times) {
        int[] order = IntStream.range(0, days.length)
                .boxed()
                .sorted(Comparator.comparingInt(j -> days[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.days = IntStream.of(order).map(j -> days[j]).toArray();
        this.conflict = IntStream.of(order).map(j -> conflict[j]).toArray();
        this.times = copy(times);
    }

    /** Without resamples, as in model files of version 1: the share counts as known exactly. */
    Horizon(int[] days) {
        this(days, new int[days.length], new byte[0][]);
    }

    private static byte[][] copy(byte[][] rows) {
        return Arrays.stream(rows).map(byte[]::clone).toArray(byte[][]::new);
    }

    /** Share of joiners that entered within some days of the start, 0–1; NaN where no joiner is known. */
    public double share(int within) {
        return share(within, j -> 1);
    }

    private double share(int within, java.util.function.IntUnaryOperator weight) {
        double entered = 0;
        double all = 0;
        for (int j = 0; j < days.length; j++) {
            int w = weight.applyAsInt(j);
            all += w;
            entered += days[j] <= within ? w : 0;
        }
        return entered / all;
    }

    /** The share in the record and in each resample; a resample without joiners tells nothing and repeats the record's. */
    public Entered entered(int within) {
        double point = share(within);
        double[] resamples = Arrays.stream(times)
                .mapToDouble(t -> share(within, j -> t[conflict[j]]))
                .map(share -> Double.isNaN(share) ? point : share)
                .toArray();
        return new Entered(point, resamples);
    }

    /** How many joiners it rests on. */
    public int joiners() {
        return days.length;
    }

    int[] days() {
        return days.clone();
    }

    int[] conflict() {
        return conflict.clone();
    }

    byte[][] times() {
        return copy(times);
    }

    /** The share of joiners that have entered, in the record and in resamples of its conflicts. */
    public static final class Entered {
        /** Without a horizon: all who ever join. */
        public static final Entered ALL = new Entered(1, new double[0]);

        private final double point;
        private final double[] resamples;

        private Entered(double point, double[] resamples) {
            this.point = point;
            this.resamples = resamples;
        }

        /** In the record. */
        public double point() {
            return point;
        }

        /** In one resample; the record's where it has none. */
        double in(int resample) {
            return resamples.length == 0 ? point : resamples[resample];
        }

        /** Whether the share is the same in all resamples. */
        boolean exact() {
            return resamples.length == 0;
        }
    }
}
