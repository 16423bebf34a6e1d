package org.casus.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;

/**
 * One conflict while it grows: the rate of every candidate for either side, kept up to date entry by entry, so that a step
 * costs what the entrant's ties cost. For one thread; {@link #begin} and {@link #run} can be called again and again.
 *
 * <p>A rate is what {@link EntryModel} says: the candidate's own part, times a part that all candidates for the side share.
 *
 * <p>Every candidate's chances of being the next are summed over the steps of all runs: its own part × (what the side shares,
 * by the sum of all rates). For those whose part never moves that is the part × the sum of the latter, W; where a part
 * grows by d when W has come to w, d × w is taken away again. So a step costs nothing for those whom it does not touch.
 */
final class Growth {
    /** Candidates are looked for in blocks of 2 to the power of this. */
    private static final int BLOCK = 4;

    /** One kind of tie: whose rates an entrant moves, and by how much. */
    private static final class Kind {
        /** By entrant: candidates that are tied to it. */
        final int[][] tied;
        /** By how many there are already: by which share a rate grows with one more, beside and against it. */
        final double[] beside;

        final double[] against;
        /** By side and candidate: how many that it is tied to have entered. */
        final short[][] counts;

        Kind(int[][] tied, double beside, double against) {
            this.tied = tied;
            this.beside = growth(beside, tied.length);
            this.against = growth(against, tied.length);
            counts = new short[2][tied.length];
        }

        private static double[] growth(double beta, int n) {
            var growth = new double[n + 1];
            Arrays.setAll(growth, c -> Math.expm1(beta * Math.log((c + 2.0) / (c + 1.0))));
            return growth;
        }
    }

    private final Bonds bonds;
    private final int n;
    private final Kind[] kinds;
    /** By number of entrants, and of major powers among them: the factor of all rates of their side, and of the other. */
    private final double[] enteredBeside;

    private final double[] enteredAgainst;
    private final double[] majorsBeside;
    private final double[] majorsAgainst;
    private final double share;

    /** By side: each candidate's own part of its rate at the start, their sums in blocks, and their sum. */
    private final double[][] start;

    private final double[][] startBlocks;
    private final double[] startSum = new double[2];
    private final double[] begun = new double[2];

    private final double[][] own;
    private final double[][] blocks;
    private final double[] sum = new double[2];
    private final double[] shared = new double[2];
    private final boolean[] inside;
    /** Candidates whose part is not as at the start. */
    private final int[] moved;

    private final boolean[] isMoved;
    private int movedCount;
    private final int[] entered = new int[2];
    private final int[] majors = new int[2];
    private final double[] strength = new double[2];
    private final double[] pull = {1, 1};

    /** By side: W. */
    private final double[] w = new double[2];
    /** By side and candidate: what is taken away. */
    private final double[][] early;

    /** Who entered, in order: 2 × candidate + side. */
    final int[] entries;

    int entryCount;

    Growth(Bonds bonds, EntryModel model) {
        this.bonds = bonds;
        n = bonds.size();
        var tied = new int[3][n][];
        for (int m = 0; m < n; m++) {
            tied[0][m] = bonds.promisers(m);
            tied[1][m] = bonds.rivals(m);
            tied[2][m] = bonds.neighbours(m);
        }
        kinds = new Kind[] {
            new Kind(tied[0], model.coefficient(Effect.ALLIES_BESIDE), model.coefficient(Effect.ALLIES_AGAINST)),
            new Kind(tied[1], model.coefficient(Effect.RIVALS_BESIDE), model.coefficient(Effect.RIVALS_AGAINST)),
            new Kind(tied[2], model.coefficient(Effect.NEIGHBOURS_BESIDE), model.coefficient(Effect.NEIGHBOURS_AGAINST))
        };
        enteredBeside = factors(model.coefficient(Effect.ENTERED_BESIDE));
        enteredAgainst = factors(model.coefficient(Effect.ENTERED_AGAINST));
        majorsBeside = factors(model.coefficient(Effect.MAJORS_BESIDE));
        majorsAgainst = factors(model.coefficient(Effect.MAJORS_AGAINST));
        share = model.coefficient(Effect.SHARE);
        start = new double[2][n];
        startBlocks = new double[2][(n >> BLOCK) + 1];
        own = new double[2][n];
        blocks = new double[2][(n >> BLOCK) + 1];
        early = new double[2][n];
        inside = new boolean[n];
        moved = new int[n];
        isMoved = new boolean[n];
        entries = new int[n];
    }

    private double[] factors(double beta) {
        var factors = new double[n + 1];
        Arrays.setAll(factors, c -> Math.exp(beta * Math.log1p(c)));
        return factors;
    }

    /**
     * Begins with other rates, and with no run counted.
     *
     * @param rates by side and candidate: its own part of its rate at the start, 0 for those that cannot enter
     * @param attacker capability of those who began it on the attacker's side, above 0
     * @param target the same of the target's side
     */
    void begin(double[][] rates, double attacker, double target) {
        begun[0] = attacker;
        begun[1] = target;
        movedCount = 0;
        Arrays.fill(isMoved, false);
        for (int s = 0; s < 2; s++) {
            System.arraycopy(rates[s], 0, start[s], 0, n);
            System.arraycopy(rates[s], 0, own[s], 0, n);
            Arrays.fill(early[s], 0);
            Arrays.fill(startBlocks[s], 0);
            startSum[s] = 0;
            w[s] = 0;
            for (int k = 0; k < n; k++) {
                startBlocks[s][k >> BLOCK] += rates[s][k];
                startSum[s] += rates[s][k];
            }
            for (Kind kind : kinds) {
                Arrays.fill(kind.counts[s], (short) 0);
            }
        }
        Arrays.fill(inside, false);
        reset();
    }

