package org.casus.model.fit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * A conditional logit with few coefficients (McFadden 1974): of some options and "none of them", whose weight is 1, one or more
 * are taken; an option's weight is e^(β·x). Several that are taken at one step saw the same alternatives (Breslow 1974).
 * Penalised maximum likelihood, Newton on the analytic gradient and Hessian.
 */
public final class ConditionalLogit {
    private static final int MOST_STEPS = 50;
    private static final double CLOSE = 1e-9;
    private static final double LEAST_SHARE = 1e-9;
    /** A log-likelihood may be so much smaller by rounding alone. */
    private static final double ROUNDING = 1e-9;

    private static final double LONGEST_MOVE = 2;

    /** One choice. */
    public static final class Step {
        private final int group;
        private final double[] x;
        private final int[] chosen;

        /**
         * @param group whose choice it is; resamples draw whole groups, numbered from 0
         * @param x options × coefficients, row by row
         * @param chosen the options that were taken; empty for none of them
         */
        public Step(int group, double[] x, int[] chosen) {
            this.group = group;
            this.x = x;
            this.chosen = chosen;
        }
    }

    private final List<Step> steps;
    private final int groups;
    private final int p;
    private final double[] prior;
    private final double[] precision;

    /**
     * @param groups how many groups there are
     * @param prior means of the normal priors of the coefficients
     * @param deviations their standard deviations
     */
    public ConditionalLogit(List<Step> steps, int groups, double[] prior, double[] deviations) {
        this.steps = List.copyOf(steps);
        this.groups = groups;
        p = prior.length;
        this.prior = prior.clone();
        precision = Arrays.stream(deviations).map(d -> 1 / (d * d)).toArray();
    }

    /** The coefficients that fit best. */
    public double[] fit() {
        var at = new Sums(prior.clone());
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] move = at.move();
            at = climb(at, move);
            if (Arrays.stream(move).map(Math::abs).sum() < CLOSE) {
                return at.beta;
            }
        }
        throw new IllegalStateException("a conditional logit did not converge in " + MOST_STEPS + " steps");
    }

    /** One step, halved while it overshoots. */
    private Sums climb(Sums from, double[] move) {
        for (double share = 1; share > LEAST_SHARE; share /= 2) {
            double[] beta = from.beta.clone();
            for (int e = 0; e < p; e++) {
                beta[e] += share * Math.clamp(move[e], -LONGEST_MOVE, LONGEST_MOVE);
            }
            var to = new Sums(beta);
            if (to.penalised() >= from.penalised() - ROUNDING) {
                return to;
            }
        }
        return from;
    }

    /**
     * The coefficients in resamples of whole groups: from the best fit one Newton step each.
     *
     * @param beta the best fit
     * @return resamples × coefficients
     */
    public double[][] resample(double[] beta, int resamples, long seed) {
        var sums = new Sums(beta);
        var draws = new double[resamples][];
        for (int i = 0; i < resamples; i++) {
            var random = new SplittableRandom(seed + i);
            var gradient = new double[p];
            for (int c = 0; c < groups; c++) {
                double[] drawn = sums.scores[random.nextInt(groups)];
                for (int e = 0; e < p; e++) {
                    gradient[e] += drawn[e];
                }
            }
            double[] move = sums.solve(sums.penalised(gradient));
            draws[i] = IntStream.range(0, p).mapToDouble(e -> beta[e] + move[e]).toArray();
        }
        return draws;
    }

    /** Log-likelihood of what happened, without the priors. */
    public double logLikelihood(double[] beta) {
        return new Sums(beta).logLikelihood;
    }

    /** Gradient, per group, and negative Hessian of the log-likelihood at some coefficients. */
    private final class Sums {
        private final double[] beta;
        private final double[][] scores = new double[groups][p];
        private final double[] hessian = new double[p * p];
        private double logLikelihood;

        Sums(double[] beta) {
            this.beta = beta;
            steps.forEach(this::add);
            for (int e = 0; e < p; e++) {
                hessian[e * p + e] += precision[e];
            }
        }

        private void add(Step step) {
            int options = step.x.length / p;
            var rate = new double[options];
            double all = 1;
            for (int o = 0; o < options; o++) {
                double utility = 0;
                for (int e = 0; e < p; e++) {
                    utility += beta[e] * step.x[o * p + e];
                }
                rate[o] = Math.exp(utility);
                all += rate[o];
            }
            int times = Math.max(1, step.chosen.length);
            var mean = new double[p];
            for (int o = 0; o < options; o++) {
                double share = rate[o] / all;
                for (int e = 0; e < p; e++) {
                    double px = share * step.x[o * p + e];
                    mean[e] += px;
                    for (int f = 0; f <= e; f++) {
                        hessian[e * p + f] += times * px * step.x[o * p + f];
                    }
                }
            }
            double[] score = scores[step.group];
            for (int e = 0; e < p; e++) {
                score[e] -= times * mean[e];
                for (int f = 0; f <= e; f++) {
                    hessian[e * p + f] -= times * mean[e] * mean[f];
                }
            }
            for (int o : step.chosen) {
                logLikelihood += Math.log(rate[o]);
                for (int e = 0; e < p; e++) {
                    score[e] += step.x[o * p + e];
                }
            }
            logLikelihood -= times * Math.log(all);
        }

        /** The logarithm of likelihood and priors. */
        double penalised() {
            double sum = logLikelihood;
            for (int e = 0; e < p; e++) {
                double away = beta[e] - prior[e];
                sum -= precision[e] * away * away / 2;
            }
            return sum;
        }

        double[] move() {
            var gradient = new double[p];
            for (double[] score : scores) {
                for (int e = 0; e < p; e++) {
                    gradient[e] += score[e];
                }
            }
            return solve(penalised(gradient));
        }

        /** With the priors' part. */
        private double[] penalised(double[] gradient) {
            for (int e = 0; e < p; e++) {
                gradient[e] -= precision[e] * (beta[e] - prior[e]);
            }
            return gradient;
        }

        double[] solve(double[] gradient) {
            var h = new DMatrixRMaj(p, p);
            for (int e = 0; e < p; e++) {
                for (int f = 0; f < p; f++) {
                    h.set(e, f, hessian[Math.max(e, f) * p + Math.min(e, f)]);
                }
            }
            var solver = LinearSolverFactory_DDRM.chol(p);
            if (!solver.setA(h)) {
                throw new IllegalStateException("a conditional logit has no maximum");
            }
            var x = new DMatrixRMaj(p, 1);
            solver.solve(new DMatrixRMaj(p, 1, true, gradient), x);
            return x.getData().clone();
        }
    }
}
