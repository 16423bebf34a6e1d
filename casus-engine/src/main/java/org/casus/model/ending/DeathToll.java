package org.casus.model.ending;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Battle deaths of a war whose coalitions are not certain: a mixture of the distributions for each. */
public final class DeathToll {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    /** Standard deviations beyond all means that hold all but a billionth. */
    private static final double FAR = 6;

    private static final int HALVINGS = 32;

    private final double[] means;
    private final double[] weights;
    private final double deviation;
    private final double all;

    /**
     * @param means of log₁₀ deaths, one per coalition
     * @param weights of the coalitions, as many
     * @param deviation of log₁₀ deaths
     */
    public DeathToll(double[] means, double[] weights, double deviation) {
        this.means = means.clone();
        this.weights = weights.clone();
        this.deviation = deviation;
        all = Arrays.stream(weights).sum();
    }

    /**
     * The number of deaths below which a share of the distribution lies.
     *
     * @param share above 0, below 1
     */
    public double quantile(double share) {
        double low = Arrays.stream(means).min().orElseThrow() - FAR * deviation;
        double high = Arrays.stream(means).max().orElseThrow() + FAR * deviation;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.pow(10, (low + high) / 2);
    }

    private double below(double log) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += weights[i] * STANDARD.cumulativeProbability((log - means[i]) / deviation);
        }
        return sum / all;
    }
}
