package org.casus.model.fit;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** The logit of two outcomes, by Newton's method; all coefficients but the first have the prior N(0, 1). */
public final class Logit {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-8;

    private Logit() {}

    /**
     * One observation.
     *
     * @param x values, the first of them 1
     * @param happened the outcome
     * @param weight how many observations it stands for
     */
    @SuppressWarnings("ArrayRecordComponent") // there are hundreds of thousands
    public record Row(double[] x, boolean happened, double weight) {}

    /** The chance at some values. */
    public static double chance(double[] beta, double[] x) {
        double utility = 0;
        for (int c = 0; c < beta.length; c++) {
            utility += beta[c] * x[c];
        }
        return 1 / (1 + Math.exp(-utility));
    }

    /**
     * The coefficients that fit best.
     *
     * @param rows at least one that happened and one that did not
     */
    public static double[] fit(List<Row> rows) {
        int p = rows.getFirst().x().length;
        var beta = new double[p];
        double happened =
                rows.stream().filter(Row::happened).mapToDouble(Row::weight).sum();
        double all = rows.stream().mapToDouble(Row::weight).sum();
        beta[0] = Math.log(happened / (all - happened));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(rows, beta);
            double largest = 0;
            for (int c = 0; c < p; c++) {
                beta[c] += Math.clamp(move[c], -1, 1);
                largest = Math.max(largest, Math.abs(move[c]));
            }
            if (largest < CLOSE) {
                return beta;
            }
        }
        throw new IllegalStateException("the logit did not converge");
    }

    private static double[] move(List<Row> rows, double[] beta) {
        int p = beta.length;
        var gradient = new DMatrixRMaj(p, 1);
        var hessian = new DMatrixRMaj(p, p);
        for (Row row : rows) {
            double[] x = row.x();
            double chance = chance(beta, x);
            double residual = row.weight() * ((row.happened() ? 1 : 0) - chance);
            double information = row.weight() * chance * (1 - chance);
            for (int c = 0; c < p; c++) {
                gradient.data[c] += residual * x[c];
                for (int d = 0; d <= c; d++) {
                    hessian.data[c * p + d] += information * x[c] * x[d];
                }
            }
        }
        for (int c = 0; c < p; c++) {
            for (int d = 0; d < c; d++) {
                hessian.data[d * p + c] = hessian.data[c * p + d];
            }
            if (c > 0) {
                gradient.data[c] -= beta[c];
                hessian.data[c * p + c] += 1;
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(p);
        if (!solver.setA(hessian)) {
            throw new IllegalStateException("the logit has a column that says nothing of its own");
        }
        var move = new DMatrixRMaj(p, 1);
        solver.solve(gradient, move);
        return move.data;
    }
}
