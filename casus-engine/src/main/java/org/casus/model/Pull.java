package org.casus.model;

import org.casus.world.Level;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * What the states outside one conflict have in common and no column holds: a hidden pull to either side, the same for all of
 * them, normal with mean 0 across conflicts. It is why joiners come together or not at all.
 *
 * @param spread standard deviation of the pull to a side, in log-odds; 0: each state decides on its own
 * @param correlation between the pulls to the two sides, −1 to 1
 */
public record Pull(double spread, double correlation) {
    /** Each state decides on its own. */
    public static final Pull NONE = new Pull(0, 0);

    /**
     * The pull of a level. Chosen by the joint log-likelihood and the scores after the first entry in the decades before
     * 1950 (docs/decisions/018-coalitions.md).
     */
    public static Pull of(Level level) {
        return level == Level.WAR ? new Pull(1.25, 0.8) : new Pull(2, 0.5);
    }

    /** Standard deviation of the part that both sides have in common. */
    public double shared() {
        return spread * Math.sqrt((1 + correlation) / 2);
    }

    /** Standard deviation of the part that one side has more and the other less. */
    public double apart() {
        return spread * Math.sqrt((1 - correlation) / 2);
    }

    /** Points of the quadrature along each axis. */
    private static final int POINTS = 9;

    /** The pull's distribution as Gauss–Hermite points (Golub and Welsch 1969). */
    static final class Points {
        /** Weights, which sum to 1. */
        final double[] weight;
        /** By how much the pull multiplies the odds of joining the attacker's side at each. */
        final double[] attacker;
        /** The same of the target's side. */
        final double[] target;

        private Points(int count) {
            weight = new double[count];
            attacker = new double[count];
            target = new double[count];
        }
    }

    Points points() {
        if (spread == 0) {
            var one = new Points(1);
            one.weight[0] = 1;
            one.attacker[0] = 1;
            one.target[0] = 1;
            return one;
        }
        double[][] normal = normal();
        var points = new Points(POINTS * POINTS);
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                int n = i * POINTS + j;
                points.weight[n] = normal[1][i] * normal[1][j];
                points.attacker[n] = Math.exp(shared() * normal[0][i] + apart() * normal[0][j]);
                points.target[n] = Math.exp(shared() * normal[0][i] - apart() * normal[0][j]);
            }
        }
        return points;
    }

    /** Points and weights for the standard normal: eigenvalues of the Jacobi matrix, squared first entries of its vectors. */
    private static double[][] normal() {
        var jacobi = new DMatrixRMaj(POINTS, POINTS);
        for (int i = 1; i < POINTS; i++) {
            jacobi.set(i, i - 1, Math.sqrt(i));
            jacobi.set(i - 1, i, Math.sqrt(i));
        }
        var eigen = DecompositionFactory_DDRM.eig(POINTS, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("no eigenvalues of the Jacobi matrix");
        }
        var result = new double[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            result[0][i] = eigen.getEigenvalue(i).getReal();
            double first = eigen.getEigenVector(i).get(0);
            result[1][i] = first * first;
        }
        return result;
    }
}
