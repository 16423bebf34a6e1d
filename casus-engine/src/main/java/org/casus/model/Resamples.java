package org.casus.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.casus.model.fit.Standardization;
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
    /** The columns but the shifts, and but those that are left out. */
    private final int[] unshifted;

    private final Standardization standardization;

    /**
     * @param draws resamples × coefficients, the intercept first
     * @param war whether the shifts apply
     */
    Resamples(double[][] draws, Standardization standardization, boolean war) {
        this.standardization = standardization;
        double[] deviation = standardization.deviation();
        unshifted = IntStream.range(0, Columns.count())
                .filter(c -> Columns.all().get(c).role() != Role.SHIFT && !Double.isNaN(deviation[c]))
                .toArray();
        count = draws.length;
        rows = new double[Columns.count() + 1][count];
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
     * @param a columns × candidates, for the attacker's side
     * @param t for the target's side
     */
    List<Draws> draws(double[][] a, double[][] t) {
        var crisis = new Crisis(a, t);
        return IntStream.range(0, a[0].length)
                .mapToObj(k -> (Draws) new Candidate(crisis, k))
                .toList();
    }

    /** What most candidates of a crisis have in common, and in which columns each differs from it. */
    private final class Crisis {
        /** Sums of what is common, by resample. */
        private final double[] u = new double[count];

        private final double[] v = new double[count];
        private final float[] nearU;
        private final float[] nearV;
        private final double largestSum;

        /** Candidate after candidate: the columns in which it differs, first those that are the same for both sides. */
        private final int[] columns;
        /** By how much, standardised. */
        private final double[] ofA;

        private final double[] ofT;
        /** By candidate: where its columns begin; one more. */
        private final int[] from;
        /** By candidate: where those begin that are not the same for both sides. */
        private final int[] sided;

        Crisis(double[][] a, double[][] t) {
            int n = a[0].length;
            var commonA = new double[a.length];
            var commonT = new double[a.length];
            var same = new Differing(n);
            var other = new Differing(n);
            add(u, v, 1, 1, rows[0]);
            for (int c : unshifted) {
                double rawA = commonest(a[c]);
                commonA[c] = standardization.value(c, rawA);
                if (Arrays.equals(a[c], t[c])) {
                    commonT[c] = commonA[c];
                    same.in(c, a[c], rawA);
                } else {
                    double rawT = commonest(t[c]);
                    commonT[c] = standardization.value(c, rawT);
                    other.in(c, a[c], rawA);
                    other.in(c, t[c], rawT);
                }
                add(u, v, commonA[c], commonT[c], rows[c + 1]);
            }
            nearU = near(u);
            nearV = near(v);
            largestSum = Math.max(largest(u), largest(v));
            from = new int[n + 1];
            sided = new int[n];
            columns = new int[same.size() + other.size()];
            ofA = new double[columns.length];
            ofT = new double[columns.length];
            for (int k = 0; k < n; k++) {
                sided[k] = same.put(k, columns, from[k]);
                from[k + 1] = other.put(k, columns, sided[k]);
                for (int d = from[k]; d < from[k + 1]; d++) {
                    int c = columns[d];
                    ofA[d] = standardization.value(c, a[c][k]) - commonA[c];
                    ofT[d] = d < sided[k] ? ofA[d] : standardization.value(c, t[c][k]) - commonT[c];
                }
            }
        }
    }

    /** Which candidates differ in which columns from what is common: a bit each. */
    private static final class Differing {
        private final long[][] bits;

        Differing(int candidates) {
            bits = new long[(Columns.count() + Long.SIZE - 1) / Long.SIZE][candidates];
        }

        void in(int column, double[] values, double common) {
            long[] differs = bits[column / Long.SIZE];
            long bit = 1L << column % Long.SIZE;
            for (int k = 0; k < values.length; k++) {
                differs[k] |= values[k] == common ? 0 : bit;
            }
        }

        int size() {
            int size = 0;
            for (long[] candidates : bits) {
                for (long columns : candidates) {
                    size += Long.bitCount(columns);
                }
            }
            return size;
        }

        /** Puts a candidate's columns into a list from a place on, and returns the place after them. */
        int put(int candidate, int[] columns, int from) {
            int next = from;
            for (int w = 0; w < bits.length; w++) {
                for (long left = bits[w][candidate]; left != 0; left &= left - 1) {
                    columns[next++] = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                }
            }
            return next;
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
        /** Its columns in the crisis' list: from, where those begin that are not the same for both sides, and to. */
        private final int from;

        private final int sided;
        private final int to;
        /** No sum is larger, positive or negative. */
        private final double bound;

        private volatile @Nullable Draws exact;

        Candidate(Crisis crisis, int k) {
            this.crisis = crisis;
            from = crisis.from[k];
            sided = crisis.sided[k];
            to = crisis.from[k + 1];
            double terms = 0;
            for (int d = from; d < to; d++) {
                double most = Math.max(Math.abs(crisis.ofA[d]), Math.abs(crisis.ofT[d]));
                terms += most * largest[crisis.columns[d] + 1];
            }
            bound = crisis.largestSum + terms;
        }

        @Override
        public double bound() {
            return bound;
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
                for (int d = from; d < to; d++) {
                    add(u, v, crisis.ofA[d], crisis.ofT[d], rows[crisis.columns[d] + 1]);
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
            for (int d = from; d < to; d++) {
                double beta = rows[crisis.columns[d] + 1][i];
                u += crisis.ofA[d] * beta;
                v += crisis.ofT[d] * beta;
            }
            return Math.exp(u) + Math.exp(v);
        }

        @Override
        public double near(float[] u, float[] v) {
            Arrays.fill(u, 0);
            int d = from;
            for (; d + AT_ONCE <= sided; d += AT_ONCE) {
                four(u, d, row(d), row(d + 1), row(d + 2), row(d + 3));
            }
            for (; d < sided; d++) {
                add(u, (float) crisis.ofA[d], row(d));
            }
            for (int i = 0; i < u.length; i++) {
                v[i] = u[i] + crisis.nearV[i];
                u[i] += crisis.nearU[i];
            }
            for (; d + AT_ONCE <= to; d += AT_ONCE) {
                four(u, v, d, row(d), row(d + 1), row(d + 2), row(d + 3));
            }
            for (; d < to; d++) {
                add(u, (float) crisis.ofA[d], row(d));
                add(v, (float) crisis.ofT[d], row(d));
            }
            // each sum is off by no more than its rounding, times how many are made
            return (to - from + 6) * ROUNDING * bound;
        }

        private float[] row(int d) {
            return nearRows[crisis.columns[d] + 1];
        }

        /** Adds four columns' part to the utilities of one side. */
        private void four(float[] u, int d, float[] row0, float[] row1, float[] row2, float[] row3) {
            float a0 = (float) crisis.ofA[d];
            float a1 = (float) crisis.ofA[d + 1];
            float a2 = (float) crisis.ofA[d + 2];
            float a3 = (float) crisis.ofA[d + 3];
            for (int i = 0; i < u.length; i++) {
                u[i] += a0 * row0[i] + a1 * row1[i] + (a2 * row2[i] + a3 * row3[i]);
            }
        }

        /** Adds four columns' part to the utilities of both sides. */
        private void four(float[] u, float[] v, int d, float[] row0, float[] row1, float[] row2, float[] row3) {
            float a0 = (float) crisis.ofA[d];
            float a1 = (float) crisis.ofA[d + 1];
            float a2 = (float) crisis.ofA[d + 2];
            float a3 = (float) crisis.ofA[d + 3];
            float t0 = (float) crisis.ofT[d];
            float t1 = (float) crisis.ofT[d + 1];
            float t2 = (float) crisis.ofT[d + 2];
            float t3 = (float) crisis.ofT[d + 3];
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
