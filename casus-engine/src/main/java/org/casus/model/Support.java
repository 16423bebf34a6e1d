package org.casus.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.casus.model.Precedent.Profile;
import org.casus.world.Side;

/**
 * How far the past cases of a level are from each other, by which the distance of a new case is measured. Each list holds
 * the 0th to the 100th percentile, ascending.
 *
 * @param pairs distances of candidates of different conflicts, the same side asked about
 * @param nearest from each candidate to the nearest one of another conflict
 * @param crises from each crisis to the nearest other one, by what its sides are to each other
 * @param lowest each column's smallest value among all past candidates, as {@link Profile} orders them
 * @param highest each column's largest value
 */
public record Support(
        List<Double> pairs, List<Double> nearest, List<Double> crises, List<Double> lowest, List<Double> highest) {
    /** Of a model file without past cases: nothing can be measured. */
    public static final Support NONE = new Support(List.of(), List.of(), List.of(), List.of(), List.of());

    public Support {
        pairs = List.copyOf(pairs);
        nearest = List.copyOf(nearest);
        crises = List.copyOf(crises);
        lowest = List.copyOf(lowest);
        highest = List.copyOf(highest);
    }

    /** Whether nothing is known. */
    public boolean empty() {
        return nearest.isEmpty();
    }

    /**
     * Measures the past.
     *
     * @param precedents of one kind of conflict
     */
    public static Support of(LevelModel model, List<Precedent> precedents, Range range) {
        var likeness = Likeness.of(model);
        var pairs = new ArrayList<double[]>();
        var nearest = new ArrayList<double[]>();
        for (Side side : Side.values()) {
            List<Precedent> seen =
                    precedents.stream().filter(p -> p.side() == side).toList();
            measure(seen, likeness::point, pairs, nearest);
        }
        Map<String, Precedent> crises = new LinkedHashMap<>();
        precedents.forEach(p -> crises.putIfAbsent(p.id(), p));
        var nearestCrises = new ArrayList<double[]>();
        measure(List.copyOf(crises.values()), likeness::crisisPoint, new ArrayList<>(), nearestCrises);
        return new Support(
                percentiles(pairs), percentiles(nearest), percentiles(nearestCrises), range.lowest(), range.highest());
    }

    private static void measure(
            List<Precedent> cases, Function<Profile, double[]> pointOf, List<double[]> pairs, List<double[]> nearest) {
        double[][] points = cases.stream().map(p -> pointOf.apply(p.profile())).toArray(double[][]::new);
        String[] ids = cases.stream().map(Precedent::id).toArray(String[]::new);
        List<double[]> rows = IntStream.range(0, points.length)
                .parallel()
                .mapToObj(i -> IntStream.range(0, points.length)
                        .filter(j -> !ids[i].equals(ids[j]))
                        .mapToDouble(j -> Likeness.between(points[i], points[j]))
                        .toArray())
                .toList();
        pairs.addAll(rows);
        nearest.add(rows.stream()
                .filter(row -> row.length > 0)
                .mapToDouble(row -> Arrays.stream(row).min().orElseThrow())
                .toArray());
    }

    private static List<Double> percentiles(List<double[]> values) {
        double[] all = values.stream().flatMapToDouble(Arrays::stream).toArray();
        if (all.length == 0) {
            return List.of();
        }
        Arrays.parallelSort(all);
        return IntStream.rangeClosed(0, 100)
                .mapToObj(i -> all[(int) Math.round(i / 100.0 * (all.length - 1))])
                .toList();
    }

    /** Share of the values above one, 0–1, straight between the percentiles; 1 where nothing is known. */
    public static double above(List<Double> percentiles, double value) {
        if (percentiles.isEmpty() || value <= percentiles.getFirst()) {
            return 1;
        }
        for (int i = 1; i < percentiles.size(); i++) {
            double low = percentiles.get(i - 1);
            double high = percentiles.get(i);
            if (value < high) {
                return 1 - (i - 1 + (value - low) / (high - low)) / (percentiles.size() - 1);
            }
        }
        return 0;
    }

    /** The smallest and the largest value of each column. */
    public static final class Range {
        private final double[] low = new double[Profile.SIZE];
        private final double[] high = new double[Profile.SIZE];

        public Range() {
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
        }

        /** Widens it to hold a candidate's vector. */
        public synchronized void add(double[] vector) {
            for (int c = 0; c < Profile.SIZE; c++) {
                low[c] = Math.min(low[c], vector[c]);
                high[c] = Math.max(high[c], vector[c]);
            }
        }

        List<Double> lowest() {
            return Arrays.stream(low).boxed().toList();
        }

        List<Double> highest() {
            return Arrays.stream(high).boxed().toList();
        }
    }
}
