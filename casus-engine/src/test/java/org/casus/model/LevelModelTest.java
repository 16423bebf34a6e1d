package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** From vectors to chances: the utility of a side is the intercept and each column times its coefficient. */
class LevelModelTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] BETA = SmallModel.beta(-1, Map.of(0, 1.0, 1, 0.5));

    private static void assertSame(Probabilities found, Probabilities expected) {
        assertThat(found.out()).isCloseTo(expected.out(), EXACT);
        assertThat(found.attacker()).isCloseTo(expected.attacker(), EXACT);
        assertThat(found.target()).isCloseTo(expected.target(), EXACT);
    }

    @Test
    void chancesAreProportionalToThePowersOfEOfTheUtilitiesStayingOutBeingOne() {
        Probabilities p = Probabilities.ofUtilities(Math.log(2), Math.log(5));
        assertSame(p, new Probabilities(1 / 8.0, 2 / 8.0, 5 / 8.0));
        assertThat(p.join()).isCloseTo(7 / 8.0, EXACT);
        assertThat(p.side(Side.ATTACKER)).isEqualTo(p.attacker());
        assertThat(p.side(Side.TARGET)).isEqualTo(p.target());
        assertSame(Probabilities.ofUtilities(1000, 1000), new Probabilities(0, 0.5, 0.5));
        assertSame(Probabilities.ofUtilities(-1000, -1000), new Probabilities(1, 0, 0));
    }

    @Test
    void thePointForecastIsOfBothUtilities() {
        LevelModel model = SmallModel.of(Level.WAR, BETA, new double[0][], Recalibration.NONE);
        double[] attacker = SmallModel.vector(Map.of(0, 3.0));
        double[] target = SmallModel.vector(Map.of(1, 4.0));
        assertSame(model.point(attacker, target), Probabilities.ofUtilities(2, 1));
        assertSame(model.predict(attacker, target).point(), Probabilities.ofUtilities(2, 1));
        assertThat(model.predict(attacker, target).resamples()).isZero();
    }

    @Test
    void theForecastIsCorrected() {
        LevelModel model = SmallModel.of(Level.WAR, BETA, new double[0][], new Recalibration(1, 1, 0));
        double[] attacker = SmallModel.vector(Map.of(0, 1.0));
        double[] target = SmallModel.vector(Map.of(0, -1000.0));
        // Utility 0, clipped −9 for the target: odds of joining 1 + e⁻⁹, times e, in the same split.
        double odds = Math.E * (1 + Math.exp(-9));
        assertThat(model.point(attacker, target).join()).isCloseTo(odds / (1 + odds), within(1e-9));
    }

    @Test
    void lawOfManyCandidatesEachGetsTheForecastItHasAlone() {
        double[][] draws = {
            SmallModel.beta(-1, Map.of(0, 1.0, 1, 0.5)), SmallModel.beta(-2, Map.of(0, 0.5, 1, -0.5, 2, 1.0)),
        };
        LevelModel model = SmallModel.of(Level.WAR, BETA, draws, Recalibration.NONE);
        List<double[]> attackers = List.of(
                SmallModel.vector(Map.of(0, 1.0, 2, 3.0)),
                SmallModel.vector(Map.of(0, 1.0)),
                SmallModel.vector(Map.of(0, 1.0, 1, 2.0)));
        List<double[]> targets = List.of(
                SmallModel.vector(Map.of(1, 2.0)),
                SmallModel.vector(Map.of(0, 4.0, 1, 2.0)),
                SmallModel.vector(Map.of(1, 2.0, 2, 1.0)));
        double[][][] utilities = {
            {{0, -1.5 + 3}, {0, -2 - 1}},
            {{0, -1.5}, {4, -2 + 2 - 1}},
            {{1, -1.5 - 1}, {0, -2 - 1 + 1}},
        };
        List<Prediction> all = model.predict(attackers, targets);
        assertThat(all).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat(all.get(k).resamples()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                assertSame(all.get(k).resample(i), Probabilities.ofUtilities(utilities[k][0][i], utilities[k][1][i]));
            }
            assertSame(all.get(k).point(), all.get(k).resample(0));
        }
    }

    @Test
    void baseRatesAreSharesOfTheCandidates() {
        LevelModel model = SmallModel.of(Level.FORCE, BETA, new double[][] {BETA}, Recalibration.NONE);
        assertThat(model.baseRates().side(Side.ATTACKER)).isEqualTo(0.02);
        assertThat(model.baseRates().side(Side.TARGET)).isEqualTo(0.03);
        assertThat(model.level()).isEqualTo(Level.FORCE);
        assertThat(model.settings().penalty()).isEqualTo(1);
        assertThat(model.calibration()).hasSize(1);
        assertThat(model.horizon().joiners()).isEqualTo(1);
        assertThat(model.recalibration()).isEqualTo(Recalibration.NONE);
        assertThat(model.draws()).isDeepEqualTo(new double[][] {BETA});
    }
}
