package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.casus.model.fit.Standardization;
import org.junit.jupiter.api.Test;

/** The utilities of a crisis's candidates in all resamples: exactly, one by one, and nearly. */
class ResamplesTest {
    private static final int CANDIDATES = 20;
    private static final int COUNT = 21;
    private static final int LEFT_OUT = 4;

    private final Random random = new Random(5);
    /** Values as they are, but for one column, which is left out. */
    private final Standardization plain = plain();

    private final double[][] draws = IntStream.range(0, COUNT)
            .mapToObj(i -> random.doubles(Columns.count() + 1, -0.5, 0.5).toArray())
            .toArray(double[][]::new);

    private static Standardization plain() {
        var deviation = new double[Columns.count()];
        Arrays.fill(deviation, 1);
        deviation[LEFT_OUT] = Double.NaN;
        return new Standardization(new double[Columns.count()], deviation);
    }

    /** Most candidates have the same in most columns, and some columns are the same for both sides. */
    private double[][] columns(double[][] other) {
        return IntStream.range(0, Columns.count())
                .mapToObj(c -> {
                    if (other.length > 0 && c % 3 == 0) {
                        return other[c].clone();
                    }
                    double common = random.nextGaussian();
                    return IntStream.range(0, CANDIDATES)
                            .mapToDouble(k -> random.nextInt(c % 10 + 1) == 0 ? random.nextGaussian() : common)
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /** As the definition has it: in wars, a shift adds to the coefficient of what it shifts. */
    private double utility(double[][] columns, int k, int i, boolean war) {
        double sum = draws[i][0];
        for (int c = 0; c < columns.length; c++) {
            Columns.Column column = Columns.all().get(c);
            if (c == LEFT_OUT || column.source() == LEFT_OUT) {
                continue;
            }
            if (column.role() != Role.SHIFT) {
                sum += columns[c][k] * draws[i][c + 1];
            } else if (war) {
                sum += columns[column.source()][k] * draws[i][c + 1];
            }
        }
        return sum;
    }

    @Test
    void a01UtilitiesAreThoseOfTheDefinition() {
        for (boolean war : new boolean[] {true, false}) {
            double[][] a = columns(new double[0][]);
            double[][] t = columns(a);
            List<Draws> found = new Resamples(draws, plain, war).draws(a, t);
            for (int k = 0; k < CANDIDATES; k++) {
                for (int i = 0; i < COUNT; i++) {
                    double u = utility(a, k, i, war);
                    double v = utility(t, k, i, war);
                    assertThat(found.get(k).attacker()[i]).isCloseTo(u, within(1e-9));
                    assertThat(found.get(k).target()[i]).isCloseTo(v, within(1e-9));
                }
            }
        }
    }

    @Test
    void a02OneResampleAloneIsTheSameToTheLastDigit() {
        double[][] a = columns(new double[0][]);
        for (Draws candidate : new Resamples(draws, plain, true).draws(a, columns(a))) {
            for (int i = 0; i < COUNT; i++) {
                double odds =
                        Math.exp(candidate.attacker()[i]) + Math.exp(candidate.target()[i]);
                assertThat(candidate.odds(i)).isEqualTo(odds);
            }
        }
    }

    @Test
    void a03NearlyIsAsNearAsItSays() {
        double[][] a = columns(new double[0][]);
        var u = new float[COUNT];
        var v = new float[COUNT];
        for (Draws candidate : new Resamples(draws, plain, true).draws(a, columns(a))) {
            double error = candidate.near(u, v);
            assertThat(error).isLessThan(1e-3);
            for (int i = 0; i < COUNT; i++) {
                assertThat((double) u[i]).isCloseTo(candidate.attacker()[i], within(error));
                assertThat((double) v[i]).isCloseTo(candidate.target()[i], within(error));
                assertThat(candidate.bound())
                        .isGreaterThanOrEqualTo(Math.max(
                                Math.abs(candidate.attacker()[i]),
                                Math.abs(candidate.target()[i])));
            }
        }
    }

    @Test
    void a04QuickExponentialsAreAsNearAsTheySay() {
        float[] x = new float[8001];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 4000) / 100f;
        }
        var sums = new float[x.length];
        float[] same = x.clone();
        Exponential.ofSums(x, same, sums);
        for (int i = 0; i < x.length; i++) {
            assertThat(sums[i] / (2 * Math.exp(x[i]))).isCloseTo(1, within(Exponential.NEAR_ERROR));
        }
        assertThat(Exponential.canSum(x)).isTrue();
        x[3] = 40.01f;
        assertThat(Exponential.canSum(x)).isFalse();
    }
}
