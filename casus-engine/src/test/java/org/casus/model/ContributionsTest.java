package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.casus.features.Driver;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Integrated gradients from the average candidate: by their definition, on a model of three columns. */
class ContributionsTest {
    private static final int DEFENSE = Tie.DEFENSE.ordinal();
    private static final int RIVAL = Tie.RIVAL.ordinal();
    private static final int STRENGTH = Likeness.column(Trait.STRENGTH);
    private static final double[] BETA = SmallModel.beta(-2, Map.of(DEFENSE, 1.0, RIVAL, 0.5, STRENGTH, -0.25));
    private static final Recalibration BENT = new Recalibration(0.2, 0.9, -0.3);

    private static LevelModel model(Recalibration recalibration) {
        return SmallModel.of(Level.WAR, BETA, new double[0][], recalibration);
    }

    private static double logOdds(double u, double v, Recalibration r) {
        double p = r.apply(Probabilities.ofUtilities(u, v)).attacker();
        return Math.log(p / (1 - p));
    }

    private static double sum(Contributions c) {
        return IntStream.range(0, c.columns().size())
                .mapToDouble(c.columns()::of)
                .sum();
    }

    @Test
    void lawThePartsAddUpToTheDifferenceFromTheAverageCandidate() {
        double[] attacker = SmallModel.vector(Map.of(DEFENSE, 3.0, STRENGTH, 2.0));
        double[] target = SmallModel.vector(Map.of(RIVAL, 2.0, STRENGTH, 2.0));
        for (Recalibration r : new Recalibration[] {Recalibration.NONE, BENT}) {
            Contributions c = Contributions.of(model(r), attacker, target, Side.ATTACKER);
            assertThat(c.average()).isCloseTo(logOdds(-2, -2, r), within(1e-9));
            assertThat(sum(c)).isCloseTo(logOdds(0.5, -1.5, r) - c.average(), within(1e-9));
            Contributions t = Contributions.of(model(r), target, attacker, Side.TARGET);
            assertThat(t.columns().of(DEFENSE)).isEqualTo(c.columns().of(DEFENSE));
            assertThat(t.columns().of(RIVAL)).isEqualTo(c.columns().of(RIVAL));
        }
    }

    @Test
    void aPartIsTheIntegralOfTheGradientTimesTheColumn() {
        // The attacker's side has defence, the target's rivalry: utilities −2 + 3t and −2 + t at t of the way.
        double[] attacker = SmallModel.vector(Map.of(DEFENSE, 3.0));
        double[] target = SmallModel.vector(Map.of(RIVAL, 2.0));
        for (Recalibration r : new Recalibration[] {Recalibration.NONE, BENT}) {
            double own = 0;
            double other = 0;
            for (int i = 0; i < 1000; i++) {
                double t = (i + 0.5) / 1000;
                double u = -2 + 3 * t;
                double v = -2 + t;
                own += 3 * (logOdds(u + 1e-5, v, r) - logOdds(u - 1e-5, v, r)) / 2e-5 / 1000;
                other += (logOdds(u, v + 1e-5, r) - logOdds(u, v - 1e-5, r)) / 2e-5 / 1000;
            }
            Contributions c = Contributions.of(model(r), attacker, target, Side.ATTACKER);
            assertThat(c.columns().of(DEFENSE)).isCloseTo(own, within(2e-3));
            assertThat(c.columns().of(RIVAL)).isCloseTo(other, within(2e-3));
        }
    }

    @Test
    void whatPullsToTheOtherSideTakesFromThisOne() {
        Contributions c = Contributions.of(
                model(Recalibration.NONE),
                SmallModel.vector(Map.of()),
                SmallModel.vector(Map.of(DEFENSE, 3.0)),
                Side.ATTACKER);
        assertThat(c.columns().of(DEFENSE)).isNegative();
        assertThat(c.columns().of(RIVAL)).isZero();
    }

    @Test
    void theAverageCandidateHasNoParts() {
        double[] none = SmallModel.vector(Map.of());
        Contributions c = Contributions.of(model(BENT), none, none, Side.TARGET);
        assertThat(sum(c)).isZero();
    }

    @Test
    void driversHoldTheSumsOfTheirColumns() {
        double[] attacker = SmallModel.vector(Map.of(DEFENSE, 3.0, RIVAL, 1.0, STRENGTH, 2.0));
        Contributions c = Contributions.of(model(BENT), attacker, SmallModel.vector(Map.of()), Side.ATTACKER);
        Map<Driver, Double> sums = c.byDriver();
        assertThat(sums).containsOnlyKeys(Driver.values());
        assertThat(sums.get(Driver.COMMITMENT)).isEqualTo(c.columns().of(DEFENSE));
        assertThat(sums.get(Driver.RIVALRY)).isEqualTo(c.columns().of(RIVAL));
        assertThat(sums.get(Driver.CAPABILITY)).isEqualTo(c.columns().of(STRENGTH));
        assertThat(sums.get(Driver.AFFINITY)).isZero();
    }
}
