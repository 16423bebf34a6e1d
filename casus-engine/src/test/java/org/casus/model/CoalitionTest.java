package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.casus.features.Outcome;
import org.casus.model.Coalition.Branch;
import org.casus.model.Coalition.Growth;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Who joins together: laws on random crises, and small ones counted out in full. */
class CoalitionTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Pull PULL = new Pull(1.25, 0.8);

    @Test
    void pointsHaveThePullsMoments() {
        Pull.Points points = PULL.points();
        double variance = 0;
        double shared = 0;
        double mean = 0;
        for (int n = 0; n < points.weight.length; n++) {
            double attacker = Math.log(points.attacker[n]);
            double target = Math.log(points.target[n]);
            mean += points.weight[n] * attacker;
            variance += points.weight[n] * target * target;
            shared += points.weight[n] * attacker * target;
        }
        assertThat(Arrays.stream(points.weight).sum()).isCloseTo(1, EXACT);
        assertThat(mean).isCloseTo(0, EXACT);
        assertThat(variance).isCloseTo(1.25 * 1.25, EXACT);
        assertThat(shared).isCloseTo(0.8 * 1.25 * 1.25, EXACT);
    }

    @Test
    void lawEachCandidateKeepsItsForecast() {
        for (long seed = 0; seed < 20; seed++) {
            List<Probabilities> forecasts = random(seed, 30);
            Coalition coalition = Coalition.of(new Pull(2.5, 0.5), forecasts);
            for (int k = 0; k < forecasts.size(); k++) {
                assertSame(coalition.chances(k), forecasts.get(k));
            }
        }
    }

    @Test
    void withoutAPullTheyDecideIndependently() {
        List<Probabilities> forecasts = random(1, 5);
        Coalition coalition = Coalition.of(Pull.NONE, forecasts);
        var outcomes = List.of(Outcome.OUT, Outcome.TARGET, Outcome.OUT, Outcome.ATTACKER, Outcome.OUT);
        double product = forecasts.get(0).out()
                * forecasts.get(1).target()
                * forecasts.get(2).out()
                * forecasts.get(3).attacker()
                * forecasts.get(4).out();
        assertThat(coalition.logLikelihood(outcomes)).isCloseTo(Math.log(product), EXACT);
        assertSame(coalition.given(1, Side.TARGET).chances(0), forecasts.get(0));
    }

    @Test
    void sizesAndBranchesAreThoseOfEveryOutcomeCountedOut() {
        List<Probabilities> forecasts = random(2, 5);
        Coalition coalition = Coalition.of(PULL, forecasts);
        var sizes = new double[6];
        var chance = new double[4];
        var joins = new double[4];
        double major = 0;
        for (List<Outcome> outcomes : all(5)) {
            double p = Math.exp(coalition.logLikelihood(outcomes));
            int others = joiners(outcomes.subList(1, 5));
            boolean majorJoins = outcomes.get(1) != Outcome.OUT || outcomes.get(2) != Outcome.OUT;
            sizes[joiners(outcomes)] += p;
            Growth growth =
                    others == 0 ? Growth.NOBODY : others > 2 ? Growth.MANY : majorJoins ? Growth.MAJOR : Growth.FEW;
            chance[growth.ordinal()] += p;
            joins[growth.ordinal()] += outcomes.get(0) == Outcome.TARGET ? p : 0;
            major += majorJoins ? p : 0;
        }
        assertThat(coalition.sizes()).containsExactly(sizes, EXACT);
        assertThat(coalition.any(k -> k == 1 || k == 2)).isCloseTo(major, EXACT);
        for (Branch branch : coalition.branches(0, k -> k == 1 || k == 2)) {
            int g = branch.growth().ordinal();
            assertThat(branch.chance()).isCloseTo(chance[g], EXACT);
            assertThat(branch.given().target()).isCloseTo(joins[g] / chance[g], EXACT);
        }
    }

    @Test
    void lawBranchesMixToTheForecast() {
        for (long seed = 0; seed < 10; seed++) {
            List<Probabilities> forecasts = random(seed, 40);
            List<Branch> branches = Coalition.of(PULL, forecasts).branches(3, k -> k % 7 == 0);
            double sum = branches.stream().mapToDouble(Branch::chance).sum();
            double mixed = branches.stream()
                    .mapToDouble(b -> b.chance() * b.given().attacker())
                    .sum();
            assertThat(sum).isCloseTo(1, EXACT);
            assertThat(mixed).isCloseTo(forecasts.get(3).attacker(), EXACT);
        }
    }

    @Test
    void oneEntryMakesOthersLikelier() {
        List<Probabilities> forecasts = random(4, 20);
        Coalition after = Coalition.of(PULL, forecasts).given(0, Side.TARGET);
        for (int k = 1; k < 20; k++) {
            assertThat(after.chances(k).target()).isGreaterThan(forecasts.get(k).target());
        }
    }

    @Test
    void anotherForecastOfTheSameConflictLearnsAsMuch() {
        List<Probabilities> forecasts = random(5, 20);
        Coalition after = Coalition.of(PULL, forecasts).given(7, Side.ATTACKER);
        Coalition alone = Coalition.of(PULL, forecasts.subList(2, 3)).knowing(after);
        assertSame(alone.chances(0), after.chances(2));
    }

    @Test
    void lawRelabellingTheSidesRelabelsTheCoalition() {
        List<Probabilities> forecasts = random(6, 20);
        List<Probabilities> mirrored = forecasts.stream()
                .map(p -> new Probabilities(p.out(), /* attacker= */ p.target(), /* target= */ p.attacker()))
                .toList();
        Coalition one = Coalition.of(PULL, forecasts).given(3, Side.ATTACKER);
        Coalition other = Coalition.of(PULL, mirrored).given(3, Side.TARGET);
        assertThat(one.sizes()).containsExactly(other.sizes(), EXACT);
        assertThat(one.chances(5).attacker()).isCloseTo(other.chances(5).target(), EXACT);
    }

    private static void assertSame(Probabilities found, Probabilities expected) {
        assertThat(found.attacker()).isCloseTo(expected.attacker(), EXACT);
        assertThat(found.target()).isCloseTo(expected.target(), EXACT);
    }

    private static int joiners(List<Outcome> outcomes) {
        return (int) outcomes.stream().filter(o -> o != Outcome.OUT).count();
    }

    private static List<List<Outcome>> all(int candidates) {
        List<List<Outcome>> all = List.of(List.of());
        for (int k = 0; k < candidates; k++) {
            var longer = new ArrayList<List<Outcome>>();
            for (List<Outcome> start : all) {
                for (Outcome outcome : Outcome.values()) {
                    var next = new ArrayList<>(start);
                    next.add(outcome);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Probabilities> random(long seed, int count) {
        var random = new SplittableRandom(seed);
        var list = new ArrayList<Probabilities>();
        for (int k = 0; k < count; k++) {
            list.add(Probabilities.ofUtilities(random.nextDouble(-7, 2), random.nextDouble(-7, 1)));
        }
        return list;
    }
}
