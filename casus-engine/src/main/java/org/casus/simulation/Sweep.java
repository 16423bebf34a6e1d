package org.casus.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.casus.features.PairTies;
import org.casus.model.LevelModel;
import org.casus.model.Recalibration;
import org.casus.world.Snapshot;

/**
 * The one-step forecasts of every attacker × target × candidate of a day: what {@code casus who} says of each crisis of one
 * attacker and one target, for all of them. Immutable; safe to share between threads, and the same on any number of them.
 */
public final class Sweep {
    private final Snapshot snapshot;
    private final SweepTerms terms;
    private final Recalibration recalibration;

    private Sweep(Snapshot snapshot, LevelModel model) {
        this.snapshot = snapshot;
        terms = SweepTerms.of(PairTies.of(snapshot), model);
        recalibration = model.recalibration();
    }

    /** Prepares the sweep of a day, in the world as it was; on all cores. */
    public static Sweep of(Snapshot snapshot, LevelModel model) {
        return new Sweep(snapshot, model);
    }

    /** Number of states, n. */
    public int size() {
        return snapshot.size();
    }

    /** Number of triads, n (n − 1) (n − 2). */
    public long triads() {
        long n = size();
        return n < 3 ? 0 : n * (n - 1) * (n - 2);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** All crises of the attacker at a position. */
    public Triads attacker(int a) {
        Triads triads = Triads.of(size());
        fill(a, triads);
        return triads;
    }

    /** All crises of all attackers, by position; on all cores. */
    public Triads[] all() {
        var all = new Triads[size()];
        Arrays.setAll(all, a -> Triads.of(size()));
        fill(all);
        return all;
    }

    /** The same into arrays that were made before. */
    public void fill(Triads[] all) {
        IntStream.range(0, size()).parallel().forEach(a -> fill(a, all[a]));
    }

    private void fill(int a, Triads triads) {
        int n = size();
        var kernel = new SweepKernel(terms);
        for (int t = 0; t < n; t++) {
            int row = t * n;
            if (t == a) {
                nothing(triads, row, row + n);
                continue;
            }
            kernel.utilities(a, t);
            if (recalibration.equals(Recalibration.NONE)) {
                kernel.probabilities(triads, row);
            } else {
                kernel.probabilities(triads, row, recalibration);
            }
            nothing(triads, row + a, row + a + 1);
            nothing(triads, row + t, row + t + 1);
        }
    }

    private static void nothing(Triads triads, int from, int to) {
        Arrays.fill(triads.out(), from, to, Float.NaN);
        Arrays.fill(triads.attacker(), from, to, Float.NaN);
        Arrays.fill(triads.target(), from, to, Float.NaN);
    }
}
