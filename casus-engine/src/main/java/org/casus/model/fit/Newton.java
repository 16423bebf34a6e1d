package org.casus.model.fit;

import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.world.Level;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * Penalised maximum likelihood of the conditional logit with three alternatives (McFadden 1974): utility 0 for staying
 * out, β·x(own side) for joining a side, the same β for both; Newton on the analytic gradient and Hessian.
 *
 * <p>Position 0 of a coefficient vector is the intercept; column c is at c+1. Sums run over a fixed number of chunks
 * added in order, so the result does not depend on the number of threads.
 */
final class Newton {
    private static final int CHUNKS = 16;
    private static final int MOST_STEPS = 200;
    /** Where few rows leave the likelihood nearly flat, a whole step may overshoot by this factor. */
    private static final double LEAST_STEP = 1e-12;
    /** Rows of the Hessian that resamples sum at once. */
    private static final int TILE = 8;
    /** The climb ends where a full step would gain less than half of this in log-likelihood. */
    private static final double TOLERANCE = 1e-5;
    /** A step that leaves more than this share of what was to be gained asks for a new Hessian. */
    private static final double SLOW = 0.6;

    /** Positions, in a coefficient vector of all columns, of the coefficients that are estimated; the others are 0. */
    private final int[] kept;

    private final int p;
    private final int n;
    private final Level level;
    private final double[] a;
    private final double[] b;
    private final byte[] outcome;
    private final double[] weight;
    private final int[] conflict;
    /** The Hessian that was computed last; near a maximum it serves for other penalties and starts too. */
    private double @Nullable [] hessian;

    /**
     * Standardises the first rows of a training set.
     *
     * @param warWeight how much a candidate of a war weighs against one of a dispute
     * @param level what counts as joining
     * @param columns the columns whose coefficients are estimated
     */
    Newton(
            TrainingRows rows,
            int limit,
            Standardization standardization,
            double warWeight,
            Level level,
            int[] columns) {
        this.level = level;
        kept = IntStream.concat(IntStream.of(0), IntStream.of(columns).map(c -> c + 1))
                .toArray();
        p = kept.length;
        n = limit;
        a = new double[n * p];
        b = new double[n * p];
        outcome = level == Level.FORCE ? rows.forceOutcome : rows.outcome;
        weight = new double[n];
        conflict = rows.conflict;
        IntStream.range(0, n).parallel().forEach(r -> {
            a[r * p] = 1;
            b[r * p] = 1;
            double[] ofAttacker = standardization.values(rows.vector(rows.attacker, r));
            double[] ofTarget = standardization.values(rows.vector(rows.target, r));
            for (int c = 1; c < p; c++) {
                a[r * p + c] = ofAttacker[kept[c] - 1];
                b[r * p + c] = ofTarget[kept[c] - 1];
            }
            weight[r] = rows.weight[r] * (rows.war[r] ? warWeight : 1);
        });
    }

    /** A start with only an intercept, at the share of joiners. */
    double[] start() {
        double joined = 0;
        double total = 0;
        for (int r = 0; r < n; r++) {
            total += weight[r];
            joined += outcome[r] == 0 ? 0 : weight[r];
        }
        var beta = new double[Columns.count() + 1];
        beta[0] = Math.log(Math.max(total == 0 ? 0 : joined / total, 1e-4) / 2);
        return beta;
    }

    /**
     * Climbs from a start to the maximum. A step divides the gradient at the point by a Hessian that may be of an earlier
     * point, and is made anew when steps no longer gain fast: the maximum is the same, the way there shorter.
     */
    double[] climb(double[] start, Settings settings) {
        return climb(start, Penalties.of(level, settings));
    }

