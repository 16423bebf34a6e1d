package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.CrisisFeatures;
import org.casus.features.Knowledge;
import org.casus.model.Contributions;
import org.casus.model.Horizon;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.model.Recalibration;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.RandomWorlds;
import org.casus.world.Side;
import org.casus.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of the model, on worlds drawn at random. */
class TrainingTest {
    private static final Settings SETTINGS = new Settings(5, 2, 1);
    /** Half of 50 resamples hold one of two conflicts only, the others the other. */
    private static final byte[][] HORIZON_TIMES = IntStream.range(0, 50)
            .mapToObj(i -> i % 2 == 0 ? new byte[] {1, 0} : new byte[] {0, 1})
            .toArray(byte[][]::new);

    private static World world;
    private static TrainingRows rows;
    private static Fitted fitted;
    private static LevelModel model;
    private static CrisisFeatures features;

    @BeforeAll
    static void fit() {
        world = RandomWorlds.draw(11).build();
        List<Case> cases = new Cases(world).all();
        rows = TrainingRows.of(world, cases, Knowledge.HYPOTHETICAL);
        var trainer = new Trainer(rows, Level.DISPUTE);
        fitted = trainer.fit(rows.size(), SETTINGS);
        model = new LevelModel(
                Level.DISPUTE,
                SETTINGS,
                fitted,
                trainer.resample(rows.size(), SETTINGS, fitted, 50, 7),
                new Recalibration(0.2, 0.9, -0.1),
                new LevelModel.BaseRates(100, 3, 5, 20),
                List.of(),
                new Horizon(new int[] {0, 10, 400}, new int[] {0, 0, 1}, HORIZON_TIMES));
        var crisis = new Crisis(List.of(710), List.of(731), LocalDate.of(1981, 1, 1), Level.DISPUTE);
        features = CrisisFeatures.of(world.on(crisis.on()), crisis, Circumstances.NONE);
    }

