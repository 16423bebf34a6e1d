package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Past;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.model.Reliability;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.world.Level;
import org.casus.world.RandomWorlds;
import org.casus.world.SmallWorld;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** Training and backtest as whole procedures, on a world drawn at random. */
class ProcedureTest {
    private static final World WORLD = world();

    /** The random world's disputes, and a war every third year in which every fourth state joins. */
    static World world() {
        SmallWorld world = RandomWorlds.draw(11);
        int[] states = {2, 200, 255, 365, 500, 640, 710, 731};
        for (int w = 0; w < 15; w++) {
            String id = "war:" + (900 + w);
            String start = (1950 + 3 * w) + "-03-01";
            String end = (1950 + 3 * w) + "-09-01";
            world.conflict(id, start);
            for (int k = 0; k < states.length; k++) {
                boolean began = k == w % 8 || k == (w + 3) % 8;
                if (began || (k + w) % 4 == 1) {
                    world.part(id, states[k], k % 2 == w % 2 ? 1 : 2, began, start, end, 5);
                }
            }
        }
        return world.build();
    }

    private JoiningModel train(long seed) {
        return new Training(WORLD, seed, said -> {}).train(Map.of("input.csv", "hash"));
    }

    @Test
    void a01TheSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
        byte[] first = ModelFile.bytes(train(1));
        assertThat(ModelFile.bytes(train(1))).isEqualTo(first);
        assertThat(ModelFile.bytes(train(2))).isNotEqualTo(first);
    }

    @Test
    void a02AModelHasEveryLevelItsInputsAndThePastCases() {
        JoiningModel model = train(1);
        for (Level level : Level.values()) {
            assertThat(model.level(level).draws())
                    .hasDimensions(
                            Training.RESAMPLES, model.level(level).fitted().coefficients().length);
            assertThat(model.level(level).baseRates().candidates()).isPositive();
        }
        assertThat(model.provenance()).containsEntry("input input.csv", "hash").containsEntry("seed", "1");
        assertThat(model.precedents()).isNotEmpty();
    }

    @Test
    void a04HindcastsAreTheForecastsOfTheChain() throws Exception {
        Hindcasts hindcasts = train(1).hindcasts();
        Forecasts wars = Backtest.run(WORLD, Level.WAR, Knowledge.HYPOTHETICAL, said -> {});
        int seen = 0;
        for (Past p : hindcasts.forecast(Level.WAR)) {
            for (Hindcasts.Forecast f : p.forecasts(Level.WAR)) {
                Forecast made = wars.rows().get(seen++);
                assertThat(p.id()).isEqualTo("war:" + made.conflict());
                assertThat(f.ccode()).isEqualTo(made.ccode());
                assertThat(f.outcome()).isEqualTo(made.outcome());
                assertThat(f.chances().attacker())
                        .isCloseTo(made.probabilities().attacker(), withinPercentage(0.2));
                assertThat(f.chances().target()).isCloseTo(made.probabilities().target(), withinPercentage(0.2));
            }
        }
        assertThat(seen).isEqualTo(wars.rows().size()).isPositive();
    }

    @Test
    void a05TheCalibrationOfALevelIsThatOfItsHindcasts() throws Exception {
        JoiningModel model = train(1);
        for (Level level : Level.values()) {
            assertThat(model.level(level).calibration()).isEqualTo(new Reliability(model.hindcasts(), level).bins());
        }
    }

    @Test
    void a06WhatADecadeHadLearntFromIsCounted() throws Exception {
        Hindcasts hindcasts = train(1).hindcasts();
        List<Case> cases = new Cases(WORLD).all();
        var learnt = hindcasts.learnt(1970);

        assertThat(learnt.wars()).isEqualTo(7);
        assertThat(learnt.disputes())
                .isEqualTo((int) cases.stream()
                        .filter(c -> c.task().equals("D") && c.decadeKnown() < 1970)
                        .count())
                .isPositive();
        assertThat(learnt.baseRates(Level.WAR).conflicts()).isEqualTo(7);
        assertThat(learnt.baseRates(Level.FORCE).attackers())
                .isLessThanOrEqualTo(learnt.baseRates(Level.DISPUTE).attackers());
    }

    @Test
    void a03ABacktestIsWrittenAsTheScorerReadsIt() throws Exception {
        var said = new ArrayList<String>();
        Forecasts forecasts = Backtest.run(WORLD, Level.DISPUTE, Knowledge.HYPOTHETICAL, said::add);
        List<String> lines = Backtest.csv(forecasts).lines().toList();
        assertThat(said).isNotEmpty();
        assertThat(lines.getFirst()).isEqualTo("task,conflict_id,ccode,p_out,p_a,p_b");
        assertThat(lines).hasSize(forecasts.rows().size() + 1).allMatch(l -> l.split(",", -1).length == 6);
    }
}
