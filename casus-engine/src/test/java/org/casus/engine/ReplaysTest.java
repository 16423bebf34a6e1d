package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.answer.Replay;
import org.casus.answer.Replay.State;
import org.casus.datasets.Worlds;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.BaseRates;
import org.casus.model.Probabilities;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;

class ReplaysTest {
    private static final BaseRates BASE = new BaseRates(199, 1, 2, 5);

    private static final Past WAR = new Past(
            "war:106",
            "World War I",
            LocalDate.of(1914, 7, 29),
            List.of(300),
            List.of(345),
            List.of(
                    new Joiner(255, Side.ATTACKER, LocalDate.of(1914, 7, 29), true, 5),
                    new Joiner(740, Side.TARGET, LocalDate.of(1914, 8, 1), false, 5)),
            Chances.of(
                    List.of(230, 255, 740),
                    Map.of(
                            Level.WAR,
                            List.of(
                                    new Probabilities(0.8, 0.05, 0.15),
                                    new Probabilities(0.5, 0.4, 0.1),
                                    new Probabilities(0.98, 0.01, 0.01)))));

    private static Replay replay(Past past) throws Exception {
        var hindcasts = new Hindcasts(
                List.of(past),
                List.of(new Learnt(1910, 7, 5, Map.of(Level.WAR, BASE, Level.FORCE, BASE, Level.DISPUTE, BASE))));
        return new Replays(Worlds.embedded(), hindcasts).of(past, Level.WAR);
    }

    @Test
    void a01TheLikeliestComeFirstWithWhatTheyDid() throws Exception {
        Replay replay = replay(WAR);

        assertThat(replay.states()).extracting(s -> s.state().state()).containsExactly("DEU", "ESP", "JPN");
        assertThat(replay.states()).extracting(State::expected).containsExactly(true, true, false);
        assertThat(replay.joiners()).extracting(s -> s.state().state()).containsExactly("DEU", "JPN");
        var germany = Objects.requireNonNull(replay.states().getFirst().entry());
        assertThat(germany.firstDay()).isTrue();
        var japan = Objects.requireNonNull(replay.states().getLast().entry());
        assertThat(japan.side()).isEqualTo(Side.TARGET);
        assertThat(japan.on()).isNull();
        assertThat(japan.firstDay()).isNull();
    }

    @Test
    void a02ItIsScoredAgainstTheBaseRateKnownThen() throws Exception {
        Replay.Forecast f = Objects.requireNonNull(replay(WAR).forecast());

        assertThat(f.wars()).isEqualTo(5);
        assertThat(f.to()).isEqualTo(1909);
        assertThat(f.expected()).isCloseTo(0.2 + 0.5 + 0.02, within(0.002));
        assertThat(f.joined()).isEqualTo(2);
        assertThat(f.firstDay()).isEqualTo(1);
        assertThat(f.baseRate()).isCloseTo((1.5 + 2.5) / 200.5, within(1e-9));
        double score = (Math.log(0.8) + Math.log(0.4) + Math.log(0.01)) / 3;
        assertThat(f.logScore()).isCloseTo(score, within(0.002));
        double base = (Math.log(1 - 4 / 200.5) + Math.log(1.5 / 200.5) + Math.log(2.5 / 200.5)) / 3;
        assertThat(f.baseLogScore()).isCloseTo(base, within(1e-9));
    }

    @Test
    void a03WithoutAForecastOnlyTheJoinersAreListed() throws Exception {
        Replay replay = replay(new Past(
                "war:1",
                "Franco-Spanish War",
                LocalDate.of(1823, 4, 7),
                List.of(220),
                List.of(230),
                List.of(new Joiner(365, Side.ATTACKER, LocalDate.of(1823, 5, 7), true, 5)),
                Chances.NONE));

        assertThat(replay.forecast()).isNull();
        assertThat(replay.states()).hasSize(1).allMatch(s -> s.chance() == null && s.entry() != null);
    }
}
