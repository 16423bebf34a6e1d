package org.casus.model.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.casus.model.ending.Ended.Result;
import org.casus.model.ending.EndingModel.Chances;
import org.casus.model.ending.EndingModel.Deaths;
import org.casus.model.ending.EndingModel.Term;
import org.junit.jupiter.api.Test;

/** How conflicts end. */
class EndingModelTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Deaths DEATHS = new Deaths(5, 0.4, 1, 0.8);

    /** In the order of {@link Term}: level, war, states, attacks, attacks in war, strength, majors, number. */
    private static final EndingModel TRUTH =
            new EndingModel(new double[] {-1, 0.5, 0.2, 0.3, 0.2, 0.6, 0.4, 0.3}, new double[0][], DEATHS);

    private static Forces forces(SplittableRandom random) {
        return new Forces(0.001 + random.nextDouble() * 0.2, random.nextInt(3), 3 + random.nextInt(4));
    }

    @Test
    void a01TheThreeChancesSumToOne() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Chances c = TRUTH.chances(EndingModel.terms(forces(random), forces(random), i % 2 == 0));
            assertThat(c.attacker() + c.target() + c.neither()).isCloseTo(1, EXACT);
            assertThat(List.of(c.attacker(), c.target(), c.neither())).allMatch(p -> p > 0);
        }
    }

    /** Where attacking means nothing, exchanging the sides exchanges their chances. */
    @Test
    void a02RelabellingTheSidesRelabelsTheEnd() {
        var fair = new EndingModel(new double[] {-1, 0.5, 0.2, 0, 0, 0.6, 0.4, 0.3}, new double[0][], DEATHS);
        var random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            Forces a = forces(random);
            Forces b = forces(random);
            Chances one = fair.chances(EndingModel.terms(a, b, true));
            Chances other = fair.chances(EndingModel.terms(b, a, true));
            assertThat(one.attacker()).isCloseTo(other.target(), EXACT);
            assertThat(one.neither()).isCloseTo(other.neither(), EXACT);
        }
    }

    @Test
    void a03AnAllyMakesItsSidesVictoryLikelier() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            Forces a = forces(random);
            Forces b = forces(random);
            assertThat(TRUTH.chances(EndingModel.terms(a.and(0.05, true), b, true))
                            .attacker())
                    .isGreaterThan(TRUTH.chances(EndingModel.terms(a, b, true)).attacker());
        }
    }

    @Test
    void a04WhatMadeTheEndsIsFoundInThem() {
        var random = new SplittableRandom(4);
        var ended = new ArrayList<Ended>();
        for (int i = 0; i < 6000; i++) {
            Forces a = forces(random);
            Forces b = forces(random);
            boolean war = random.nextInt(4) == 0;
            Chances c = TRUTH.chances(EndingModel.terms(a, b, war));
            double drawn = random.nextDouble();
            Result result = drawn < c.attacker()
                    ? Result.ATTACKER
                    : drawn < c.attacker() + c.target() ? Result.TARGET : Result.NEITHER;
            int deaths = (int) Math.pow(10, DEATHS.mean(a, b) + DEATHS.deviation() * random.nextGaussian());
            ended.add(new Ended("x" + i, 1900, 1900, war, a, b, result, war ? deaths : null));
        }
        EndingModel found = EndingLearner.learn(ended, 100, 7);
        for (Term term : Term.values()) {
            double spread = deviation(found, term);
            assertThat(found.coefficient(term)).as(term.name()).isCloseTo(TRUTH.coefficient(term), within(4 * spread));
            assertThat(spread).as(term.name()).isBetween(0.01, 0.5);
        }
        assertThat(found.deaths().level()).isCloseTo(DEATHS.level(), within(0.6));
        assertThat(found.deaths().strength()).isCloseTo(DEATHS.strength(), within(0.15));
        assertThat(found.deaths().deviation()).isCloseTo(DEATHS.deviation(), within(0.05));
        assertThat(EndingLearner.learn(ended, 100, 7).draws()).isDeepEqualTo(found.draws());
    }

    private static double deviation(EndingModel model, Term term) {
        double[][] draws = model.draws();
        double mean = 0;
        for (double[] draw : draws) {
            mean += draw[term.ordinal()] / draws.length;
        }
        double squares = 0;
        for (double[] draw : draws) {
            squares += Math.pow(draw[term.ordinal()] - mean, 2) / draws.length;
        }
        return Math.sqrt(squares);
    }

    @Test
    void a05WithTooFewWarsNothingIsSaidOfDeaths() {
        var side = new Forces(0.1, 0, 1);
        var one = new Ended("war:1", 1900, 1901, true, side, side, Result.TARGET, 1000);
        assertThat(EndingLearner.learn(List.of(one), 0, 0).deaths().deviation()).isNaN();
    }

    @Test
    void a06TheMiddleOfOneDistributionIsItsMeanAndThatOfTwoLiesBetween() {
        var one = new DeathToll(new double[] {4}, new double[] {3}, 0.5);
        assertThat(one.quantile(0.5)).isCloseTo(10_000, within(1e-3));
        assertThat(Math.log10(one.quantile(0.9))).isCloseTo(4 + 0.5 * 1.2815515655, within(1e-6));
        var two = new DeathToll(new double[] {3, 5}, new double[] {1, 3}, 0.5);
        assertThat(two.quantile(0.5)).isBetween(1_000.0, 100_000.0);
        assertThat(two.quantile(0.1)).isLessThan(two.quantile(0.5));
        assertThat(two.quantile(0.5)).isLessThan(two.quantile(0.9));
    }
}
