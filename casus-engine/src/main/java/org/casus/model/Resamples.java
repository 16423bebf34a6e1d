package org.casus.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;

/**
 * The coefficients of the resamples, laid out so that the utilities of all candidates of a crisis are summed in all of them:
 * one row per coefficient, in wars with the shifts added to what they shift.
 *
 * <p>Most columns hold the same value for most candidates, so their part is summed once, and for each candidate only what
 * differs from the commonest value is added, column by column in their order.
 */
final class Resamples {
    /** Columns that are added in one pass over the resamples, so that each sum is read and written once for all of them. */
    private static final int AT_ONCE = 4;

    private final int count;
    /** Intercept and columns × resamples. */
    private final double[][] rows;
    /** The columns but the shifts. */
    private final int[] unshifted = IntStream.range(0, Columns.count())
            .filter(c -> Columns.all().get(c).role() != Role.SHIFT)
            .toArray();

    /**
     * @param draws resamples × coefficients, the intercept first
     * @param coefficients how many, the intercept among them
     * @param war whether the shifts apply
     */
    Resamples(double[][] draws, int coefficients, boolean war) {
        count = draws.length;
        rows = new double[coefficients][count];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < draws[i].length; c++) {
                rows[c][i] = draws[i][c];
            }
        }
        for (int c = 0; war && c < Columns.count(); c++) {
            int source = Columns.all().get(c).source();
            for (int i = 0; source >= 0 && i < count; i++) {
                rows[source + 1][i] += rows[c + 1][i];
            }
        }
    }

    /** Utilities of joining either side, candidates × resamples. */
    static final class Utilities {
        private final double[][] attackers;
        private final double[][] targets;

        private Utilities(int n) {
            attackers = new double[n][];
            targets = new double[n][];
        }

        double[] attacker(int k) {
            return attackers[k];
        }

        double[] target(int k) {
            return targets[k];
        }
    }

    /**
     * Sums them.
     *
     * @param a standardised values for the attacker's side, columns × candidates
     * @param t for the target's side
     */
    Utilities utilities(double[][] a, double[][] t) {
        int n = a[0].length;
        var commonA = new double[a.length];
        var commonT = new double[a.length];
        var baseU = new double[count];
        var baseV = new double[count];
        add(baseU, baseV, 1, 1, rows[0]);
        var varying = new int[unshifted.length];
        int varied = 0;
        for (int c : unshifted) {
            commonA[c] = commonest(a[c]);
            commonT[c] = commonest(t[c]);
            add(baseU, baseV, commonA[c], commonT[c], rows[c + 1]);
            if (!constant(a[c]) || !constant(t[c])) {
                varying[varied++] = c;
            }
        }
        var utilities = new Utilities(n);
        var differing = new Differing(Arrays.copyOf(varying, varied));
        for (int k = 0; k < n; k++) {
            differing.find(a, commonA, t, commonT, k);
            utilities.attackers[k] = baseU.clone();
            utilities.targets[k] = baseV.clone();
            add(utilities.attackers[k], utilities.targets[k], differing);
        }
        return utilities;
    }

    /** What a candidate has that most have not. */
    private static final class Differing {
        /** The columns that are not the same for all. */
        private final int[] varying;

        private final double[] a;
        private final double[] t;
        private final int[] row;
        private int size;

        Differing(int[] varying) {
            this.varying = varying;
            a = new double[varying.length];
            t = new double[varying.length];
            row = new int[varying.length];
        }

        void find(double[][] ofA, double[] commonA, double[][] ofT, double[] commonT, int k) {
            size = 0;
            for (int c : varying) {
                double x = ofA[c][k];
                double y = ofT[c][k];
                if (x != commonA[c] || y != commonT[c]) {
                    a[size] = x - commonA[c];
                    t[size] = y - commonT[c];
                    row[size++] = c + 1;
                }
            }
        }
    }

    /** A column's majority value, where it has one (Boyer and Moore 1991). */
    private static double commonest(double[] values) {
        double value = values[0];
        int lead = 0;
        for (double x : values) {
            if (lead == 0) {
                value = x;
            }
            lead += x == value ? 1 : -1;
        }
        return value;
    }

    private static boolean constant(double[] values) {
        double first = values[0];
        for (double x : values) {
            if (x != first) {
                return false;
            }
        }
        return true;
    }

    private void add(double[] u, double[] v, Differing d) {
        int c = 0;
        for (; c + AT_ONCE <= d.size; c += AT_ONCE) {
            add(u, d.a, rows[d.row[c]], rows[d.row[c + 1]], rows[d.row[c + 2]], rows[d.row[c + 3]], c);
            add(v, d.t, rows[d.row[c]], rows[d.row[c + 1]], rows[d.row[c + 2]], rows[d.row[c + 3]], c);
        }
        for (; c < d.size; c++) {
            add(u, v, d.a[c], d.t[c], rows[d.row[c]]);
        }
    }

    /** Adds four columns' part to every resample's utilities, one after the other. */
    private static void add(
            double[] sums, double[] values, double[] beta0, double[] beta1, double[] beta2, double[] beta3, int at) {
        double x0 = values[at];
        double x1 = values[at + 1];
        double x2 = values[at + 2];
        double x3 = values[at + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + x0 * beta0[i] + x1 * beta1[i] + x2 * beta2[i] + x3 * beta3[i];
        }
    }

    /** Adds one column's part to every resample's utilities. */
    private static void add(double[] u, double[] v, double a, double t, double[] beta) {
        for (int i = 0; i < u.length; i++) {
            u[i] += a * beta[i];
            v[i] += t * beta[i];
        }
    }
}
