package org.casus.features;

import java.util.List;
import java.util.stream.IntStream;

/** ln(1 + x), quick for what is counted. */
final class Logs {
    private static final List<Double> OF_COUNTS =
            IntStream.range(0, 512).mapToObj(Math::log1p).toList();

    private Logs() {}

    /** Of a number of states or events, at least 0. */
    static double log1p(int count) {
        return count < OF_COUNTS.size() ? OF_COUNTS.get(count) : Math.log1p(count);
    }

    /** Of a sum that is nothing for most. */
    static double log1p(double sum) {
        return sum == 0 ? sum : Math.log1p(sum);
    }
}
