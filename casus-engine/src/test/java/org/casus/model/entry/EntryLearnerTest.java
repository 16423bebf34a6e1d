package org.casus.model.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** State 1 attacks state 2 again and again; 3 and 4 are allies, 5 is a rival of 3. */
class EntryLearnerTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    private static final Bonds BONDS = Bonds.of(
            SmallWorld.of(1, 2, 3, 4, 5)
                    .treaty("pact")
                    .member("pact", 3, "1970-01-01", null, Promise.DEFENSE)
                    .member("pact", 4, "1970-01-01", null, Promise.DEFENSE)
                    .rivals(3, 5, 1970, null)
                    .build()
                    .on(DAY),
            new Crisis(List.of(1), List.of(2), DAY, Level.WAR),
            new int[] {3, 4, 5});

    private static final List<LogOdds> FORECASTS =
            List.of(LogOdds.of(0.6, 0.2, 0.2), LogOdds.of(0.8, 0.1, 0.1), LogOdds.of(0.8, 0.1, 0.1));

    private static Grown grown(Grown.Entry... entries) {
        return new Grown("war:1", 1980, 1980, BONDS, FORECASTS, List.of(entries));
    }

    private static Grown.Entry entry(int candidate, Side side, int day) {
        return new Grown.Entry(candidate, side, day);
    }

    /** Where 3 enters, 4 follows on the same side and 5 on the other. */
    private static List<Grown> followers() {
        var conflicts = new ArrayList<Grown>();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            Side side = random.nextBoolean() ? Side.ATTACKER : Side.TARGET;
            conflicts.add(
                    random.nextDouble() < 0.5
                            ? grown()
                            : grown(entry(0, side, 1), entry(1, side, 5), entry(2, side.opposite(), 9)));
        }
        return conflicts;
    }

    private static double of(double[] beta, Effect effect) {
        return beta[effect.ordinal()];
    }

    @Test
    void A01_whatFollowsIsLearnt() {
        double[] beta = new EntryLearner(followers(), 1).fit();

        assertThat(of(beta, Effect.ALLIES_BESIDE)).isGreaterThan(0.5);
        assertThat(of(beta, Effect.ALLIES_AGAINST)).isLessThan(0);
        assertThat(of(beta, Effect.RIVALS_AGAINST)).isGreaterThan(0.5);
        assertThat(of(beta, Effect.RIVALS_BESIDE)).isLessThan(0);
    }

    @Test
    void A02_whatNeverHappenedKeepsItsPrior() {
        double[] beta = new EntryLearner(List.of(grown(), grown()), 1).fit();
        for (Effect effect : Effect.values()) {
            if (effect != Effect.ENTRY && effect != Effect.FORECAST) {
                assertThat(of(beta, effect)).isCloseTo(0, within(1e-9));
            }
        }
        assertThat(of(beta, Effect.ENTRY)).isLessThan(0);
    }

    @Test
    void A03_theFitIsAMaximum() {
        var learner = new EntryLearner(followers(), 1);
        double[] beta = learner.fit();
        for (Effect effect : Effect.values()) {
            for (double step : new double[] {-0.01, 0.01}) {
                double[] moved = beta.clone();
                moved[effect.ordinal()] += step;
                assertThat(penalised(learner, moved)).as(effect.name()).isLessThan(penalised(learner, beta));
            }
        }
    }

    /** With the priors of a spread of 1. */
    private static double penalised(EntryLearner learner, double[] beta) {
        double prior = IntStream.range(0, beta.length)
                .mapToDouble(e -> {
                    Effect effect = Effect.values()[e];
                    double deviation = effect == Effect.FORECAST ? 0.5 : 1;
                    return Math.pow((beta[e] - effect.prior()) / deviation, 2) / 2;
                })
                .sum();
        return learner.logLikelihood(beta) - prior;
    }

    @Test
    void A04_sidesWithTheirNamesExchangedTeachTheSame() {
        List<Grown> swapped = followers().stream()
                .map(g -> grown(g.entries().stream()
                        .map(e -> entry(e.candidate(), e.side().opposite(), e.day()))
                        .toArray(Grown.Entry[]::new)))
                .toList();
        double[] forth = new EntryLearner(followers(), 1).fit();
        double[] back = new EntryLearner(swapped, 1).fit();
        for (int e = 0; e < forth.length; e++) {
            assertThat(back[e]).isCloseTo(forth[e], within(0.15));
        }
    }

    @Test
    void A05_whoEntersOnOneDaySawTheSame() {
        double[] apart =
                new EntryLearner(List.of(grown(entry(0, Side.TARGET, 1), entry(1, Side.TARGET, 2)), grown()), 1).fit();
        double[] together =
                new EntryLearner(List.of(grown(entry(0, Side.TARGET, 1), entry(1, Side.TARGET, 1)), grown()), 1).fit();
        assertThat(of(apart, Effect.ALLIES_BESIDE)).isPositive();
        assertThat(of(together, Effect.ALLIES_BESIDE)).isLessThan(of(apart, Effect.ALLIES_BESIDE));
    }

    @Test
    void A06_resamplesLieAroundTheFitAndTheSameSeedGivesTheSame() {
        var learner = new EntryLearner(followers(), 1);
        double[] beta = learner.fit();
        double[][] draws = learner.resample(beta, 100, 7);
        double mean = IntStream.range(0, 100)
                .mapToDouble(i -> of(draws[i], Effect.ALLIES_BESIDE))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(of(beta, Effect.ALLIES_BESIDE), within(0.1));
        assertThat(learner.resample(beta, 100, 7)).isDeepEqualTo(draws);
    }
}
