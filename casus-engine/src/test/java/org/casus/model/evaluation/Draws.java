package org.casus.model.evaluation;

import java.util.SplittableRandom;

/** Drawing one of several by weight. */
final class Draws {
    private Draws() {}

    static int one(double[] weights, double sum, SplittableRandom random) {
        double left = random.nextDouble() * sum;
        int o = 0;
        while (o + 1 < weights.length && (left -= weights[o]) >= 0) {
            o++;
        }
        return o;
    }
}
