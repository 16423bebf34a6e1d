package org.casus.features;

import java.util.stream.IntStream;

/** Logarithms of counts, which come up again and again. */
final class Counts {
    private static final int FEW = 512;
    private static final Counts KNOWN = new Counts();

    private final double[] logs =
            IntStream.range(0, FEW).mapToDouble(Math::log1p).toArray();

    private Counts() {}

    /** ln(1 + n), as {@link Math#log1p} has it. */
    static double log1p(int n) {
        return n < FEW ? KNOWN.logs[n] : Math.log1p(n);
    }
}
