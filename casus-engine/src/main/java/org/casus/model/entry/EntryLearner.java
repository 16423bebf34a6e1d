package org.casus.model.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.casus.world.Side;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Learns the model of entries from conflicts as they grew: penalised maximum likelihood over all steps, Newton on the analytic
 * gradient and Hessian. Who entered on the same day counts as having seen the same coalitions (Breslow 1974).
 */
public final class EntryLearner {
    private static final int P = Effect.COUNT;
    private static final int MOST_STEPS = 50;
    private static final double CLOSE = 1e-9;
    private static final double LEAST_SHARE = 1e-9;
    /** A log-likelihood may be so much smaller by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** Standard deviations of the priors: of the level, of the forecast's coefficient, of all others. */
    private static final double LEVEL = 1;

    private static final double FORECAST = 0.5;

    /** One step of growth. */
    private static final class Step {
        /** Its position among the conflicts. */
        final int conflict;
        /** Options × effects, row-major; the option of stopping is not among them. */
        final double[] x;
        /** The options that were taken; empty where growth stopped. */
        final int[] chosen;

        Step(int conflict, double[] x, int[] chosen) {
            this.conflict = conflict;
            this.x = x;
            this.chosen = chosen;
        }
    }

    /**
     * Of what entrants do to others. Chosen, with the pull, in the wars before 1950 (docs/decisions/022-cascade.md).
     */
    private static final double SPREAD = 0.5;

    private final List<Step> steps;
    private final int conflicts;
    private final double[] precision = new double[P];

    /**
     * Lays out the steps of some conflicts.
     *
     * @param spread standard deviation of the priors of what entrants do to others, all with mean 0
     */
    public EntryLearner(List<Grown> grown, double spread) {
        conflicts = grown.size();
        steps = IntStream.range(0, conflicts)
                .parallel()
                .mapToObj(c -> steps(c, grown.get(c)))
                .flatMap(List::stream)
                .toList();
        Arrays.fill(precision, 1 / (spread * spread));
        precision[Effect.ENTRY.ordinal()] = 1 / (LEVEL * LEVEL);
        precision[Effect.FORECAST.ordinal()] = 1 / (FORECAST * FORECAST);
    }

    private static List<Step> steps(int conflict, Grown grown) {
        var fronts = new Fronts(grown.bonds());
        var steps = new ArrayList<Step>();
        List<Grown.Entry> entries = grown.entries();
        for (int from = 0; from <= entries.size(); ) {
            int to = from;
            while (to < entries.size()
                    && entries.get(to).day() == entries.get(from).day()) {
                to++;
            }
            List<Grown.Entry> together = entries.subList(from, to);
            steps.add(step(conflict, grown, fronts, together));
            together.forEach(e -> fronts.enter(e.candidate(), e.side()));
            from = together.isEmpty() ? entries.size() + 1 : to;
        }
        return steps;
    }

    private static Step step(int conflict, Grown grown, Fronts fronts, List<Grown.Entry> together) {
        int n = grown.bonds().size();
        int[] outside = IntStream.range(0, n).filter(k -> !fronts.inside(k)).toArray();
        var x = new double[2 * outside.length * P];
        var row = new double[P];
        for (int o = 0; o < outside.length; o++) {
            for (Side side : Side.values()) {
                fronts.write(outside[o], side, row);
                row[Effect.FORECAST.ordinal()] =
                        grown.forecasts().get(outside[o]).side(side);
                System.arraycopy(row, 0, x, (2 * o + side.ordinal()) * P, P);
            }
        }
        int[] chosen = together.stream()
                .mapToInt(e -> 2 * Arrays.binarySearch(outside, e.candidate())
                        + e.side().ordinal())
                .toArray();
        return new Step(conflict, x, chosen);
    }

    /** The model that fits some conflicts best, with its resamples. */
    public static EntryModel learn(List<Grown> grown, int resamples, long seed) {
        var learner = new EntryLearner(grown, SPREAD);
        double[] beta = learner.fit();
        return new EntryModel(beta, learner.resample(beta, resamples, seed));
    }

