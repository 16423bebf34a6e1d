package org.casus.model.entry;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * What binds the n candidates of a crisis to each other on its eve: for each, the positions of those whose view of the
 * crisis its entry changes.
 */
public final class Bonds {
    private static final double LEAST = 1e-6;

    private final int[] ccodes;
    private final int[][] promisers;
    private final int[][] rivals;
    private final int[][] neighbours;
    private final boolean[] major;
    private final double[] strength;
    private final double[] begun;

    private Bonds(Snapshot snapshot, int[] ccodes, double[] begun) {
        this.ccodes = ccodes.clone();
        int n = ccodes.length;
        int[] at = IntStream.of(ccodes).map(snapshot::positionOf).toArray();
        promisers = new int[n][];
        rivals = new int[n][];
        neighbours = new int[n][];
        major = new boolean[n];
        strength = new double[n];
        for (int m = 0; m < n; m++) {
            int entrant = at[m];
            promisers[m] = those(m, k -> snapshot.ally(at[k], entrant));
            rivals[m] = those(m, k -> snapshot.rivals(at[k], entrant));
            neighbours[m] = those(m, k -> snapshot.contiguity(at[k], entrant) > 0);
            major[m] = snapshot.major(entrant);
            double cinc = snapshot.cinc(entrant);
            strength[m] = Double.isNaN(cinc) ? 0 : cinc;
        }
        this.begun = begun;
    }

    /**
     * Reads the ties of some states.
     *
     * @param crisis those who began it
     * @param ccodes COW numbers of the candidates, all in the system
     */
    public static Bonds of(Snapshot snapshot, Crisis crisis, int[] ccodes) {
        return new Bonds(snapshot, ccodes, new double[] {
            strength(snapshot, crisis, Side.ATTACKER), strength(snapshot, crisis, Side.TARGET),
        });
    }

    /** Reads the ties of all states of a day, in whatever crisis: who begins it is known by {@link #begun(int)}. */
    public static Bonds of(Snapshot snapshot) {
        int[] ccodes = IntStream.range(0, snapshot.size()).map(snapshot::ccode).toArray();
        return new Bonds(snapshot, ccodes, new double[] {LEAST, LEAST});
    }

    private int[] those(int m, IntPredicate is) {
        return IntStream.range(0, ccodes.length)
                .filter(k -> k != m && is.test(k))
                .toArray();
    }

    private static double strength(Snapshot snapshot, Crisis crisis, Side side) {
        double sum = 0;
        for (int i : snapshot.positionsOf(crisis.side(side))) {
            double cinc = snapshot.cinc(i);
            sum += Double.isNaN(cinc) ? 0 : cinc;
        }
        return Math.max(sum, LEAST);
    }

    /** Number of candidates, n. */
    public int size() {
        return ccodes.length;
    }

    /** The COW number of a candidate. */
    public int ccode(int k) {
        return ccodes[k];
    }

    public boolean major(int k) {
        return major[k];
    }

    /** Candidates that have promised a candidate military help; not to be changed. */
    public int[] promisers(int m) {
        return promisers[m];
    }

    public int[] rivals(int m) {
        return rivals[m];
    }

    public int[] neighbours(int m) {
        return neighbours[m];
    }

    /** A candidate's share of the system's capabilities, 0–1; unknown counts nothing. */
    public double strength(int k) {
        return strength[k];
    }

    /** The capability of a state that begins it alone on its side, at least a millionth of the system's. */
    public double begun(int k) {
        return Math.max(strength[k], LEAST);
    }

    /** The capability of those who began it on a side, at least a millionth of the system's. */
    public double begun(Side side) {
        return begun[side.ordinal()];
    }
}
