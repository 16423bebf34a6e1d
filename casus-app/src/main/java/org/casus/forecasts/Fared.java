package org.casus.forecasts;

import java.util.ArrayList;
import java.util.List;

/**
 * How some forecasts fared.
 *
 * @param name of the group
 * @param n forecasts
 * @param yes of which turned out yes
 * @param expected the sum of their probabilities
 * @param brier mean squared difference from 1 for yes and 0 for no: 0 is perfect, 0.25 is what "50%" always gets; NaN without
 *     forecasts (Brier 1950)
 * @param logScore mean natural logarithm of the probability given to what happened: 0 is perfect, −0.693 is what "50%" always
 *     gets; NaN without forecasts (Good 1952)
 * @param bins calibration: ten bins of probability, those without forecasts too
 */
public record Fared(String name, int n, int yes, double expected, double brier, double logScore, List<Bin> bins) {
    private static final int BINS = 10;

    public Fared {
        bins = List.copyOf(bins);
    }

    /**
     * Forecasts of about the same probability.
     *
     * @param low from
     * @param high to, itself only in the last bin
     * @param n forecasts
     * @param yes of which turned out yes
     * @param expected the sum of their probabilities
     */
    public record Bin(double low, double high, int n, int yes, double expected) {}

    /** Of forecasts that were all resolved with yes or no. */
    static Fared of(String name, List<Registered> counted) {
        double squares = 0;
        double logs = 0;
        for (Registered r : counted) {
            double p = r.forecast().probability();
            double ofWhatHappened = happened(r) ? p : 1 - p;
            squares += (1 - ofWhatHappened) * (1 - ofWhatHappened);
            logs += Math.log(ofWhatHappened);
        }
        int n = counted.size();
        return new Fared(
                name,
                n,
                yes(counted),
                expected(counted),
                n == 0 ? Double.NaN : squares / n,
                n == 0 ? Double.NaN : logs / n,
                bins(counted));
    }

    private static List<Bin> bins(List<Registered> counted) {
        var bins = new ArrayList<Bin>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Registered> in = counted.stream().filter(r -> bin(r) == bin).toList();
            bins.add(new Bin(b / (double) BINS, (b + 1) / (double) BINS, in.size(), yes(in), expected(in)));
        }
        return bins;
    }

    private static int bin(Registered r) {
        return Math.min(BINS - 1, (int) (r.forecast().probability() * BINS));
    }

    private static int yes(List<Registered> counted) {
        return (int) counted.stream().filter(Fared::happened).count();
    }

    private static double expected(List<Registered> counted) {
        return counted.stream().mapToDouble(r -> r.forecast().probability()).sum();
    }

    private static boolean happened(Registered r) {
        return r.resolution().orElseThrow().outcome() == Outcome.YES;
    }
}
