package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.features.Outcome;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.BaseRates;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

/** Forecasts of the past beside what happened. */
class HindcastsTest {
    private static final LocalDate DAY = LocalDate.of(1914, 7, 29);

    private static Past past(String id, Chances chances, Joiner... joiners) {
        return new Past(id, "A v. B", DAY, List.of(300), List.of(345), List.of(joiners), chances);
    }

    private static Joiner joiner(int ccode, Side side, int hostility) {
        return new Joiner(ccode, side, DAY, true, hostility);
    }

    @Test
    void aWarIsAskedAboutAsAWarAndADisputeAtTwoLevels() {
        Past war = past("war:106", Chances.NONE);
        Past dispute = past("gml:257", Chances.NONE);
        assertThat(war.war()).isTrue();
        assertThat(war.levels()).containsExactly(Level.WAR);
        assertThat(dispute.war()).isFalse();
        assertThat(dispute.levels()).containsExactly(Level.DISPUTE, Level.FORCE);
        assertThat(war.decade()).isEqualTo(1910);
    }

    @Test
    void onlyUsersOfForceJoinAtForce() {
        Past dispute = past("gml:257", Chances.NONE, joiner(1, Side.TARGET, 3), joiner(2, Side.ATTACKER, 4));
        assertThat(dispute.joiners(Level.DISPUTE)).hasSize(2);
        assertThat(dispute.joiners(Level.FORCE)).extracting(Joiner::ccode).containsExactly(2);
    }

    @Test
    void aForecastStandsBesideWhatItsCandidateDid() {
        Chances chances = Chances.of(
                List.of(1, 2, 3),
                Map.of(
                        Level.WAR,
                        List.of(
                                new Probabilities(0.9, 0.02, 0.08),
                                new Probabilities(0.5, 0.3, 0.2),
                                new Probabilities(0.97, 0.01, 0.02))));
        Past war = past("war:106", chances, joiner(1, Side.TARGET, 5), joiner(2, Side.ATTACKER, 5));
        List<Hindcasts.Forecast> forecasts = war.forecasts(Level.WAR);
        assertThat(forecasts).extracting(Hindcasts.Forecast::ccode).containsExactly(1, 2, 3);
        assertThat(forecasts)
                .extracting(Hindcasts.Forecast::outcome)
                .containsExactly(Outcome.TARGET, Outcome.ATTACKER, Outcome.OUT);
        assertThat(forecasts).extracting(Hindcasts.Forecast::joined).containsExactly(true, true, false);
        Probabilities second = forecasts.get(1).chances();
        assertThat(second.attacker()).isCloseTo(0.3, withinPercentage(0.2));
        assertThat(second.target()).isCloseTo(0.2, withinPercentage(0.2));
        assertThat(second.out()).isCloseTo(0.5, withinPercentage(0.2));
        assertThat(war.forecasts(Level.DISPUTE)).isEmpty();
    }

    @Test
    void aChanceIsKeptInStepsOfLogOdds() {
        // Even chances are log-odds 0, and 256 steps are one unit.
        Chances chances =
                Chances.of(List.of(1), Map.of(Level.WAR, List.of(new Probabilities(0, 0.5, 1 / (1 + Math.exp(-1))))));
        assertThat(chances.logits.get(Level.WAR)).containsExactly((short) 0, (short) 256);
        assertThat(chances.ccodes).containsExactly((short) 1);
        Chances certain = Chances.of(List.of(1), Map.of(Level.WAR, List.of(new Probabilities(0, 1, 0))));
        assertThat(certain.logits.get(Level.WAR)).containsExactly(Short.MAX_VALUE, Short.MIN_VALUE);
        // Together more than certain by rounding: staying out is not below 0.
        assertThat(past("war:1", chances)
                        .forecasts(Level.WAR)
                        .getFirst()
                        .chances()
                        .out())
                .isZero();
    }

    @Test
    void conflictsWithoutAForecastAreLeftOut() {
        Chances chances = Chances.of(List.of(1), Map.of(Level.WAR, List.of(new Probabilities(0.9, 0.05, 0.05))));
        var hindcasts = new Hindcasts(List.of(past("war:1", Chances.NONE), past("war:2", chances)), List.of());
        assertThat(hindcasts.forecast(Level.WAR)).extracting(Past::id).containsExactly("war:2");
        assertThat(hindcasts.forecast(Level.DISPUTE)).isEmpty();
    }

    @Test
    void eachDecadeTellsWhatItsModelHadLearntFrom() {
        var rates = new BaseRates(100, 2, 3, 10);
        var learnt = new Learnt(1910, 7, 2, Map.of(Level.WAR, rates));
        var hindcasts = new Hindcasts(List.of(), List.of(new Learnt(1900, 5, 1, Map.of()), learnt));
        assertThat(hindcasts.learnt(1910)).isEqualTo(learnt);
        assertThat(hindcasts.learnt(1910).baseRates(Level.WAR)).isEqualTo(rates);
        assertThatThrownBy(() -> hindcasts.learnt(1920)).hasMessageContaining("1920s");
    }
}
