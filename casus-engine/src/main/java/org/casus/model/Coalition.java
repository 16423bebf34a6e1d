package org.casus.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.casus.features.Outcome;
import org.casus.model.Pull.Points;
import org.casus.world.Side;

/**
 * Who enters a crisis together: the candidates' chances, bound by a hidden {@link Pull}. Given the pull they decide
 * independently; over all pulls each keeps exactly the chances that the joining model gives it.
 *
 * <p>At pull (s_A, s_T) a candidate's utilities are u + s_A and v + s_T, with u and v such that the average over all pulls
 * is its forecast.
 */
public final class Coalition {
    private static final double SMALLEST = 1e-12;
    private static final int MOST_STEPS = 60;
    private static final double LONGEST_STEP = 3;

    /** How the crisis may grow beyond the state asked about; one of them comes true. */
    public enum Growth {
        /** Nobody else joins. */
        NOBODY,
        /** One or two others join, no major power. */
        FEW,
        /** One or two others join, a major power among them. */
        MAJOR,
        /** Three others or more join. */
        MANY
    }

    /**
     * One way to grow.
     *
     * @param chance that it comes to this
     * @param given the chances of the state asked about if it does
     */
    public record Branch(Growth growth, double chance, Probabilities given) {}

    private final double[] weight;
    /** Candidates × points. */
    private final double[][] attacker;

    private final double[][] target;

    private Coalition(double[] weight, double[][] attacker, double[][] target) {
        this.weight = weight;
        this.attacker = attacker;
        this.target = target;
    }

    /**
     * Binds candidates' forecasts by a pull.
     *
     * @param forecasts each candidate's chances
     */
    public static Coalition of(Pull pull, List<Probabilities> forecasts) {
        Points points = pull.points();
        var attacker = new double[forecasts.size()][];
        var target = new double[forecasts.size()][];
        for (int k = 0; k < attacker.length; k++) {
            attacker[k] = new double[points.weight.length];
            target[k] = new double[points.weight.length];
            spread(points, forecasts.get(k), attacker[k], target[k]);
        }
        return new Coalition(points.weight, attacker, target);
    }

    /** Finds the chances at every point whose average is the forecast: Newton's method on the logarithms. */
    private static void spread(Points points, Probabilities forecast, double[] a, double[] t) {
        double wantedA = Math.max(forecast.attacker(), SMALLEST);
        double wantedT = Math.max(forecast.target(), SMALLEST);
        double out = Math.max(forecast.out(), SMALLEST);
        double u = Math.log(wantedA / out);
        double v = Math.log(wantedT / out);
        for (int step = 0; step < MOST_STEPS; step++) {
            double oddsA = Math.exp(u);
            double oddsT = Math.exp(v);
            double sumA = 0;
            double sumT = 0;
            double squareA = 0;
            double squareT = 0;
            double product = 0;
            for (int n = 0; n < a.length; n++) {
                double ea = oddsA * points.attacker[n];
                double et = oddsT * points.target[n];
                double all = 1 + ea + et;
                a[n] = ea / all;
                t[n] = et / all;
                double w = points.weight[n];
                sumA += w * a[n];
                sumT += w * t[n];
                squareA += w * a[n] * a[n];
                squareT += w * t[n] * t[n];
                product += w * a[n] * t[n];
            }
            double missA = Math.log(wantedA / sumA);
            double missT = Math.log(wantedT / sumT);
            if (Math.abs(missA) + Math.abs(missT) < 1e-11) {
                break;
            }
            double aa = 1 - squareA / sumA;
            double tt = 1 - squareT / sumT;
            double at = -product / sumA;
            double ta = -product / sumT;
            double determinant = aa * tt - at * ta;
            u += within(missA * tt - missT * at, determinant);
            v += within(missT * aa - missA * ta, determinant);
        }
    }

