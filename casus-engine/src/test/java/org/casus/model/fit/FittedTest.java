package org.casus.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.junit.jupiter.api.Test;

class FittedTest {
    private static final int COLUMNS = Columns.count();
    private static final int CANDIDATES = 7;

    private final Random random = new Random(3);

    private double[] some(int count) {
        return random.doubles(count).map(x -> random.nextGaussian()).toArray();
    }

    /** Shifts are 1, as in wars; one column is left out, and what is ten times the deviation is clipped. */
    @Test
    void a01UtilitiesOfManyCandidatesAreThoseOfEachToTheLastDigit() {
        double[] deviation = IntStream.range(0, COLUMNS)
                .mapToDouble(c -> Columns.all().get(c).role() == Role.SHIFT ? 1 : c == 3 ? Double.NaN : 0.1 + c % 5)
                .toArray();
        var fitted = new Fitted(new Standardization(some(COLUMNS), deviation), some(COLUMNS + 1));
        double[][] columns = IntStream.range(0, COLUMNS)
                .mapToObj(c -> Columns.all().get(c).role() == Role.SHIFT
                        ? IntStream.range(0, CANDIDATES).mapToDouble(k -> 1).toArray()
                        : some(CANDIDATES))
                .toArray(double[][]::new);
        double[] together = fitted.utilities(columns);
        for (int k = 0; k < CANDIDATES; k++) {
            int candidate = k;
            double[] vector = IntStream.range(0, COLUMNS)
                    .mapToDouble(c -> columns[c][candidate])
                    .toArray();
            assertThat(together[k]).isEqualTo(fitted.utility(vector));
        }
    }
}