    private void reset() {
        for (int s = 0; s < 2; s++) {
            System.arraycopy(startBlocks[s], 0, blocks[s], 0, blocks[s].length);
            sum[s] = startSum[s];
            entered[s] = 0;
            majors[s] = 0;
            strength[s] = begun[s];
        }
        entryCount = 0;
    }

    /** Takes back what a run has moved. */
    private void restore() {
        for (int i = 0; i < movedCount; i++) {
            int k = moved[i];
            isMoved[k] = false;
            inside[k] = false;
            for (int s = 0; s < 2; s++) {
                early[s][k] += (start[s][k] - own[s][k]) * w[s];
                own[s][k] = start[s][k];
                for (Kind kind : kinds) {
                    kind.counts[s][k] = 0;
                }
            }
        }
        movedCount = 0;
        reset();
    }

    /**
     * Lets the conflict grow from its start until nobody enters any more.
     *
     * @param attacker by how much the hidden pull multiplies all rates of entering the attacker's side
     * @param target the same of the target's side
     */
    void run(double attacker, double target, SplittableRandom random) {
        run(attacker, target, 1, random);
    }

    /**
     * The same.
     *
     * @param weight how many runs this one counts as
     */
    void run(double attacker, double target, double weight, SplittableRandom random) {
        if (entryCount > 0) {
            restore();
        }
        pull[0] = attacker;
        pull[1] = target;
        shared[0] = attacker;
        shared[1] = target;
        while (entryCount < n) {
            double a = shared[0] * sum[0];
            double t = shared[1] * sum[1];
            double all = 1 + a + t;
            w[0] += weight * shared[0] / all;
            w[1] += weight * shared[1] / all;
            double drawn = random.nextDouble() * all;
            if (drawn < 1) {
                return;
            }
            int side = drawn < 1 + a ? 0 : 1;
            double left = (side == 0 ? drawn - 1 : drawn - 1 - a) / shared[side];
            int m = find(side, left);
            if (m < 0) {
                return;
            }
            enter(m, side);
        }
    }

    /** The candidate whose rate holds a point of their sum, −1 where all have entered and the sum is a rounding error. */
    private int find(int side, double point) {
        double[] sums = blocks[side];
        double[] rates = own[side];
        double left = point;
        int block = 0;
        while (block < sums.length - 1 && left >= sums[block]) {
            left -= sums[block++];
        }
        int last = -1;
        for (int k = block << BLOCK; k < n; k++) {
            if (rates[k] > 0) {
                last = k;
                left -= rates[k];
                if (left < 0) {
                    return k;
                }
            }
        }
        for (int k = (block << BLOCK) - 1; last < 0 && k >= 0; k--) {
            last = rates[k] > 0 ? k : -1;
        }
        return last;
    }

    private void enter(int m, int side) {
        entries[entryCount++] = 2 * m + side;
        inside[m] = true;
        move(m);
        for (int s = 0; s < 2; s++) {
            add(s, m, -own[s][m]);
            own[s][m] = 0;
        }
        for (Kind kind : kinds) {
            tie(kind, m, side);
        }
        entered[side]++;
        majors[side] += bonds.major(m) ? 1 : 0;
        strength[side] += bonds.strength(m);
        for (int s = 0; s < 2; s++) {
            shared[s] = shared(s);
        }
    }

    private void tie(Kind kind, int m, int side) {
        int other = 1 - side;
        short[] counts = kind.counts[side];
        for (int k : kind.tied[m]) {
            if (!inside[k]) {
                move(k);
                int c = counts[k]++;
                add(side, k, own[side][k] * kind.beside[c]);
                add(other, k, own[other][k] * kind.against[c]);
            }
        }
    }

    private void move(int k) {
        if (!isMoved[k]) {
            isMoved[k] = true;
            moved[movedCount++] = k;
        }
    }

    private void add(int s, int k, double more) {
        own[s][k] += more;
        early[s][k] += more * w[s];
        blocks[s][k >> BLOCK] += more;
        sum[s] += more;
    }

    private double shared(int s) {
        int o = 1 - s;
        double grown = strength[s] / (strength[0] + strength[1]) - begun[s] / (begun[0] + begun[1]);
        return pull[s]
                * enteredBeside[entered[s]]
                * enteredAgainst[entered[o]]
                * majorsBeside[majors[s]]
                * majorsAgainst[majors[o]]
                * Math.exp(share * grown);
    }

    /** Adds to every candidate's chances, by side and candidate, the sum over all runs since the beginning. */
    void addChances(double[][] to) {
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < n; k++) {
                to[s][k] += Math.max(0, own[s][k] * w[s] - early[s][k]);
            }
        }
    }

    /** A candidate's rate of entering a side now. */
    double rate(int k, int side) {
        return shared[side] * own[side][k];
    }

    /** Major powers that have entered a side. */
    int majors(int side) {
        return majors[side];
    }
}