    private static double within(double numerator, double determinant) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, numerator / determinant));
    }

    /** Number of candidates. */
    public int size() {
        return attacker.length;
    }

    /** A candidate's chances over all pulls. */
    public Probabilities chances(int k) {
        return chances(k, weight);
    }

    private Probabilities chances(int k, double[] weights) {
        double a = 0;
        double t = 0;
        for (int n = 0; n < weights.length; n++) {
            a += weights[n] * attacker[k][n];
            t += weights[n] * target[k][n];
        }
        return new Probabilities(1 - a - t, a, t);
    }

    /** The same crisis, once it is known that a candidate has entered: what that says of the pull, it says of all others. */
    public Coalition given(int k, Side side) {
        double[] likelihood = side == Side.ATTACKER ? attacker[k] : target[k];
        var posterior = new double[weight.length];
        double sum = 0;
        for (int n = 0; n < posterior.length; n++) {
            posterior[n] = weight[n] * likelihood[n];
            sum += posterior[n];
        }
        for (int n = 0; n < posterior.length; n++) {
            posterior[n] /= sum;
        }
        return new Coalition(posterior, attacker, target);
    }

    /** The same candidates, knowing of the pull what another forecast of the same conflict has learnt. */
    public Coalition knowing(Coalition other) {
        if (other.weight.length != weight.length) {
            throw new IllegalArgumentException("forecasts under different pulls");
        }
        return new Coalition(other.weight, attacker, target);
    }

    /** The chances of 0, 1, 2 … joiners, all candidates counted. */
    public double[] sizes() {
        var sizes = new double[size() + 1];
        for (int n = 0; n < weight.length; n++) {
            double[] at = sizes(n, k -> true, size());
            for (int j = 0; j < at.length; j++) {
                sizes[j] += weight[n] * at[j];
            }
        }
        return sizes;
    }

    /** The chances of 0 … most joiners among some candidates at one point. */
    private double[] sizes(int n, IntPredicate among, int most) {
        var sizes = new double[most + 1];
        sizes[0] = 1;
        for (int k = 0; k < size(); k++) {
            if (among.test(k)) {
                double joins = attacker[k][n] + target[k][n];
                for (int j = most; j > 0; j--) {
                    sizes[j] += joins * (sizes[j - 1] - sizes[j]);
                }
                sizes[0] *= 1 - joins;
            }
        }
        return sizes;
    }

    /**
     * How the crisis may grow beyond one candidate, and that candidate's chances in each case; weighted by the cases'
     * chances, they are its forecast.
     *
     * @param subject the candidate
     * @param major which candidates are major powers
     */
    public List<Branch> branches(int subject, IntPredicate major) {
        var weights = new double[Growth.values().length][weight.length];
        for (int n = 0; n < weight.length; n++) {
            double[] all = sizes(n, k -> k != subject, 2);
            double[] minor = sizes(n, k -> k != subject && !major.test(k), 2);
            double noMajor = sizes(n, k -> k != subject && major.test(k), 0)[0];
            double few = noMajor * (minor[1] + minor[2]);
            weights[Growth.NOBODY.ordinal()][n] = weight[n] * all[0];
            weights[Growth.FEW.ordinal()][n] = weight[n] * few;
            weights[Growth.MAJOR.ordinal()][n] = weight[n] * Math.max(0, all[1] + all[2] - few);
            weights[Growth.MANY.ordinal()][n] = weight[n] * Math.max(0, 1 - all[0] - all[1] - all[2]);
        }
        return Arrays.stream(Growth.values())
                .map(growth -> branch(growth, subject, weights[growth.ordinal()]))
                .toList();
    }

    private Branch branch(Growth growth, int subject, double[] weights) {
        double chance = Arrays.stream(weights).sum();
        double[] given = Arrays.stream(weights).map(w -> w / chance).toArray();
        return new Branch(growth, chance, chance == 0 ? chances(subject) : chances(subject, given));
    }

    /** The chance that at least one of some candidates joins. */
    public double any(IntPredicate among) {
        double none = 0;
        for (int n = 0; n < weight.length; n++) {
            none += weight[n] * sizes(n, among, 0)[0];
        }
        return 1 - none;
    }

    /**
     * The natural logarithm of the chance that everything turned out as it did.
     *
     * @param outcomes one per candidate
     */
    public double logLikelihood(List<Outcome> outcomes) {
        var log = new double[weight.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < log.length; n++) {
            log[n] = Math.log(weight[n]);
            for (int k = 0; k < attacker.length; k++) {
                log[n] += Math.log(
                        switch (outcomes.get(k)) {
                            case OUT -> 1 - attacker[k][n] - target[k][n];
                            case ATTACKER -> attacker[k][n];
                            case TARGET -> target[k][n];
                        });
            }
            most = Math.max(most, log[n]);
        }
        double sum = 0;
        for (double l : log) {
            sum += Math.exp(l - most);
        }
        return most + Math.log(sum);
    }
}
