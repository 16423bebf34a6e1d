package org.casus.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.casus.model.Probabilities;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.world.Side;

/**
 * One conflict while it grows: the rate of every candidate for either side, kept up to date entry by entry, so that a step
 * costs what the entrant's ties cost. For one thread; {@link #run} can be called again and again.
 *
 * <p>A rate is what {@link EntryModel} says: the candidate's own part, times a part that all candidates for the side share.
 */
final class Growth {
    private final Bonds bonds;
    private final int n;
    /** By side: each candidate's own part of its rate at the start. */
    private final double[][] start;

    private final double[] startSum = new double[2];
    private final double[][] more;

    private final double[] beta;

    private final double[][] own;
    private final double[] sum = new double[2];
    private final double[] shared = new double[2];
    private final boolean[] inside;
    private final short[][][] ties;
    private final int[] entered = new int[2];
    private final int[] majors = new int[2];
    private final double[] strength = new double[2];
    private final double[] pull = {1, 1};
    private boolean grown;

    /** Who entered, in order: 2 × candidate + side. */
    final int[] entries;

    int entryCount;

    /**
     * @param more what {@link #more(EntryModel, int)} gives
     * @param factors by side and candidate: by how much rates differ from what the model says
     */
    Growth(Bonds bonds, List<Probabilities> forecasts, EntryModel model, double[][] more, double[][] factors) {
        this.more = more;
        this.bonds = bonds;
        n = bonds.size();
        beta = model.coefficients();
        start = new double[2][n];
        own = new double[2][n];
        inside = new boolean[n];
        ties = new short[3][2][n];
        entries = new int[n];
        for (Side side : Side.values()) {
            int s = side.ordinal();
            for (int k = 0; k < n; k++) {
                double logOdds = forecasts.get(k).logOdds().side(side);
                start[s][k] = factors[s][k] * Math.exp(of(Effect.ENTRY) + of(Effect.FORECAST) * logOdds);
                startSum[s] += start[s][k];
            }
        }
        reset();
    }

    /** By effect: the factor of a rate that one more brings, by how many there are already, 0 to n. */
    static double[][] more(EntryModel model, int n) {
        var more = new double[Effect.values().length][n + 1];
        for (Effect effect : Effect.values()) {
            double beta = model.coefficient(effect);
            Arrays.setAll(more[effect.ordinal()], c -> Math.exp(beta * Math.log((c + 2.0) / (c + 1.0))));
        }
        return more;
    }

    private double of(Effect effect) {
        return beta[effect.ordinal()];
    }

    private void reset() {
        for (int s = 0; s < 2; s++) {
            System.arraycopy(start[s], 0, own[s], 0, n);
            sum[s] = startSum[s];
            entered[s] = 0;
            majors[s] = 0;
            strength[s] = bonds.begun(Side.values()[s]);
            for (short[][] tie : ties) {
                Arrays.fill(tie[s], (short) 0);
            }
        }
        Arrays.fill(inside, false);
        grown = false;
    }

    /**
     * Lets the conflict grow from its start until nobody enters any more.
     *
     * @param attacker by how much the hidden pull multiplies all rates of entering the attacker's side
     * @param target the same of the target's side
     * @param chances to which each step adds every candidate's chance of being the next: by side and candidate
     */
    void run(double attacker, double target, SplittableRandom random, double[][] chances) {
        pull[0] = attacker;
        pull[1] = target;
        if (grown) {
            reset();
        }
        System.arraycopy(pull, 0, shared, 0, 2);
        entryCount = 0;
        while (entryCount < n) {
            double a = shared[0] * sum[0];
            double t = shared[1] * sum[1];
            double all = 1 + a + t;
            addChances(chances, all);
            double drawn = random.nextDouble() * all;
            if (drawn < 1) {
                return;
            }
            int side = drawn < 1 + a ? 0 : 1;
            double left = (side == 0 ? drawn - 1 : drawn - 1 - a) / shared[side];
            int m = find(own[side], left);
            if (m < 0) {
                return;
            }
            enter(m, side);
        }
    }

    private void addChances(double[][] chances, double all) {
        for (int s = 0; s < 2; s++) {
            double share = shared[s] / all;
            double[] rates = own[s];
            double[] to = chances[s];
            for (int k = 0; k < n; k++) {
                to[k] += share * rates[k];
            }
        }
    }

    /** The candidate whose rate holds a point of their sum, −1 where all have entered and the sum is a rounding error. */
    private int find(double[] rates, double left) {
        int last = -1;
        for (int k = 0; k < n; k++) {
            if (rates[k] > 0) {
                last = k;
                left -= rates[k];
                if (left < 0) {
                    return k;
                }
            }
        }
        return last;
    }

    private void enter(int m, int side) {
        grown = true;
        entries[entryCount++] = 2 * m + side;
        inside[m] = true;
        for (int s = 0; s < 2; s++) {
            sum[s] -= own[s][m];
            own[s][m] = 0;
        }
        tie(bonds.promisers(m), ties[0], side, Effect.ALLIES_BESIDE, Effect.ALLIES_AGAINST);
        tie(bonds.rivals(m), ties[1], side, Effect.RIVALS_BESIDE, Effect.RIVALS_AGAINST);
        tie(bonds.neighbours(m), ties[2], side, Effect.NEIGHBOURS_BESIDE, Effect.NEIGHBOURS_AGAINST);
        entered[side]++;
        majors[side] += bonds.major(m) ? 1 : 0;
        strength[side] += bonds.strength(m);
        for (int s = 0; s < 2; s++) {
            shared[s] = shared(s);
        }
    }

    private void tie(int[] states, short[][] counts, int side, Effect beside, Effect against) {
        int other = 1 - side;
        double[] besideMore = more[beside.ordinal()];
        double[] againstMore = more[against.ordinal()];
        for (int k : states) {
            if (!inside[k]) {
                int c = counts[side][k]++;
                double b = own[side][k] * (besideMore[c] - 1);
                double a = own[other][k] * (againstMore[c] - 1);
                own[side][k] += b;
                own[other][k] += a;
                sum[side] += b;
                sum[other] += a;
            }
        }
    }

    private double shared(int s) {
        int o = 1 - s;
        double began = bonds.begun(Side.values()[s]) / (bonds.begun(Side.ATTACKER) + bonds.begun(Side.TARGET));
        return pull[s]
                * Math.exp(of(Effect.ENTERED_BESIDE) * Math.log1p(entered[s])
                        + of(Effect.ENTERED_AGAINST) * Math.log1p(entered[o])
                        + of(Effect.MAJORS_BESIDE) * Math.log1p(majors[s])
                        + of(Effect.MAJORS_AGAINST) * Math.log1p(majors[o])
                        + of(Effect.SHARE) * (strength[s] / (strength[0] + strength[1]) - began));
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
