package org.casus.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.jspecify.annotations.Nullable;

/**
 * The coefficients of the resamples, laid out so that the utilities of all candidates of a crisis are summed in all of them:
 * one row per coefficient, in wars with the shifts added to what they shift.
 *
 * <p>Most columns hold the same value for most candidates, so their part is summed once, and for each candidate only what
 * differs from it is added, column by column in their order. Whoever wants no more than an interval takes the sums in single
 * precision, which are had in a fraction of the time, and asks exactly for the few resamples at its ends.
 */
final class Resamples {
    /** Columns that are added in one pass over the resamples, so that each sum is read and written once for all of them. */
    private static final int AT_ONCE = 4;
    /** Candidates that are looked at for a column's commonest value. */
    private static final int SAMPLE = 15;
    /** Half the distance of 1 to the next larger number of single precision. */
    private static final double ROUNDING = Math.ulp(1f) / 2;

    private final int count;
    /** Intercept and columns × resamples. */
    private final double[][] rows;
    /** The same in single precision. */
    private final float[][] nearRows;
    /** By row: the largest coefficient, positive or negative. */
    private final double[] largest;
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
        nearRows = Arrays.stream(rows).map(Resamples::near).toArray(float[][]::new);
        largest = Arrays.stream(rows).mapToDouble(Resamples::largest).toArray();
    }

    private static float[] near(double[] values) {
        var near = new float[values.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = (float) values[i];
        }
        return near;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * The utilities of all candidates of a crisis.
     *
     * @param a standardised values for the attacker's side, columns × candidates
     * @param t for the target's side
     */
    List<Draws> draws(double[][] a, double[][] t) {
        var crisis = new Crisis(a, t);
        return IntStream.range(0, a[0].length)
                .mapToObj(k -> (Draws) crisis.candidate(k))
                .toList();
    }

    /** What most candidates of a crisis have in common. */
    private final class Crisis {
        private final double[][] a;
        private final double[][] t;
        private final double[] commonA;
        private final double[] commonT;
        /** Sums of what is common, by resample. */
        private final double[] u = new double[count];

        private final double[] v = new double[count];
        private final float[] nearU;
        private final float[] nearV;
        private final double largestSum;
        /** Per candidate, room for all: the columns in which it differs. */
        private final int[] columns;

        private final int[] size;
        /** Per candidate: how many of them, the first ones, are of columns that are the same for both sides. */
        private final int[] shared;

        Crisis(double[][] a, double[][] t) {
            this.a = a;
            this.t = t;
            commonA = new double[a.length];
            commonT = new double[a.length];
            add(u, v, 1, 1, rows[0]);
            columns = new int[a[0].length * unshifted.length];
            size = new int[a[0].length];
            for (int c : unshifted) {
                if (Arrays.equals(a[c], t[c])) {
                    column(c);
                }
            }
            shared = size.clone();
            for (int c : unshifted) {
                if (!Arrays.equals(a[c], t[c])) {
                    column(c);
                }
            }
            nearU = near(u);
            nearV = near(v);
            largestSum = Math.max(largest(u), largest(v));
        }

        private void column(int c) {
            commonA[c] = commonest(a[c]);
            commonT[c] = commonest(t[c]);
            add(u, v, commonA[c], commonT[c], rows[c + 1]);
            differing(c, a[c], commonA[c], t[c], commonT[c]);
        }

        private void differing(int c, double[] a, double commonA, double[] t, double commonT) {
            for (int k = 0; k < a.length; k++) {
                columns[k * unshifted.length + size[k]] = c;
                size[k] += a[k] != commonA || t[k] != commonT ? 1 : 0;
            }
        }

        Candidate candidate(int k) {
            int from = k * unshifted.length;
            int[] own = Arrays.copyOfRange(columns, from, from + size[k]);
            var ofA = new double[own.length];
            var ofT = new double[own.length];
            double terms = 0;
            for (int d = 0; d < own.length; d++) {
                int c = own[d];
                ofA[d] = a[c][k] - commonA[c];
                ofT[d] = t[c][k] - commonT[c];
                terms += Math.max(Math.abs(ofA[d]), Math.abs(ofT[d])) * largest[c + 1];
            }
            // each sum is off by no more than its rounding, times how many are made
            double error = (own.length + 6) * ROUNDING * (largestSum + terms);
            return new Candidate(this, own, shared[k], ofA, ofT, error);
        }
    }

    /** A column's majority value among some candidates, where it has one (Boyer and Moore 1991). */
    private static double commonest(double[] values) {
        int step = Math.max(1, values.length / SAMPLE);
        double value = values[0];
        int lead = 0;
        for (int k = 0; k < values.length; k += step) {
            if (lead == 0) {
                value = values[k];
            }
            lead += values[k] == value ? 1 : -1;
        }
        return value;
    }

    /** What a candidate has that most have not, by which its utilities differ from theirs. */
    private final class Candidate implements Draws {
        private final Crisis crisis;
        private final int[] columns;
        /** How many of them, the first ones, are the same for both sides. */
        private final int shared;

        private final double[] a;
        private final double[] t;
        /** The largest error of its sums in single precision. */
        private final double error;

        private volatile @Nullable Draws exact;

        Candidate(Crisis crisis, int[] columns, int shared, double[] a, double[] t, double error) {
            this.crisis = crisis;
            this.columns = columns;
            this.shared = shared;
            this.a = a;
            this.t = t;
            this.error = error;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public double[] attacker() {
            return exact().attacker();
        }

        @Override
        public double[] target() {
            return exact().target();
        }

        private Draws exact() {
            Draws known = exact;
            if (known == null) {
                double[] u = crisis.u.clone();
                double[] v = crisis.v.clone();
                for (int d = 0; d < columns.length; d++) {
                    add(u, v, a[d], t[d], rows[columns[d] + 1]);
                }
                known = Draws.of(u, v);
                exact = known;
            }
            return known;
        }

        @Override
        public double odds(int i) {
            double u = crisis.u[i];
            double v = crisis.v[i];
            for (int d = 0; d < columns.length; d++) {
                double beta = rows[columns[d] + 1][i];
                u += a[d] * beta;
                v += t[d] * beta;
            }
            return Math.exp(u) + Math.exp(v);
        }

        @Override
        public double near(float[] u, float[] v) {
            Arrays.fill(u, 0);
            int d = 0;
            for (; d + AT_ONCE <= shared; d += AT_ONCE) {
                four(u, d, row(d), row(d + 1), row(d + 2), row(d + 3));
            }
            for (; d < shared; d++) {
                add(u, (float) a[d], row(d));
            }
            for (int i = 0; i < u.length; i++) {
                v[i] = u[i] + crisis.nearV[i];
                u[i] += crisis.nearU[i];
            }
            for (; d + AT_ONCE <= columns.length; d += AT_ONCE) {
                four(u, v, d, row(d), row(d + 1), row(d + 2), row(d + 3));
            }
            for (; d < columns.length; d++) {
                add(u, (float) a[d], row(d));
                add(v, (float) t[d], row(d));
            }
            return error;
        }

        private float[] row(int d) {
            return nearRows[columns[d] + 1];
        }

        /** Adds four columns' part to the utilities of one side. */
        private void four(float[] u, int d, float[] row0, float[] row1, float[] row2, float[] row3) {
            float a0 = (float) a[d];
            float a1 = (float) a[d + 1];
            float a2 = (float) a[d + 2];
            float a3 = (float) a[d + 3];
            for (int i = 0; i < u.length; i++) {
                u[i] += a0 * row0[i] + a1 * row1[i] + (a2 * row2[i] + a3 * row3[i]);
            }
        }

        /** Adds four columns' part to the utilities of both sides. */
        private void four(float[] u, float[] v, int d, float[] row0, float[] row1, float[] row2, float[] row3) {
            float a0 = (float) a[d];
            float a1 = (float) a[d + 1];
            float a2 = (float) a[d + 2];
            float a3 = (float) a[d + 3];
            float t0 = (float) t[d];
            float t1 = (float) t[d + 1];
            float t2 = (float) t[d + 2];
            float t3 = (float) t[d + 3];
            for (int i = 0; i < u.length; i++) {
                float b0 = row0[i];
                float b1 = row1[i];
                float b2 = row2[i];
                float b3 = row3[i];
                u[i] += a0 * b0 + a1 * b1 + (a2 * b2 + a3 * b3);
                v[i] += t0 * b0 + t1 * b1 + (t2 * b2 + t3 * b3);
            }
        }
    }

    /** Adds one column's part to every resample's utilities. */
    private static void add(double[] u, double[] v, double a, double t, double[] beta) {
        for (int i = 0; i < u.length; i++) {
            u[i] += a * beta[i];
            v[i] += t * beta[i];
        }
    }

    private static void add(float[] sums, float value, float[] beta) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += value * beta[i];
        }
    }
}
