package org.casus.features;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * Every state's ties to every other as if that one stood alone on a side of a crisis, and every state's traits: what the
 * columns of all crises of one attacker and one target are made of. States are positions 0 … n−1 of the snapshot.
 *
 * <p>Only two ties depend on who the enemy is as well: {@link Tie#DUE} and {@link Tie#NAMED_ENEMY}. Here they are as against
 * an enemy that no treaty knows; {@link DueByEnemy} has what differs.
 */
public final class PairTies {
    /** A COW number that no state has. */
    static final int NOBODY = -1;

    private final Snapshot snapshot;
    private final SideTies[] sides;
    private final double[][] dueIfAttacked;
    private final double[][] traits;
    private final double[] system;

    private PairTies(Snapshot snapshot) {
        this.snapshot = snapshot;
        int n = snapshot.size();
        int today = (int) snapshot.date().toEpochDay();
        int[] all = IntStream.range(0, n).toArray();
        sides = new SideTies[n];
        dueIfAttacked = new double[n][];
        traits = new double[n][];
        IntStream.range(0, n).parallel().forEach(j -> {
            Crisis attacks = crisis(snapshot.ccode(j), NOBODY);
            Crisis attacked = crisis(NOBODY, snapshot.ccode(j));
            sides[j] = SideTies.of(snapshot, attacks, Side.ATTACKER, all, all, owed(attacks));
            dueIfAttacked[j] = due(owed(attacked));
            traits[j] = new StateTraits(snapshot, today).of(j);
        });
        system = new StateTraits(snapshot, today).ofSystem();
    }

    /** Computes them; the snapshot is of the world as it was, without anything supposed. */
    public static PairTies of(Snapshot snapshot) {
        return new PairTies(snapshot);
    }

    private Crisis crisis(int attacker, int target) {
        return new Crisis(List.of(attacker), List.of(target), snapshot.date(), Level.WAR);
    }

    private List<Obligation> owed(Crisis crisis) {
        return CasusFoederis.obligations(snapshot, crisis, Circumstances.NONE);
    }

    private double[] due(List<Obligation> owed) {
        var due = new double[snapshot.size()];
        for (Obligation o : owed) {
            int k = snapshot.positionOf(o.from());
            if (k >= 0 && o.promise().military()) {
                due[k] = Math.max(due[k], o.due().value());
            }
        }
        return due;
    }

    /** Traits that a state has whatever the crisis. */
    public static List<Trait> ofStates() {
        return StateTraits.OF_STATES;
    }

    /** Traits that all crises of a day share. */
    public static List<Trait> ofSystem() {
        return StateTraits.OF_SYSTEM;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** All states' ties to the state at j, by position; not to be changed. What is at j itself means nothing. */
    public double[] ties(Tie tie, int j) {
        return sides[j].row(tie);
    }

    /** {@link Tie#DUE} of all states to the state at j, by position, if it is attacked; {@link #ties} has it if it attacks. */
    public double[] dueIfAttacked(int j) {
        return dueIfAttacked[j];
    }

    /** A trait of the side that the state at j is alone; without SHARE, and without NEIGHBOURS, which leaves out the enemy. */
    public double side(SideTrait trait, int j) {
        return sides[j].trait(trait);
    }

    /** A trait of {@link #ofStates}. */
    public double trait(Trait trait, int k) {
        return traits[k][trait.ordinal()];
    }

    /** A trait of {@link #ofSystem}. */
    public double system(Trait trait) {
        return system[trait.ordinal()];
    }

    /** The state's share of the system's capability, at least a millionth. */
    public double strength(int k) {
        return StateTraits.strength(snapshot, k);
    }
}
