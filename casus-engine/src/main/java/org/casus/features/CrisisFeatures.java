package org.casus.features;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * What the model sees of one crisis: for each candidate one vector per side, columns as in {@link Columns}.
 *
 * <p>Both vectors hold the same columns seen from the other side, so relabelling the sides together with the attacker's
 * role swaps them exactly.
 */
public final class CrisisFeatures {
    private final Crisis crisis;
    private final int[] candidates;
    private final double[][] attacker;
    private final double[][] target;
    private final List<Obligation> obligations;

    private CrisisFeatures(
            Crisis crisis, int[] candidates, double[][] attacker, double[][] target, List<Obligation> obligations) {
        this.crisis = crisis;
        this.candidates = candidates;
        this.attacker = attacker;
        this.target = target;
        this.obligations = obligations;
    }

    /** Computes the vectors of every candidate: all members of the system that are not in the crisis. */
    public static CrisisFeatures of(Snapshot snapshot, Crisis crisis, Circumstances circumstances) {
        int[] candidates = candidates(snapshot, crisis);
        return of(
                snapshot,
                crisis,
                circumstances,
                candidates,
                IntStream.range(0, candidates.length).toArray());
    }

    /** Computes the vectors of one candidate alone, the same as among all; quick where only one is asked about. */
    public static CrisisFeatures ofOne(Snapshot snapshot, Crisis crisis, Circumstances circumstances, int ccode) {
        int[] candidates = candidates(snapshot, crisis);
        int k = Arrays.binarySearch(candidates, snapshot.positionOf(ccode));
        if (k < 0) {
            throw new IllegalArgumentException("state " + ccode + " is no candidate in " + crisis);
        }
        return of(snapshot, crisis, circumstances, candidates, new int[] {k});
    }

    private static int[] candidates(Snapshot snapshot, Crisis crisis) {
        List<Integer> inside = crisis.participants();
        return IntStream.range(0, snapshot.size())
                .filter(i -> !inside.contains(snapshot.ccode(i)))
                .toArray();
    }

    private static CrisisFeatures of(
            Snapshot snapshot, Crisis crisis, Circumstances circumstances, int[] candidates, int[] wanted) {
        List<Obligation> obligations = CasusFoederis.obligations(snapshot, crisis, circumstances);
        var sides = new SideTies[] {
            SideTies.of(snapshot, crisis, Side.ATTACKER, candidates, wanted, obligations),
            SideTies.of(snapshot, crisis, Side.TARGET, candidates, wanted, obligations)
        };
        var traits = new TraitRows(snapshot, crisis, candidates, wanted, sides);
        boolean war = crisis.level() == Level.WAR;
        double[][] ofA = sides[0].traitColumns();
        double[][] ofB = sides[1].traitColumns();
        double[][] attacker = columns(sides[0].rows(), sides[1].rows(), ofA, ofB, traits.rows());
        double[][] target = columns(sides[1].rows(), sides[0].rows(), ofB, ofA, traits.rows());
        Interactions.write(attacker, true, war);
        Interactions.write(target, false, war);
        int[] ccodes =
                Arrays.stream(wanted).map(k -> snapshot.ccode(candidates[k])).toArray();
        boolean all = wanted.length == candidates.length;
        return new CrisisFeatures(
                crisis,
                ccodes,
                all ? attacker : only(attacker, wanted),
                all ? target : only(target, wanted),
                obligations);
    }

    /** What is given, in the order of {@link Columns}, with room for the columns that are made of these. */
    private static double[][] columns(double[][]... given) {
        var columns = new double[Columns.count()][];
        int next = 0;
        for (double[][] some : given) {
            System.arraycopy(some, 0, columns, next, some.length);
            next += some.length;
        }
        return columns;
    }

    private static double[][] only(double[][] columns, int[] wanted) {
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(wanted).mapToDouble(k -> column[k]).toArray())
                .toArray(double[][]::new);
    }

    public Crisis crisis() {
        return crisis;
    }

    /** Number of candidates. */
    public int size() {
        return candidates.length;
    }

    /** The COW number of candidate k, ascending in k. */
    public int ccode(int k) {
        return candidates[k];
    }

    /** The index of a state among the candidates, −1 if it is none. */
    public int indexOf(int ccode) {
        return Math.max(-1, Arrays.binarySearch(candidates, ccode));
    }

    /** The vector of candidate k for a side. */
    public double[] vector(int k, Side side) {
        double[][] columns = columns(side);
        var vector = new double[columns.length];
        for (int c = 0; c < vector.length; c++) {
            vector[c] = columns[c][k];
        }
        return vector;
    }

    /** The vectors of all candidates for a side, columns × candidates; not to be changed. */
    public double[][] columns(Side side) {
        return side == Side.ATTACKER ? attacker : target;
    }

    /** Every obligation towards a state in the crisis. */
    public List<Obligation> obligations() {
        return obligations;
    }
}
