package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.casus.model.Horizon.Entered;
import org.casus.model.Prediction.Interval;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Intervals: the 5th and the 95th percentile of the resamples, 1.5 times as far from the point in log-odds. */
class PredictionTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** So unlikely that it does not count. */
    private static final double NEVER = -200;

    /** Twenty-one resamples: the 5th percentile is the second, the 95th the last but one. */
    private static final double[] TENTHS =
            IntStream.rangeClosed(-10, 10).mapToDouble(i -> i / 10.0).toArray();

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double[] never() {
        var values = new double[TENTHS.length];
        Arrays.fill(values, NEVER);
        return values;
    }

    private static Prediction attacker(double[] utilities, double point) {
        var target = new double[utilities.length];
        Arrays.fill(target, NEVER);
        return new Prediction(
                new Probabilities(1 - point, point, 0), Draws.of(utilities, target), Recalibration.NONE, Entered.ALL);
    }

    private static void assertInterval(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, EXACT);
        assertThat(found.high()).isCloseTo(high, EXACT);
    }

    @Test
    void anIntervalReachesOneAndAHalfTimesAsFarAsTheResamples() {
        Prediction p = attacker(TENTHS, 0.5);
        assertInterval(p.joining(), chance(-1.35), chance(1.35));
        assertInterval(p.side(Side.ATTACKER), chance(-1.35), chance(1.35));
        Prediction off = attacker(TENTHS, chance(0.1));
        assertInterval(off.joining(), chance(0.1 - 1.5), chance(0.1 + 1.5 * 0.8));
    }

    @Test
    void theOrderOfTheResamplesDoesNotMatter() {
        var shuffled = new double[TENTHS.length];
        for (int i = 0; i < shuffled.length; i++) {
            shuffled[i] = TENTHS[i * 8 % TENTHS.length];
        }
        assertInterval(attacker(shuffled, 0.5).joining(), chance(-1.35), chance(1.35));
    }

    @Test
    void anIntervalHoldsThePoint() {
        Prediction above = attacker(TENTHS, chance(2));
        assertInterval(above.joining(), chance(2 - 1.5 * 2.9), chance(2));
        Prediction below = attacker(TENTHS, chance(-2));
        assertInterval(below.joining(), chance(-2), chance(-2 + 1.5 * 2.9));
    }

    @Test
    void theEndsOfACertainForecastAreThoseOfTheResamples() {
        assertInterval(attacker(TENTHS, 1).joining(), chance(-0.9), 1);
    }

    @Test
    void withoutResamplesTheIntervalIsThePoint() {
        assertInterval(attacker(new double[0], 0.25).joining(), 0.25, 0.25);
        assertInterval(attacker(new double[0], 0.25).side(Side.TARGET), 0, 0);
    }

    @Test
    void whatIsCertainIsNotWidened() {
        assertInterval(Prediction.interval(new double[] {0, 0.5, 1}, 0.5), 0, 1);
        assertInterval(Prediction.interval(new double[] {0, 0.25, 0.5}, 0), 0, 0.5);
        assertInterval(Prediction.interval(new double[] {0.5, 0.75, 1}, 1), 0.5, 1);
    }

    @Test
    void theChanceOfAResampleIsSplitAsItsUtilitiesAre() {
        var p = new Prediction(
                new Probabilities(0.5, 0.25, 0.25),
                Draws.of(new double[] {Math.log(2)}, new double[] {Math.log(5)}),
                Recalibration.NONE,
                Entered.ALL);
        Probabilities resample = p.resample(0);
        assertThat(p.resamples()).isEqualTo(1);
        assertThat(resample.out()).isCloseTo(1 / 8.0, EXACT);
        assertThat(resample.attacker()).isCloseTo(2 / 8.0, EXACT);
        assertThat(resample.target()).isCloseTo(5 / 8.0, EXACT);
    }

    @Test
    void resamplesAreCorrectedAsThePointIs() {
        var p = new Prediction(
                new Probabilities(0.5, 0.5, 0), Draws.of(TENTHS, never()), new Recalibration(1, 2, 0), Entered.ALL);
        assertThat(p.resample(15).attacker()).isCloseTo(chance(1 + 2 * 0.5), EXACT);
        assertInterval(p.joining(), chance(1.5 * (1 - 1.8)), chance(1.5 * (1 + 1.8)));
    }

    @Test
    void aDifferenceIsTakenResampleByResample() {
        Prediction half = attacker(TENTHS, 0.5);
        assertInterval(half.difference(half, Side.ATTACKER), 0, 0);
        var zeros = new double[TENTHS.length];
        Prediction fixed = attacker(zeros, 0.5);
        double reach = 1.5 * (chance(0.9) - 0.5);
        assertInterval(half.difference(fixed, Side.ATTACKER), -reach, reach);
        assertInterval(half.difference(fixed, Side.TARGET), 0, 0);
        Prediction never = attacker(never(), chance(-2));
        double at = 0.5 - chance(-2);
        assertInterval(
                half.difference(never, Side.ATTACKER), at + 1.5 * (chance(-0.9) - at), at + 1.5 * (chance(0.9) - at));
    }

    @Test
    void aDifferenceIsAtMostOne() {
        var always = new double[TENTHS.length];
        Arrays.fill(always, 200);
        Prediction sure = attacker(always, 0.5);
        Prediction none = attacker(never(), 0.5);
        assertInterval(sure.difference(none, Side.ATTACKER), 0, 1);
        assertInterval(none.difference(sure, Side.ATTACKER), -1, 0);
    }

    @Test
    void theMirrorImageExchangesTheSides() {
        Prediction p = attacker(TENTHS, 0.25).mirrored();
        assertThat(p.point()).isEqualTo(new Probabilities(0.75, 0, 0.25));
        assertThat(p.side(Side.TARGET)).isEqualTo(attacker(TENTHS, 0.25).side(Side.ATTACKER));
        assertThat(p.resample(12).target()).isCloseTo(chance(0.2), EXACT);
    }

    @Test
    void withinAHorizonOnlyTheShareThatHasEnteredCounts() {
        // Of the record's joiners two of four have entered by then.
        Entered exact = new Horizon(new int[] {1, 2, 30, 40}).entered(10);
        Prediction p = attacker(TENTHS, 0.5).within(exact);
        assertThat(p.point().attacker()).isCloseTo(0.25, EXACT);
        assertThat(p.point().out()).isCloseTo(0.75, EXACT);
        assertThat(p.resample(10).attacker()).isCloseTo(0.25, EXACT);
        Probabilities both = new Prediction(
                        new Probabilities(0.25, 0.25, 0.5), Draws.of(TENTHS, never()), Recalibration.NONE, Entered.ALL)
                .within(exact)
                .point();
        assertThat(both.out()).isCloseTo(1 - 0.125 - 0.25, EXACT);
        double at = Math.log(1 / 3.0);
        double low = chance(-0.9) / 2;
        assertThat(p.joining().low()).isCloseTo(chance(at + 1.5 * (Math.log(low / (1 - low)) - at)), EXACT);
    }

    @Test
    void theShareThatHasEnteredVariesWithTheResamples() {
        var times = new byte[TENTHS.length][];
        for (int i = 0; i < times.length; i++) {
            times[i] = new byte[] {(byte) i, (byte) (20 - i)};
        }
        // Resample i has i of 20 joiners within ten days.
        Entered entered = new Horizon(new int[] {1, 30}, new int[] {0, 1}, times).entered(10);
        Prediction p = attacker(new double[TENTHS.length], 0.5).within(entered);
        assertThat(p.point().attacker()).isCloseTo(0.25, EXACT);
        assertThat(p.resample(4).attacker()).isCloseTo(0.1, EXACT);
        double at = Math.log(1 / 3.0);
        double low = Math.log(0.025 / 0.975);
        double high = Math.log(0.475 / 0.525);
        assertInterval(p.joining(), chance(at + 1.5 * (low - at)), chance(at + 1.5 * (high - at)));
        assertInterval(p.side(Side.ATTACKER), chance(at + 1.5 * (low - at)), chance(at + 1.5 * (high - at)));
    }

    @Test
    void whenOthersEnterTheResamplesMoveAsFarAsThePoint() {
        var p = new Prediction(
                Probabilities.ofUtilities(-1, -2),
                Draws.of(new double[] {-1.5}, new double[] {-3}),
                Recalibration.NONE,
                Entered.ALL);
        Prediction moved = p.moved(Probabilities.ofUtilities(0, -1.5));
        assertThat(moved.point()).isEqualTo(Probabilities.ofUtilities(0, -1.5));
        Probabilities expected = Probabilities.ofUtilities(-0.5, -2.5);
        assertThat(moved.resample(0).attacker()).isCloseTo(expected.attacker(), EXACT);
        assertThat(moved.resample(0).target()).isCloseTo(expected.target(), EXACT);
    }

    @Test
    void aSteepCorrectionMovesResamplesByLess() {
        var steep = new Recalibration(0, 2, 0);
        Probabilities from = steep.apply(Probabilities.ofUtilities(-1, NEVER));
        Probabilities to = steep.apply(Probabilities.ofUtilities(-0.5, NEVER));
        var p = new Prediction(from, Draws.of(new double[] {-1}, new double[] {NEVER}), steep, Entered.ALL);
        var finite = new Probabilities(from.out(), from.attacker(), 1e-300);
        var moved = new Prediction(finite, Draws.of(new double[] {-1}, new double[] {NEVER}), steep, Entered.ALL)
                .moved(new Probabilities(to.out(), to.attacker(), 1e-300));
        assertThat(moved.resample(0).attacker()).isCloseTo(to.attacker(), EXACT);
        assertThat(p.resample(0).attacker()).isCloseTo(from.attacker(), EXACT);
    }

    @Test
    void aHorizonIsTheShareOfJoinersThatCameInTime() {
        var horizon =
                new Horizon(new int[] {30, 0, 3, 3}, new int[] {1, 0, 0, 1}, new byte[][] {{2, 0}, {0, 0}, {1, 1}});
        assertThat(horizon.share(-1)).isZero();
        assertThat(horizon.share(0)).isEqualTo(0.25);
        assertThat(horizon.share(3)).isEqualTo(0.75);
        assertThat(horizon.share(30)).isEqualTo(1);
        assertThat(horizon.joiners()).isEqualTo(4);
        assertThat(horizon.days()).containsExactly(0, 3, 3, 30);
        assertThat(horizon.conflict()).containsExactly(0, 0, 1, 1);
        Entered entered = horizon.entered(2);
        assertThat(entered.point()).isEqualTo(0.25);
        assertThat(entered.in(0)).as("the first conflict alone").isEqualTo(0.5);
        assertThat(entered.in(1)).as("no joiner at all").isEqualTo(0.25);
        assertThat(entered.in(2)).isEqualTo(0.25);
        assertThat(entered.exact()).isFalse();
        assertThat(new Horizon(new int[0]).share(5)).isNaN();
        assertThat(Entered.ALL.point()).isEqualTo(1);
        assertThat(Entered.ALL.exact()).isTrue();
        assertThat(Entered.ALL.in(7)).isEqualTo(1);
    }

    @Test
    void beyondOneCandidateTheCrisisGrowsAsTheOtherDecides() {
        Prediction subject = attacker(TENTHS, 0.5);
        Prediction other = attacker(TENTHS, 0.5);
        var joint = new JointForecast(Pull.NONE, List.of(subject, other), null);
        assertThat(joint.point().chances(1).attacker()).isCloseTo(0.5, EXACT);
        List<JointForecast.Uncertain> branches = joint.branches(0, k -> false, Side.ATTACKER);
        JointForecast.Uncertain nobody = branches.stream()
                .filter(b -> b.point().growth() == Coalition.Growth.NOBODY)
                .findFirst()
                .orElseThrow();
        assertThat(nobody.point().chance()).isCloseTo(0.5, EXACT);
        assertThat(nobody.chance().low()).isCloseTo(chance(-1.35), within(1e-6));
        assertThat(nobody.chance().high()).isCloseTo(chance(1.35), within(1e-6));
        assertThat(nobody.side().low()).isCloseTo(chance(-1.35), within(1e-6));
        assertThat(nobody.side().high()).isCloseTo(chance(1.35), within(1e-6));
    }

    @Test
    void whereNobodyHasEnteredTheForecastStays() {
        Prediction p = attacker(TENTHS, 0.5);
        assertThat(JointForecast.knowing(Pull.NONE, p, null)).isSameAs(p);
    }

    @Test
    void entriesTeachWhatTheyTeachTheCoalition() {
        var pull = new Pull(1.25, 0.8);
        Probabilities small = Probabilities.ofUtilities(-3, -2);
        var p = new Prediction(small, Draws.of(new double[] {-3}, new double[] {-2}), Recalibration.NONE, Entered.ALL);
        Coalition known = JointForecast.entered(pull, List.of(small, small), List.of(Side.TARGET, Side.TARGET));
        Coalition expected =
                Coalition.of(pull, List.of(small, small)).given(0, Side.TARGET).given(1, Side.TARGET);
        Probabilities after =
                Coalition.of(pull, List.of(small)).knowing(expected).chances(0);
        Prediction moved = JointForecast.knowing(pull, p, known);
        assertThat(moved.point().target()).isCloseTo(after.target(), EXACT).isGreaterThan(small.target());
        assertThat(new JointForecast(pull, List.of(p), known).point().chances(0).target())
                .isCloseTo(after.target(), EXACT);
    }
}
