package org.casus.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.model.Hindcasts.Forecast;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.Bin;
import org.casus.world.Level;

/** How the hindcasts of a level fared: by size of the chance, by era, and all in all. */
public final class Reliability {
    /** Smallest chances of the bins; neighbouring bins are pooled where there are few forecasts. */
    private static final List<Double> EDGES = List.of(0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0);

    private static final int FEW = 15;

    /** First years of the eras. */
    private static final List<Integer> ERAS = List.of(Hindcasts.FIRST_YEAR, 1914, 1946, 1990, 10_000);

    /**
     * An era's forecasts.
     *
     * @param from its first year
     * @param to its last year, or that of the last conflict
     * @param past how they fared
     */
    public record Era(int from, int to, Tally past) {}

    private record Seen(String conflict, int year, double join, boolean joined) {}

    private final List<Seen> seen = new ArrayList<>();

    public Reliability(Hindcasts hindcasts, Level level) {
        for (Past p : hindcasts.conflicts()) {
            for (Forecast f : p.forecasts(level)) {
                seen.add(new Seen(p.id(), p.on().getYear(), f.chances().join(), f.joined()));
            }
        }
    }

    /** All forecasts. */
    public Tally all() {
        return tally(s -> true);
    }

    /** By the chance of joining, lowest first; at least {@value #FEW} forecasts in each bin where there are as many. */
    public List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int e = 0; e + 1 < EDGES.size(); e++) {
            bins.add(bin(EDGES.get(e), EDGES.get(e + 1)));
        }
        for (int b = bins.size() - 1; b > 0; b--) {
            if (bins.get(b).past().n() < FEW) {
                bins.set(b - 1, bin(bins.get(b - 1).low(), bins.get(b).high()));
                bins.remove(b);
            }
        }
        return bins;
    }

    private Bin bin(double low, double high) {
        return new Bin(low, high, tally(s -> s.join >= low && (s.join < high || high == 1)));
    }

    /** By era, earliest first. */
    public List<Era> eras() {
        if (seen.isEmpty()) {
            return List.of();
        }
        int last = seen.getLast().year;
        var eras = new ArrayList<Era>();
        for (int e = 0; e + 1 < ERAS.size(); e++) {
            int from = ERAS.get(e);
            int to = Math.min(ERAS.get(e + 1) - 1, last);
            eras.add(new Era(from, to, tally(s -> s.year >= from && s.year <= to)));
        }
        return eras;
    }

    private Tally tally(Predicate<Seen> which) {
        Map<String, Tally.Cluster> clusters = new LinkedHashMap<>();
        for (Seen s : seen) {
            if (which.test(s)) {
                clusters.merge(s.conflict, new Tally.Cluster(1, s.joined ? 1 : 0, s.join), Tally.Cluster::plus);
            }
        }
        return Tally.of(clusters.values());
    }
}