    private static Prediction predict(int k) {
        return model.predict(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET));
    }

    @Test
    void theShareThatEntersWithinAHorizonHasItsOwnUncertainty() {
        var within = model.horizon().entered(10);
        for (int k = 0; k < features.size(); k++) {
            Prediction ever = predict(k);
            Prediction soon = ever.within(within);
            double share = 2 / 3.0;

            assertThat(soon.point().join()).isCloseTo(share * ever.point().join(), within(1e-12));
            assertThat(ever.joining().low()).isPositive();
            assertThat(soon.joining().low()).isZero();
            assertThat(soon.joining().high()).isLessThanOrEqualTo(ever.joining().high());
            assertThat(soon.side(Side.TARGET).low()).isZero();
        }
    }

    @Test
    void probabilitiesSumToOneAndLieInTheirIntervals() {
        for (int k = 0; k < features.size(); k++) {
            var p = predict(k).point();
            assertThat(p.out() + p.attacker() + p.target()).isCloseTo(1, within(1e-12));
            assertThat(p.join())
                    .isBetween(predict(k).joining().low(), predict(k).joining().high());
            assertThat(predict(k).joining().low())
                    .isLessThan(predict(k).joining().high());
        }
    }

    @Test
    void relabellingTheSidesRelabelsTheAnswer() {
        for (int k = 0; k < features.size(); k++) {
            var p = predict(k).point();
            var q = model.predict(features.vector(k, Side.TARGET), features.vector(k, Side.ATTACKER))
                    .point();
            assertThat(q.attacker()).isCloseTo(p.target(), within(1e-12));
            assertThat(q.target()).isCloseTo(p.attacker(), within(1e-12));
        }
    }

    @Test
    void reversingWhoAttacksNeedNotMirrorTheAnswer() {
        var crisis = new Crisis(List.of(731), List.of(710), LocalDate.of(1981, 1, 1), Level.DISPUTE);
        var reversed = CrisisFeatures.of(world.on(crisis.on()), crisis, Circumstances.NONE);
        boolean differs = false;
        for (int k = 0; k < features.size(); k++) {
            var q = model.point(reversed.vector(k, Side.ATTACKER), reversed.vector(k, Side.TARGET));
            differs |= Math.abs(q.target() - predict(k).point().attacker()) > 1e-6;
        }
        assertThat(differs).isTrue();
    }

    @Test
    void contributionsAddUpToTheLogOdds() {
        for (int k = 0; k < features.size(); k++) {
            for (Side side : Side.values()) {
                var parts = Contributions.of(
                        model, features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET), side);
                double p = predict(k).point().side(side);
                double sum = parts.average()
                        + parts.byDriver().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum();
                assertThat(sum).isCloseTo(Math.log(p / (1 - p)), within(1e-6));
            }
        }
    }

    @Test
    void anotherWayUpReachesTheSameMaximum() {
        var stronger = new Settings(500, 2, 1);
        var trainer = new Trainer(rows, Level.DISPUTE);
        Map<Settings, Fitted> both = trainer.fit(
                rows.size(), List.of(stronger, SETTINGS), Map.of(SETTINGS, trainer.fit(rows.size(), stronger)));
        double[] detour = Objects.requireNonNull(both.get(SETTINGS)).coefficients();
        double[] direct = fitted.coefficients();
        for (int c = 0; c < direct.length; c++) {
            assertThat(detour[c]).isCloseTo(direct[c], within(1e-3));
        }
    }

    @Test
    void aStrongerPenaltyShrinksTheCoefficients() {
        var shrunk = new Trainer(rows, Level.DISPUTE).fit(rows.size(), new Settings(500, 2, 1));
        assertThat(squares(shrunk)).isLessThan(squares(fitted) / 2);
    }

    private static double squares(Fitted f) {
        double sum = 0;
        double[] beta = f.coefficients();
        for (int c = 1; c < beta.length; c++) {
            sum += beta[c] * beta[c];
        }
        return sum;
    }

    @Test
    void theSameSeedDrawsTheSameResamples() {
        var trainer = new Trainer(rows, Level.DISPUTE);
        double[][] one = trainer.resample(rows.size(), SETTINGS, fitted, 5, 7);
        double[][] two = trainer.resample(rows.size(), SETTINGS, fitted, 5, 7);
        double[][] three = trainer.resample(rows.size(), SETTINGS, fitted, 5, 8);
        assertThat(one).isDeepEqualTo(two);
        assertThat(one[0]).isNotEqualTo(three[0]);
    }

    @Test
    void whatCameLaterDoesNotChangeADecadesModel() {
        var all = new Chain(world, rows, Level.DISPUTE, Training.grid(Level.DISPUTE)).run(1970, x -> {});
        var tables = world.tables();
        var past = new World(new org.casus.world.Tables(
                tables.sources(),
                tables.states(),
                tables.names(),
                tables.treaties(),
                tables.memberships(),
                tables.pledgeYears(),
                tables.capabilities(),
                tables.contiguities(),
                tables.distances(),
                tables.capitals(),
                tables.powers(),
                tables.rivalries(),
                tables.regimes(),
                tables.colonies(),
                tables.conflicts().stream()
                        .filter(c -> c.from().getYear() < 1970)
                        .toList(),
                tables.participations(),
                tables.warDisputes(),
                tables.endings(),
                tables.unVotes(),
                tables.sharedOrganizations(),
                tables.trade(),
                tables.stateCodes(),
                tables.leaders(),
                tables.armedConflicts(),
                tables.crises()));
        List<Case> before = new Cases(past).all();
        var earlier = TrainingRows.of(past, before, Knowledge.HYPOTHETICAL);
        int limit = rows.before(1970);
        assertThat(earlier.size()).isEqualTo(limit);
        assertThat(new Trainer(earlier, Level.DISPUTE).fit(limit, SETTINGS).coefficients())
                .containsExactly(
                        new Trainer(rows, Level.DISPUTE).fit(limit, SETTINGS).coefficients());
        var less = new Chain(past, earlier, Level.DISPUTE, Training.grid(Level.DISPUTE)).run(1960, x -> {});
        assertThat(less.choose(1970)).isEqualTo(all.choose(1970));
        assertThat(less.recalibration(less.choose(1970), 1970)).isEqualTo(all.recalibration(all.choose(1970), 1970));
    }
}
