package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Random;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
    @Test
    void a01LearnsToHalveForecastsThatAreTwiceTooHigh() {
        var random = new Random(3);
        var joined = new ArrayList<Boolean>();
        var forecast = new ArrayList<Double>();
        for (int i = 0; i < 20_000; i++) {
            double truth = 0.02 + 0.2 * random.nextDouble();
            joined.add(random.nextDouble() < truth);
            forecast.add(2 * truth);
        }
        Recalibration learnt = Recalibration.learn(joined, forecast);
        var p = learnt.apply(new Probabilities(0.8, 0.1, 0.1));
        assertThat(p.join()).isCloseTo(0.1, within(0.015));
    }

    @Test
    void a03HighForecastsThatHoldTooSeldomAreDrawnInAndLowOnesAreNot() {
        var random = new Random(4);
        var joined = new ArrayList<Boolean>();
        var forecast = new ArrayList<Double>();
        for (int i = 0; i < 40_000; i++) {
            boolean high = i % 4 == 0;
            joined.add(random.nextDouble() < (high ? 0.3 : 0.02));
            forecast.add(high ? 0.6 : 0.02);
        }
        Recalibration learnt = Recalibration.learn(joined, forecast);
        assertThat(learnt.tail()).isNegative();
        assertThat(learnt.apply(new Probabilities(0.4, 0.3, 0.3)).join()).isCloseTo(0.3, within(0.03));
        assertThat(learnt.apply(new Probabilities(0.98, 0.01, 0.01)).join()).isCloseTo(0.02, within(0.005));
    }

    @Test
    void a02NothingLearntChangesNothing() {
        var p = new Probabilities(0.7, 0.1, 0.2);
        var same = Recalibration.learn(java.util.List.of(), java.util.List.of()).apply(p);
        assertThat(same.attacker()).isCloseTo(0.1, within(1e-12));
        assertThat(same.target()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void lawCorrectedForecastsStillSumToOneAndKeepTheSplit() {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            var p = Probabilities.ofUtilities(6 * random.nextGaussian() - 3, 6 * random.nextGaussian() - 3);
            var q = new Recalibration(random.nextGaussian(), 0.5 + random.nextDouble(), -0.4 * random.nextDouble())
                    .apply(p);
            assertThat(q.out() + q.attacker() + q.target()).isCloseTo(1, within(1e-12));
            assertThat(q.out()).isBetween(-1e-12, 1.0);
            assertThat(q.attacker() / q.join()).isCloseTo(p.side(Side.ATTACKER) / p.join(), within(1e-9));
        }
    }
}
