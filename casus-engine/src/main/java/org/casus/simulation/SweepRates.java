package org.casus.simulation;

import java.util.Arrays;
import org.casus.model.Pull;

/**
 * The rates with which a crisis of a sweep is run: such that every candidate's share of runs is about its forecast. A few
 * hundred runs stand for the thousands of {@link Cascade#holding}: their pulls are spread evenly over the normal, the
 * rates begin near the end, and each round moves them by a smaller part of what is missing (Robbins and Monro 1951). Not
 * safe to share between threads.
 */
final class SweepRates {
    private static final int RUNS = 256;
    private static final int ROUNDS = 6;
    /** Strong pulls, which bring most joiners where few are expected, are drawn more often and count less. */
    private static final double WIDER = 1.4;

    private static final double RARE = 0.05;
    private static final double LEAST = 1e-9;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Growth growth;
    private final double[] attackerPull = new double[RUNS];
    private final double[] targetPull = new double[RUNS];
    private final double[] weight = new double[RUNS];
    /** By how much less than its odds of joining a state's rate is, for pulls that raise the mean of all rates. */
    private final double level;

    private final double[][] rates;
    private final double[][] made;

    SweepRates(Growth growth, Pull pull, int n) {
        this.growth = growth;
        level = Math.exp(-pull.spread() * pull.spread() / 2);
        rates = new double[2][n];
        made = new double[2][n];
        for (int i = 0; i < RUNS; i++) {
            // Box and Muller's pair of normals, of an even lattice in the square.
            double radius = WIDER * Math.sqrt(-2 * Math.log((i + 0.5) / RUNS));
            weight[i] = WIDER * WIDER * Math.exp(-radius * radius / 2 * (1 - 1 / (WIDER * WIDER)));
            double angle = 2 * Math.PI * (i * GOLDEN % 1);
            double shared = pull.shared() * radius * Math.cos(angle);
            double between = pull.apart() * radius * Math.sin(angle);
            attackerPull[i] = Math.exp(shared + between);
            targetPull[i] = Math.exp(shared - between);
        }
    }

    /**
     * Finds them.
     *
     * @param forecasts by side and candidate; 0 of both sides for those who cannot enter
     * @param attacker capability of those who began it on the attacker's side
     * @param target the same of the target's side
     * @param key of the crisis' random numbers
     * @return by side and candidate; overwritten by the next call
     */
    double[][] of(double[][] forecasts, double attacker, double target, long key) {
        begin(forecasts);
        for (int round = 0; round < ROUNDS; round++) {
            growth.begin(rates, attacker, target);
            for (int i = 0; i < RUNS; i++) {
                growth.run(attackerPull[i], targetPull[i], weight[i], Streams.of(key, -1 - i - (long) round * RUNS));
            }
            for (double[] side : made) {
                Arrays.fill(side, 0);
            }
            growth.addChances(made);
            move(forecasts, 1 / (1 + round / 2.0));
        }
        return rates;
    }

    /**
     * Rates near the end: odds, less what the pulls add to their mean and what others who join bring with them. The power is
     * what a regression on well fitted wars of 2016 gave.
     */
    private void begin(double[][] forecasts) {
        double[] sum = {
            Arrays.stream(forecasts[0]).sum(), Arrays.stream(forecasts[1]).sum()
        };
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < rates[s].length; k++) {
                double p = forecasts[s][k];
                double other = forecasts[1 - s][k];
                double odds = Math.max(p, LEAST) / Math.max(1 - p - other, LEAST);
                rates[s][k] = p + other == 0 ? 0 : odds * level * Math.pow(1 + sum[s] - p, -0.9);
            }
        }
    }

    private void move(double[][] forecasts, double part) {
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < rates[s].length; k++) {
                if (rates[s][k] > 0) {
                    double p = forecasts[s][k];
                    double step = step(p, made[s][k] / RUNS);
                    rates[s][k] *= Math.exp(part * step);
                }
            }
        }
    }

    /** How far a share is from a chance, in log-odds; of rare ones to first order, so that noise errs as much either way. */
    private static double step(double p, double share) {
        if (p < RARE) {
            return Math.clamp((p - share) / (p * (1 - p)), -2, 1);
        }
        double within = Math.clamp(share, LEAST, 1 - LEAST);
        return Math.log(p / (1 - p)) - Math.log(within / (1 - within));
    }
}
