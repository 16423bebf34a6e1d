package org.casus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.model.entry.Fronts;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** State 1 attacks state 2; 3 is an ally of 4, 5 a rival of 4, 6 stands apart. */
class CascadeTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    private static final Bonds BONDS = bonds(/* attacker= */ 1, /* target= */ 2);

    private static Bonds bonds(int attacker, int target) {
        return Bonds.of(
                SmallWorld.of(1, 2, 3, 4, 5, 6)
                        .treaty("pact")
                        .member("pact", 3, "1970-01-01", null, Promise.DEFENSE)
                        .member("pact", 4, "1970-01-01", null, Promise.DEFENSE)
                        .rivals(4, 5, 1970, null)
                        .major(4, "1900-01-01")
                        .build()
                        .on(DAY),
                new Crisis(List.of(attacker), List.of(target), DAY, Level.WAR),
                new int[] {3, 4, 5, 6});
    }

    private static final List<Probabilities> FORECASTS = List.of(
            new Probabilities(0.80, 0.05, 0.15),
            new Probabilities(0.70, 0.20, 0.10),
            new Probabilities(0.90, 0.04, 0.06),
            new Probabilities(0.95, 0.02, 0.03));

    /** Entries as forecast, each for itself, but for some effects. */
    private static EntryModel model(Map<Effect, Double> effects) {
        var all = new EnumMap<Effect, Double>(Effect.class);
        all.putAll(effects);
        all.putIfAbsent(Effect.FORECAST, 1.0);
        return new EntryModel(
                IntStream.range(0, Effect.values().length)
                        .mapToDouble(e -> all.getOrDefault(Effect.values()[e], 0.0))
                        .toArray(),
                new double[0][]);
    }

    private static Cascade cascade(Map<Effect, Double> effects, Pull pull) {
        return new Cascade(BONDS, FORECASTS, model(effects), pull);
    }

    private static final Map<Effect, Double> ALL = Map.of(
            Effect.ENTRY, -0.5,
            Effect.ALLIES_BESIDE, 1.5,
            Effect.RIVALS_AGAINST, 0.7,
            Effect.NEIGHBOURS_BESIDE, 0.3,
            Effect.ENTERED_BESIDE, 0.4,
            Effect.MAJORS_AGAINST, -0.6,
            Effect.SHARE, 0.5);

    @Test
    void A01_alone_aStateEntersAsItsRateAgainstOne() {
        Bonds one = Bonds.of(
                SmallWorld.of(1, 2, 3).build().on(DAY), new Crisis(List.of(1), List.of(2), DAY, Level.WAR), new int[] {3
                });
        List<Probabilities> forecast = List.of(new Probabilities(0.8, 0.05, 0.15));

        Runs runs = new Cascade(one, forecast, model(Map.of()), Pull.NONE).run(1000, 1);

        assertThat(runs.chances().getFirst().attacker()).isCloseTo(0.05, within(1e-12));
        assertThat(runs.chances().getFirst().target()).isCloseTo(0.15, within(1e-12));
        assertThat(runs.sizes()[1]).isCloseTo(0.2, within(0.04));
    }

    @Test
    void A02_twoStatesAsTheTreeOfStepsSays() {
        Bonds two = Bonds.of(
                SmallWorld.of(1, 2, 3, 4).build().on(DAY),
                new Crisis(List.of(1), List.of(2), DAY, Level.WAR),
                new int[] {3, 4});
        double r = 0.25;
        double q = 1.0;
        List<Probabilities> forecasts = List.of(new Probabilities(0.8, 1e-10, 0.2), new Probabilities(0.5, 0.5, 1e-10));

        Probabilities third = new Cascade(two, forecasts, model(Map.of()), Pull.NONE)
                .run(200_000, 3)
                .chances()
                .getFirst();

        double first = r / (1 + r + q);
        double second = q / (1 + r + q) * r / (1 + r);
        assertThat(third.target()).isCloseTo(first + second, within(0.001));
    }

    @Test
    void A03_anAllyThatIsInBringsItsAlly() {
        Runs with = cascade(Map.of(Effect.ALLIES_BESIDE, 2.0), Pull.NONE).run(40_000, 1);
        double joint = (double) with.both(0, 1) / with.entered(1);
        double otherwise = (double) (with.entered(0) - with.both(0, 1)) / (with.runs() - with.entered(1));

        assertThat(joint).isGreaterThan(1.5 * otherwise);
        assertThat(with.after(0, 1) + with.after(1, 0))
                .isEqualTo(with.both(0, 1))
                .isEqualTo(with.both(1, 0));
    }

    @Test
    void A04_chancesAreThoseOfCountsButSteadier() {
        Runs runs = cascade(ALL, new Pull(1, 0.5)).run(50_000, 9);
        for (int k = 0; k < BONDS.size(); k++) {
            double counted = (double) runs.entered(k) / runs.runs();
            assertThat(runs.chances().get(k).join()).isCloseTo(counted, within(0.01));
            double error = Math.sqrt(counted * (1 - counted) / runs.runs());
            assertThat(runs.standardError(k, Side.TARGET)).isPositive().isLessThan(error);
        }
        assertThat(IntStream.range(0, runs.sizes().length)
                        .mapToDouble(n -> runs.sizes()[n])
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(runs.coalitions().stream().mapToInt(Runs.Outcome::count).sum())
                .isEqualTo(runs.runs());
    }

    @Test
    void A05_theSameSeedGivesTheSameOnAnyNumberOfThreads() throws Exception {
        Cascade cascade = cascade(ALL, new Pull(1, 0.5));
        for (int threads : new int[] {1, 2, 5}) {
            try (var pool = new ForkJoinPool(threads)) {
                Runs runs = pool.submit(() -> cascade.run(5_000, 4)).get();
                assertThat(runs.chances()).isEqualTo(cascade.run(5_000, 4).chances());
                assertThat(runs.coalitions()).isEqualTo(cascade.run(5_000, 4).coalitions());
                assertThat(runs.orders()).isEqualTo(cascade.run(5_000, 4).orders());
            }
        }
        assertThat(cascade.run(5_000, 5).chances())
                .isNotEqualTo(cascade.run(5_000, 4).chances());
    }

    @Test
    void A06_heldToTheForecastsItKeepsThem() {
        Runs runs = cascade(ALL, new Pull(1.25, 0.8)).holding(1).run(100_000, 2);
        for (int k = 0; k < BONDS.size(); k++) {
            assertThat(runs.chances().get(k).attacker())
                    .isCloseTo(FORECASTS.get(k).attacker(), within(0.01));
            assertThat(runs.chances().get(k).target())
                    .isCloseTo(FORECASTS.get(k).target(), within(0.01));
        }
        double together = (double) runs.both(0, 1) / runs.entered(1);
        assertThat(together).isGreaterThan(1.2 * FORECASTS.getFirst().join());
    }

    @Test
    void A07_sidesWithTheirNamesExchanged() {
        Bonds swapped = bonds(/* attacker= */ 2, /* target= */ 1);
        List<Probabilities> mirrored = FORECASTS.stream()
                .map(p -> new Probabilities(p.out(), /* attacker= */ p.target(), /* target= */ p.attacker()))
                .toList();

        List<Probabilities> forth = cascade(ALL, Pull.NONE).run(100_000, 1).chances();
        List<Probabilities> back = new Cascade(swapped, mirrored, model(ALL), Pull.NONE)
                .run(100_000, 2)
                .chances();

        for (int k = 0; k < forth.size(); k++) {
            assertThat(back.get(k).attacker()).isCloseTo(forth.get(k).target(), within(0.003));
            assertThat(back.get(k).target()).isCloseTo(forth.get(k).attacker(), within(0.003));
        }
    }

    @Test
    void A08_itStopsEarlyOnceItKnowsEnough() {
        Cascade cascade = cascade(ALL, new Pull(1, 0.5));
        assertThat(cascade.run(1_000_000, 1, 0.01).runs()).isLessThan(500_000);
        assertThat(cascade.run(1_000, 1, 1e-9).runs()).isEqualTo(1_000);
    }

    @Test
    void A09_majorPowersOnBothSides() {
        Runs runs = cascade(Map.of(), Pull.NONE).run(20_000, 1);
        double four = runs.chances().get(1).target();
        assertThat(runs.majorsOnBoth(false, false)).isZero();
        assertThat(runs.majorsOnBoth(true, false)).isCloseTo(four, within(0.01));
        assertThat(runs.majorsOnBoth(true, true)).isEqualTo(1);
    }

    @Test
    void A11_ratesKeptUpToDateAreThoseOfTheModel() {
        EntryModel model = model(ALL);
        var growth = new Growth(BONDS, model);
        growth.begin(rates(model), BONDS.begun(Side.ATTACKER), BONDS.begun(Side.TARGET));
        var random = new SplittableRandom(5);
        int entered = 0;
        for (int run = 0; run < 200; run++) {
            growth.run(1.3, 0.8, random);
            var fronts = new Fronts(BONDS);
            for (int e = 0; e < growth.entryCount; e++) {
                fronts.enter(growth.entries[e] >> 1, Side.values()[growth.entries[e] & 1]);
            }
            entered += growth.entryCount;
            for (int k = 0; k < BONDS.size(); k++) {
                for (Side side : Side.values()) {
                    double pull = side == Side.ATTACKER ? 1.3 : 0.8;
                    double expected = fronts.inside(k) ? 0 : pull * Math.exp(utility(fronts, model, k, side));
                    assertThat(growth.rate(k, side.ordinal())).isCloseTo(expected, withinPercentage(1e-7));
                }
            }
        }
        assertThat(entered).isGreaterThan(100);
    }

    /** The own parts at the start. */
    private static double[][] rates(EntryModel model) {
        var rates = new double[2][BONDS.size()];
        for (int k = 0; k < BONDS.size(); k++) {
            for (Side side : Side.values()) {
                rates[side.ordinal()][k] = Math.exp(model.coefficient(Effect.ENTRY)
                        + FORECASTS.get(k).logOdds().side(side));
            }
        }
        return rates;
    }

    private static double utility(Fronts fronts, EntryModel model, int k, Side side) {
        var x = new double[Effect.values().length];
        fronts.write(k, side, x);
        x[Effect.FORECAST.ordinal()] = FORECASTS.get(k).logOdds().side(side);
        return Arrays.stream(Effect.values())
                .mapToDouble(e -> model.coefficient(e) * x[e.ordinal()])
                .sum();
    }

    @Test
    void A10_oneRunIsEnoughAndNoneIsNot() {
        assertThat(cascade(ALL, Pull.NONE).run(1, 1).runs()).isEqualTo(1);
        assertThatThrownBy(() -> cascade(ALL, Pull.NONE).run(0, 1)).hasMessageContaining("at least one run");
    }

    /** Nobody is likely to enter; one entrant would bring all. */
    @Test
    void A12_whereNobodyIsLikelyTheNumberOfEntrantsIsHeldToTheForecasts() {
        List<Probabilities> unlikely = Collections.nCopies(4, new Probabilities(0.996, 0.002, 0.002));
        var rush = model(Map.of(Effect.ENTERED_BESIDE, 4.0, Effect.MAJORS_BESIDE, 2.0));
        Cascade cascade = new Cascade(BONDS, unlikely, rush, Pull.of(Level.DISPUTE));

        assertThat(entrants(cascade)).isGreaterThan(2 * 0.016);
        assertThat(entrants(cascade.holding(1))).isCloseTo(0.016, within(0.003));
    }

    private static double entrants(Cascade cascade) {
        double[] sizes = cascade.run(50_000, 9).sizes();
        return IntStream.range(0, sizes.length).mapToDouble(n -> n * sizes[n]).sum();
    }
}
