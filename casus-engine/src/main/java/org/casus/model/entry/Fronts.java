package org.casus.model.entry;

import org.casus.world.Side;

/** The two coalitions as they stand while a conflict grows, seen by those still outside; for one thread. */
public final class Fronts {
    private final Bonds bonds;
    private final boolean[] inside;
    /** Per side: for each candidate, how many entrants on it are bound to it in a way. */
    private final int[][] allies;

    private final int[][] rivals;
    private final int[][] neighbours;
    private final int[] entered = new int[2];
    private final int[] majors = new int[2];
    private final double[] strength = new double[2];

    /** As at the start: nobody has entered. */
    public Fronts(Bonds bonds) {
        this.bonds = bonds;
        inside = new boolean[bonds.size()];
        allies = new int[2][bonds.size()];
        rivals = new int[2][bonds.size()];
        neighbours = new int[2][bonds.size()];
        for (Side side : Side.values()) {
            strength[side.ordinal()] = bonds.begun(side);
        }
    }

    /** Whether a candidate has entered. */
    public boolean inside(int k) {
        return inside[k];
    }

    /** Lets a candidate enter a side. */
    public void enter(int m, Side side) {
        int s = side.ordinal();
        inside[m] = true;
        entered[s]++;
        majors[s] += bonds.major(m) ? 1 : 0;
        strength[s] += bonds.strength(m);
        count(bonds.promisers(m), allies[s]);
        count(bonds.rivals(m), rivals[s]);
        count(bonds.neighbours(m), neighbours[s]);
    }

    private static void count(int[] states, int[] counts) {
        for (int k : states) {
            counts[k]++;
        }
    }

    /**
     * Writes what a candidate sees of entering a side, but for its forecast.
     *
     * @param x one value per {@link Effect}
     */
    public void write(int k, Side side, double[] x) {
        int own = side.ordinal();
        int other = side.opposite().ordinal();
        x[Effect.ENTRY.ordinal()] = 1;
        x[Effect.ALLIES_BESIDE.ordinal()] = Math.log1p(allies[own][k]);
        x[Effect.ALLIES_AGAINST.ordinal()] = Math.log1p(allies[other][k]);
        x[Effect.RIVALS_BESIDE.ordinal()] = Math.log1p(rivals[own][k]);
        x[Effect.RIVALS_AGAINST.ordinal()] = Math.log1p(rivals[other][k]);
        x[Effect.NEIGHBOURS_BESIDE.ordinal()] = Math.log1p(neighbours[own][k]);
        x[Effect.NEIGHBOURS_AGAINST.ordinal()] = Math.log1p(neighbours[other][k]);
        x[Effect.ENTERED_BESIDE.ordinal()] = Math.log1p(entered[own]);
        x[Effect.ENTERED_AGAINST.ordinal()] = Math.log1p(entered[other]);
        x[Effect.MAJORS_BESIDE.ordinal()] = Math.log1p(majors[own]);
        x[Effect.MAJORS_AGAINST.ordinal()] = Math.log1p(majors[other]);
        x[Effect.SHARE.ordinal()] =
                share(strength, own) - bonds.begun(side) / (bonds.begun(Side.ATTACKER) + bonds.begun(Side.TARGET));
    }

    private static double share(double[] strength, int own) {
        return strength[own] / (strength[0] + strength[1]);
    }
}