    /** The coefficients that fit best. */
    public double[] fit() {
        double[] beta = new double[P];
        for (Effect effect : Effect.values()) {
            beta[effect.ordinal()] = effect.prior();
        }
        var at = new Sums(beta);
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] move = at.move();
            at = climb(at, move);
            if (Arrays.stream(move).map(Math::abs).sum() < CLOSE) {
                return at.beta;
            }
        }
        throw new IllegalStateException("the model of entries did not converge");
    }

    /** One step, halved while it overshoots. */
    private Sums climb(Sums from, double[] move) {
        for (double share = 1; share > LEAST_SHARE; share /= 2) {
            double[] beta = from.beta.clone();
            for (int e = 0; e < P; e++) {
                beta[e] += share * Math.clamp(move[e], -2, 2);
            }
            var to = new Sums(beta);
            if (to.penalised() >= from.penalised() - ROUNDING) {
                return to;
            }
        }
        return from;
    }

    /**
     * The coefficients in resamples of whole conflicts: from the best fit one Newton step each.
     *
     * @param beta the best fit
     * @return resamples × effects
     */
    public double[][] resample(double[] beta, int resamples, long seed) {
        var sums = new Sums(beta);
        var draws = new double[resamples][];
        for (int i = 0; i < resamples; i++) {
            var random = new SplittableRandom(seed + i);
            var gradient = new double[P];
            for (int c = 0; c < conflicts; c++) {
                double[] drawn = sums.scores[random.nextInt(conflicts)];
                for (int e = 0; e < P; e++) {
                    gradient[e] += drawn[e];
                }
            }
            for (int e = 0; e < P; e++) {
                gradient[e] -= precision[e] * (beta[e] - Effect.values()[e].prior());
            }
            double[] move = sums.solve(gradient);
            draws[i] = IntStream.range(0, P).mapToDouble(e -> beta[e] + move[e]).toArray();
        }
        return draws;
    }

    /** Log-likelihood of what happened, without the priors. */
    public double logLikelihood(double[] beta) {
        return new Sums(beta).logLikelihood;
    }

    /** Gradient, per conflict, and negative Hessian of the log-likelihood at some coefficients. */
    private final class Sums {
        private final double[] beta;
        private final double[][] scores = new double[conflicts][P];
        private final double[] hessian = new double[P * P];
        private double logLikelihood;

        Sums(double[] beta) {
            this.beta = beta;
            steps.forEach(this::add);
            for (int e = 0; e < P; e++) {
                hessian[e * P + e] += precision[e];
            }
        }

        private void add(Step step) {
            int options = step.x.length / P;
            var rate = new double[options];
            double all = 1;
            for (int o = 0; o < options; o++) {
                double utility = 0;
                for (int e = 0; e < P; e++) {
                    utility += beta[e] * step.x[o * P + e];
                }
                rate[o] = Math.exp(utility);
                all += rate[o];
            }
            int times = Math.max(1, step.chosen.length);
            var mean = new double[P];
            for (int o = 0; o < options; o++) {
                double p = rate[o] / all;
                for (int e = 0; e < P; e++) {
                    double px = p * step.x[o * P + e];
                    mean[e] += px;
                    for (int f = 0; f <= e; f++) {
                        hessian[e * P + f] += times * px * step.x[o * P + f];
                    }
                }
            }
            double[] score = scores[step.conflict];
            for (int e = 0; e < P; e++) {
                score[e] -= times * mean[e];
                for (int f = 0; f <= e; f++) {
                    hessian[e * P + f] -= times * mean[e] * mean[f];
                }
            }
            for (int o : step.chosen) {
                logLikelihood += Math.log(rate[o]);
                for (int e = 0; e < P; e++) {
                    score[e] += step.x[o * P + e];
                }
            }
            logLikelihood -= times * Math.log(all);
        }

        /** The logarithm of likelihood and priors. */
        double penalised() {
            double sum = logLikelihood;
            for (int e = 0; e < P; e++) {
                double away = beta[e] - Effect.values()[e].prior();
                sum -= precision[e] * away * away / 2;
            }
            return sum;
        }

        double[] move() {
            var gradient = new double[P];
            for (double[] score : scores) {
                for (int e = 0; e < P; e++) {
                    gradient[e] += score[e];
                }
            }
            for (int e = 0; e < P; e++) {
                gradient[e] -= precision[e] * (beta[e] - Effect.values()[e].prior());
            }
            return solve(gradient);
        }

        double[] solve(double[] gradient) {
            var h = new DMatrixRMaj(P, P);
            for (int e = 0; e < P; e++) {
                for (int f = 0; f < P; f++) {
                    h.set(e, f, hessian[Math.max(e, f) * P + Math.min(e, f)]);
                }
            }
            var solver = LinearSolverFactory_DDRM.chol(P);
            if (!solver.setA(h)) {
                throw new IllegalStateException("the model of entries has no maximum");
            }
            var x = new DMatrixRMaj(P, 1);
            solver.solve(new DMatrixRMaj(P, 1, true, gradient), x);
            return x.getData().clone();
        }
    }
}