    /** The same under any penalties, one per coefficient. */
    double[] climb(double[] start, double[] penalties) {
        double[] penalty = picked(penalties);
        double[] beta = picked(start);
        if (n == 0) {
            return spread(beta);
        }
        Slope slope = slope(beta, penalty);
        var solver = hessian == null ? null : factorised(hessian, penalty);
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = solver == null ? null : solve(solver, slope.gradient);
            double left = direction == null ? before : dot(slope.gradient, 0, direction);
            if (direction == null || left > SLOW * before) {
                hessian = sums(beta).hessian;
                solver = factorised(hessian, penalty);
                direction = solve(solver, slope.gradient);
                left = dot(slope.gradient, 0, direction);
            }
            if (left < TOLERANCE) {
                return spread(beta);
            }
            before = left;
            double size = 1;
            double[] next = moved(beta, direction, size);
            Slope reached = slope(next, penalty);
            while (reached.value < slope.value - 1e-9 && size > LEAST_STEP) {
                size /= 2;
                next = moved(beta, direction, size);
                reached = slope(next, penalty);
            }
            beta = next;
            slope = reached;
        }
        throw new IllegalStateException("the fit did not converge in " + MOST_STEPS + " steps");
    }

    private double[] picked(double[] all) {
        return IntStream.of(kept).mapToDouble(i -> all[i]).toArray();
    }

    private double[] spread(double[] estimated) {
        var all = new double[Columns.count() + 1];
        for (int c = 0; c < p; c++) {
            all[kept[c]] = estimated[c];
        }
        return all;
    }

    private static double[] moved(double[] beta, double[] direction, double size) {
        var next = beta.clone();
        for (int c = 0; c < next.length; c++) {
            next[c] += size * direction[c];
        }
        return next;
    }

    private double[] penalised(double[] gradient, double[] beta, double[] penalty) {
        var g = gradient.clone();
        for (int c = 0; c < p; c++) {
            g[c] -= penalty[c] * beta[c];
        }
        return g;
    }

    /** H + penalties, factorised; H is given by its upper triangle. */
    private LinearSolverDense<DMatrixRMaj> factorised(double[] upper, double[] penalty) {
        var matrix = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = i; j < p; j++) {
                matrix.set(i, j, upper[i * p + j]);
                matrix.set(j, i, upper[i * p + j]);
            }
            matrix.add(i, i, penalty[i]);
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(p);
        if (!cholesky.setA(matrix)) {
            throw new IllegalStateException("the Hessian of the joining model is not positive definite");
        }
        return cholesky;
    }

    private double[] solve(LinearSolverDense<DMatrixRMaj> solver, double[] g) {
        var x = new DMatrixRMaj(p, 1);
        solver.solve(DMatrixRMaj.wrap(p, 1, g.clone()), x);
        return x.getData();
    }

    /** The penalised log-likelihood at a point, and its gradient. */
    private Slope slope(double[] beta, double[] penalty) {
        Slope[] parts = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> {
                    var part = new Slope(p);
                    for (int r = from(chunk); r < from(chunk + 1); r++) {
                        addTo(part, beta, r);
                    }
                    return part;
                })
                .toArray(Slope[]::new);
        var total = new Slope(p);
        for (Slope part : parts) {
            total.value += part.value;
            for (int c = 0; c < p; c++) {
                total.gradient[c] += part.gradient[c];
            }
        }
        for (int c = 0; c < p; c++) {
            total.value -= 0.5 * penalty[c] * beta[c] * beta[c];
            total.gradient[c] -= penalty[c] * beta[c];
        }
        return total;
    }

    private void addTo(Slope slope, double[] beta, int r) {
        int at = r * p;
        double u = dot(a, at, beta);
        double v = dot(b, at, beta);
        double most = Math.max(0, Math.max(u, v));
        double eu = Math.exp(u - most);
        double ev = Math.exp(v - most);
        double sum = Math.exp(-most) + eu + ev;
        double chosen = outcome[r] == 0 ? 0 : outcome[r] == 1 ? u : v;
        slope.value += weight[r] * (chosen - most - Math.log(sum));
        double ga = weight[r] * ((outcome[r] == 1 ? 1 : 0) - eu / sum);
        double gb = weight[r] * ((outcome[r] == 2 ? 1 : 0) - ev / sum);
        for (int c = 0; c < p; c++) {
            slope.gradient[c] += ga * a[at + c] + gb * b[at + c];
        }
    }

    private int from(int chunk) {
        return (int) ((long) n * chunk / CHUNKS);
    }

    private static double dot(double[] x, int at, double[] beta) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int c = 0;
        for (; c + 3 < beta.length; c += 4) {
            s0 += x[at + c] * beta[c];
            s1 += x[at + c + 1] * beta[c + 1];
            s2 += x[at + c + 2] * beta[c + 2];
            s3 += x[at + c + 3] * beta[c + 3];
        }
        for (; c < beta.length; c++) {
            s0 += x[at + c] * beta[c];
        }
        return s0 + s1 + s2 + s3;
    }

    private Sums sums(double[] beta) {
        Sums[] parts = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> {
                    var sums = new Sums(p);
                    add(beta, from(chunk), from(chunk + 1), sums);
                    return sums;
                })
                .toArray(Sums[]::new);
        var total = new Sums(p);
        for (Sums part : parts) {
            total.add(part, 1);
        }
        return total;
    }

    private void add(double[] beta, int first, int end, Sums sums) {
        var c = new double[8][p];
        for (int r = first; r < end; r += 4) {
            for (int i = 0; i < 4; i++) {
                if (r + i < end) {
                    factors(beta, r + i, c[2 * i], c[2 * i + 1], sums.gradient);
                } else {
                    java.util.Arrays.fill(c[2 * i], 0);
                    java.util.Arrays.fill(c[2 * i + 1], 0);
                }
            }
            rankEight(sums.hessian, c);
        }
    }

    /** Writes two vectors whose outer products sum to a row's part of the Hessian, and adds its part of the gradient. */
    private void factors(double[] beta, int r, double[] c1, double[] c2, double[] gradient) {
        int at = r * p;
        double u = dot(a, at, beta);
        double v = dot(b, at, beta);
        double most = Math.max(0, Math.max(u, v));
        double eu = Math.exp(u - most);
        double ev = Math.exp(v - most);
        double sum = Math.exp(-most) + eu + ev;
        double pa = eu / sum;
        double pb = ev / sum;
        double w = weight[r];
        double ga = w * ((outcome[r] == 1 ? 1 : 0) - pa);
        double gb = w * ((outcome[r] == 2 ? 1 : 0) - pb);
        double l11 = Math.sqrt(Math.max(w * pa * (1 - pa), 1e-300));
        double l21 = -w * pa * pb / l11;
        double l22 = Math.sqrt(Math.max(w * pb * (1 - pb) - l21 * l21, 0));
        for (int c = 0; c < p; c++) {
            double x = a[at + c];
            double y = b[at + c];
            gradient[c] += ga * x + gb * y;
            c1[c] = l11 * x + l21 * y;
            c2[c] = l22 * y;
        }
    }

    /** Adds the outer products of eight vectors to the upper triangle: one pass over it for four rows. */
    private void rankEight(double[] h, double[][] c) {
        double[] c0 = c[0];
        double[] c1 = c[1];
        double[] c2 = c[2];
        double[] c3 = c[3];
        double[] c4 = c[4];
        double[] c5 = c[5];
        double[] c6 = c[6];
        double[] c7 = c[7];
        for (int i = 0; i < p; i++) {
            double x0 = c0[i];
            double x1 = c1[i];
            double x2 = c2[i];
            double x3 = c3[i];
            double x4 = c4[i];
            double x5 = c5[i];
            double x6 = c6[i];
            double x7 = c7[i];
            int at = i * p;
            for (int j = i; j < p; j++) {
                h[at + j] += x0 * c0[j]
                        + x1 * c1[j]
                        + x2 * c2[j]
                        + x3 * c3[j]
                        + (x4 * c4[j] + x5 * c5[j] + x6 * c6[j] + x7 * c7[j]);
            }
        }
    }

    /**
     * One Newton step from the maximum for each resample of whole conflicts, with the resample's own gradient and Hessian.
     *
     * @param maximum the coefficients on all rows
     * @param times how often each conflict is drawn in each resample: resamples × conflicts
     */
    double[][] resample(double[] maximum, Settings settings, int[][] times) {
        double[] beta = picked(maximum);
        double[] penalty = picked(Penalties.of(level, settings));
        var sums = new Sums[times.length];
        java.util.Arrays.setAll(sums, i -> new Sums(p));
        int tiles = (p + TILE - 1) / TILE;
        int batch = 64;
        for (int first = 0; first < n; ) {
            int start = first;
            var starts = new java.util.ArrayList<Integer>();
            int row = start;
            while (row < n && starts.size() < batch) {
                starts.add(row);
                row = conflictEnd(row);
            }
            int end = row;
            Sums[] parts = starts.stream()
                    .parallel()
                    .map(s -> {
                        var part = new Sums(p);
                        add(beta, s, conflictEnd(s), part);
                        return part;
                    })
                    .toArray(Sums[]::new);
            // tile by tile, so that what is added stays in the processor's cache; the order of the sums is the same
            IntStream.range(0, tiles).parallel().forEach(tile -> {
                for (int i = 0; i < times.length; i++) {
                    for (int c = 0; c < parts.length; c++) {
                        int drawn = times[i][conflict[starts.get(c)]];
                        if (drawn > 0) {
                            sums[i].add(parts[c], drawn, tile * TILE, Math.min(p, (tile + 1) * TILE));
                        }
                    }
                }
            });
            first = end;
        }
        return IntStream.range(0, times.length)
                .parallel()
                .mapToObj(i -> spread(moved(
                        beta,
                        solve(factorised(sums[i].hessian, penalty), penalised(sums[i].gradient, beta, penalty)),
                        1)))
                .toArray(double[][]::new);
    }

    private int conflictEnd(int row) {
        int end = row;
        while (end < n && conflict[end] == conflict[row]) {
            end++;
        }
        return end;
    }

    /** Value and gradient of what is climbed. */
    private static final class Slope {
        private double value;
        private final double[] gradient;

        Slope(int p) {
            gradient = new double[p];
        }
    }

    /** Gradient and upper triangle of the negative Hessian of the log-likelihood. */
    private static final class Sums {
        final double[] gradient;
        final double[] hessian;

        Sums(int p) {
            gradient = new double[p];
            hessian = new double[p * p];
        }

        void add(Sums other, double times) {
            add(other, times, 0, gradient.length);
        }

        /** Adds some rows only. */
        void add(Sums other, double times, int from, int to) {
            int p = gradient.length;
            for (int i = from; i < to; i++) {
                gradient[i] += times * other.gradient[i];
                for (int c = i * p + i; c < (i + 1) * p; c++) {
                    hessian[c] += times * other.hessian[c];
                }
            }
        }
    }
}
