package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The odds of a rank are, to the last digit, those that sorting all of them gives. */
class OddsRanksTest {
    private final Random random = new Random(1);

    private void holdsFor(double[] u, double[] v) {
        double[] sorted = IntStream.range(0, u.length)
                .mapToDouble(i -> Math.exp(u[i]) + Math.exp(v[i]))
                .sorted()
                .toArray();
        var ranks = new OddsRanks(u.length);
        ranks.of(Draws.of(u, v));
        for (int rank = 0; rank < u.length; rank++) {
            assertThat(ranks.ofRank(rank)).isEqualTo(sorted[rank]);
        }
    }

    private double[] normal(int count, double mean, double spread) {
        return random.doubles(count)
                .map(x -> mean + spread * random.nextGaussian())
                .toArray();
    }

    @Test
    void a01OfAnyNumberOfResamples() {
        for (int count = 1; count <= 230; count += 7) {
            holdsFor(normal(count, -4, 2), normal(count, -6, 1));
        }
    }

    @Test
    void a02OddsThatDifferInTheLastDigitsAlone() {
        double[] u = normal(200, -3, 1e-12);
        holdsFor(u, normal(200, -5, 1e-13));
    }

    @Test
    void a03AllTheSame() {
        var same = new double[200];
        Arrays.fill(same, -2.5);
        holdsFor(same, same);
    }

    @Test
    void a04UtilitiesTooLargeForTheQuickExponential() {
        holdsFor(normal(200, 0, 300), normal(200, -50, 20));
        double[] never = new double[200];
        Arrays.fill(never, -1000);
        holdsFor(never, never);
    }
}
