package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.casus.features.Columns;
import org.casus.features.Outcome;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.JoiningModel.Near;
import org.casus.model.Precedent.Profile;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Laws of the distance between candidates, on a model whose columns are standard normal. */
class LikenessTest {
    private static final int RIVAL = Tie.RIVAL.ordinal();
    private static final int THEIR_DISTANCE = Likeness.column(Trait.THEIR_DISTANCE);

    /** Only a rivalry with the own side moves the forecast: by 0.5, and in wars by 1 more. */
    private static LevelModel model(Level level) {
        int p = Columns.count();
        var beta = new double[p + 1];
        var deviation = new double[p];
        Arrays.fill(deviation, 1);
        for (int c = 0; c < p; c++) {
            beta[c + 1] = c == RIVAL ? 0.5 : Columns.all().get(c).source() == RIVAL ? 1 : 0;
        }
        return new LevelModel(
                level,
                new Settings(1, 1, 1),
                new Fitted(new Standardization(new double[p], deviation), beta),
                new double[][] {beta},
                Recalibration.NONE,
                new LevelModel.BaseRates(1, 0, 0, 1),
                List.of(),
                new Horizon(new int[0], new int[0], new byte[0][]));
    }

    private static Profile profile(int column, double value) {
        var values = new float[Profile.SIZE];
        values[column] = (float) value;
        return new Profile(values);
    }

    private static double distance(Level level, Profile a, Profile b) {
        var likeness = Likeness.of(model(level));
        return Likeness.between(likeness.point(a), likeness.point(b));
    }

    @Test
    void aDifferenceCountsByWhatItMovesTheForecast() {
        Profile none = profile(RIVAL, 0);
        assertThat(distance(Level.DISPUTE, none, profile(RIVAL, 2))).isCloseTo(2 * 0.5, within(1e-9));
        assertThat(distance(Level.WAR, none, profile(RIVAL, 2))).isCloseTo(2 * 1.5, within(1e-9));
        assertThat(distance(Level.WAR, none, profile(Tie.DEFENSE.ordinal(), 2))).isZero();
    }

    @Test
    void howFarApartTheSidesAreCountsThoughItMovesNoForecast() {
        assertThat(distance(Level.WAR, profile(THEIR_DISTANCE, 0), profile(THEIR_DISTANCE, 3)))
                .isCloseTo(3 * 0.2, within(1e-9));
    }

    @Test
    void differencesComeInTheOrderOfTheirParts() {
        var values = new float[Profile.SIZE];
        values[RIVAL] = 1;
        values[THEIR_DISTANCE] = 2;
        List<Integer> columns = Likeness.of(model(Level.WAR)).differences(new Profile(values), profile(RIVAL, 0));
        assertThat(columns).containsExactly(RIVAL, THEIR_DISTANCE);
    }

    private static List<Precedent> drawn(int count) {
        var random = new SplittableRandom(5);
        var list = new ArrayList<Precedent>();
        for (int i = 0; i < count; i++) {
            var values = new float[Profile.SIZE];
            for (int c = 0; c < values.length; c++) {
                values[c] = (float) random.nextGaussian();
            }
            list.add(new Precedent(
                    "war:" + i / 3 + " W", 1900 + i / 3, i, Side.TARGET, Outcome.OUT, new Profile(values)));
        }
        return list;
    }

    @Test
    void theNearestAreThoseThatALookAtEveryPairFinds() {
        List<Precedent> past = drawn(90);
        LevelModel war = model(Level.WAR);
        Map<Level, LevelModel> levels = new EnumMap<>(Map.of(Level.WAR, war));
        var support = Support.of(war, past, new Support.Range());
        Map<Level, Support> measured = new EnumMap<>(Map.of(Level.WAR, support));
        var joining = new JoiningModel(levels, past, measured, Map.of(), null, Map.of(), () -> {
            throw new IllegalStateException("no hindcasts here");
        });
        Profile asked = drawn(91).getLast().profile();

        List<Near> near = joining.nearest(asked, Level.WAR, Side.TARGET, 1920);

        assertThat(near).hasSize(20).allMatch(n -> n.precedent().year() < 1920);
        double least = past.stream()
                .filter(p -> p.year() < 1920)
                .mapToDouble(p -> distance(Level.WAR, asked, p.profile()))
                .min()
                .orElseThrow();
        assertThat(near.getFirst().distance()).isCloseTo(least, within(1e-12));
        assertThat(near).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        assertThat(near).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
    }

    @Test
    void distancesOfThePastAreMeasuredBetweenConflictsOnly() {
        List<Precedent> past = List.of(
                new Precedent("war:1 A", 1900, 1, Side.TARGET, Outcome.OUT, profile(RIVAL, 0)),
                new Precedent("war:1 A", 1900, 2, Side.TARGET, Outcome.OUT, profile(RIVAL, 0)),
                new Precedent("war:2 B", 1910, 1, Side.TARGET, Outcome.OUT, profile(RIVAL, 2)));
        Support support = Support.of(model(Level.WAR), past, new Support.Range());
        assertThat(support.nearest().getFirst()).isCloseTo(3, within(1e-9));
        assertThat(support.pairs().getFirst()).isCloseTo(3, within(1e-9));
    }

    @Test
    void aShareIsReadStraightBetweenPercentiles() {
        List<Double> percentiles = List.of(0.0, 1.0, 3.0);
        assertThat(Support.above(percentiles, -1)).isEqualTo(1);
        assertThat(Support.above(percentiles, 1)).isEqualTo(0.5);
        assertThat(Support.above(percentiles, 2)).isEqualTo(0.25);
        assertThat(Support.above(percentiles, 3)).isZero();
    }
}
