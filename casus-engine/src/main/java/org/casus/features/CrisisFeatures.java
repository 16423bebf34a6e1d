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
        return IntStream.range(0, snapshot.size())
                .filter(i -> !crisis.participants().contains(snapshot.ccode(i)))
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
        var attacker = new double[wanted.length][];
        var target = new double[wanted.length][];
        for (int w = 0; w < wanted.length; w++) {
            attacker[w] = vector(sides[0], sides[1], traits, wanted[w], true, war);
            target[w] = vector(sides[1], sides[0], traits, wanted[w], false, war);
        }
        int[] ccodes =
                Arrays.stream(wanted).map(k -> snapshot.ccode(candidates[k])).toArray();
        return new CrisisFeatures(crisis, ccodes, attacker, target, obligations);
    }

    private static double[] vector(
            SideTies own, SideTies other, TraitRows traits, int k, boolean attacks, boolean war) {
        var v = new double[Columns.count()];
        int c = own.write(v, 0, k);
        c = other.write(v, c, k);
        c = own.writeTraits(v, c);
        c = other.writeTraits(v, c);
        c = traits.write(v, c, k);
        Interactions.write(v, c, attacks, war);
        return v;
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

    /** The vector of candidate k for a side; not to be changed. */
    public double[] vector(int k, Side side) {
        return side == Side.ATTACKER ? attacker[k] : target[k];
    }

    /** Every obligation towards a state in the crisis. */
    public List<Obligation> obligations() {
        return obligations;
    }
}
