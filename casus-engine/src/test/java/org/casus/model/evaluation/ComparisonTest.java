package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.datasets.ImportedWorld;
import org.casus.features.Cases;
import org.casus.features.Columns;
import org.casus.features.Knowledge;
import org.casus.model.baselines.Baseline;
import org.casus.model.baselines.Learner;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** Learners side by side: ours is the joining model's own chain, and the baselines are near the published ones. */
class ComparisonTest {
    private static final World SMALL = ProcedureTest.world();

    private static TrainingRows rows(World world) {
        return TrainingRows.of(world, new Cases(world).all(), Knowledge.EVE);
    }

    @Test
    void a01OursIsTheChainCorrectionAndAll() {
        TrainingRows rows = rows(SMALL);
        for (Level level : Level.values()) {
            List<Forecast> ours = made(
                    new Comparison(SMALL, rows, level).run(Map.of("x", new JoiningLearner(c -> true)), p -> {}), "x");
            List<Forecast> chain = new Chain(SMALL, rows, level, Training.grid(level))
                    .run(rows.cases().stream().mapToInt(c -> c.decade()).max().orElseThrow(), p -> {})
                    .chosen()
                    .rows();
            assertThat(ours).hasSameSizeAs(chain).isNotEmpty();
            for (int i = 0; i < ours.size(); i++) {
                assertThat(ours.get(i).ccode()).isEqualTo(chain.get(i).ccode());
                assertThat(ours.get(i).probabilities().join())
                        .isCloseTo(chain.get(i).probabilities().join(), within(1e-9));
            }
        }
    }

    @Test
    void a02EveryLearnerGivesChancesThatSumToOneAndKnowsNothingLater() {
        TrainingRows rows = rows(SMALL);
        TrainingRows past = rows.of(c -> c.decade() < 1980);
        Map<String, Forecasts> all = new Comparison(SMALL, rows, Level.WAR).run(learners(), p -> {});
        Map<String, Forecasts> early = new Comparison(SMALL, past, Level.WAR).run(learners(), p -> {});
        assertThat(all).hasSizeGreaterThan(20);
        all.forEach((name, forecasts) -> {
            assertThat(forecasts.rows()).as(name).allMatch(f -> {
                var p = f.probabilities();
                return p.out() >= 0 && p.attacker() >= 0 && p.target() >= 0 && Math.abs(p.out() + p.join() - 1) < 1e-9;
            });
            assertThat(forecasts.decades(1830, 1980)).as(name).isEqualTo(made(early, name));
        });
    }

    private static Map<String, Learner> learners() {
        Map<String, Learner> learners = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            learners.put(baseline.word(), baseline.learner());
        }
        learners.putAll(DriverWorth.learners());
        learners.putAll(LearningCurve.learners());
        return learners;
    }

    private static List<Forecast> made(Map<String, Forecasts> made, String name) {
        return Objects.requireNonNull(made.get(name)).rows();
    }

    @Test
    void b01TheBaselinesScoreAboutAsPublishedOnOtherColumns() throws Exception {
        World world = ImportedWorld.get();
        Map<String, Learner> learners = new LinkedHashMap<>();
        for (Baseline baseline : List.of(Baseline.BASE_RATE, Baseline.TREATY_ONLY, Baseline.STANDARD_LOGIT)) {
            learners.put(baseline.word(), baseline.learner());
        }
        Map<String, Forecasts> made = new Comparison(world, rows(world), Level.WAR).run(learners, p -> {});
        // shared/score/BASELINES.md: −.0973, −.0962, −.0794
        assertThat(log(made, "base-rate")).isCloseTo(-0.0973, within(0.0015));
        assertThat(log(made, "treaty-only")).isCloseTo(-0.0962, within(0.0050));
        assertThat(log(made, "standard-logit")).isCloseTo(-0.0794, within(0.0040));
    }

    private static double log(Map<String, Forecasts> made, String name) {
        return Objects.requireNonNull(made.get(name)).meanLogScore(1850, 2000);
    }

    @Test
    void a03EveryColumnRestsOnADriverAndTheFileOfRivalriesOnItsOwn() {
        var kept = DriverWorth.kept();
        for (var column : Columns.all()) {
            long dropped = kept.values().stream().filter(k -> !k.test(column)).count();
            assertThat(dropped > 0).as(column.name()).isEqualTo(!column.name().equals("war"));
        }
        var rivalries = Objects.requireNonNull(kept.get("without the file of rivalries"));
        assertThat(Columns.all().stream().filter(rivalries.negate()).map(Columns.Column::name))
                .contains("own rival", "major rivals", "attacks × own rival", "own ally × other rival");
    }
}
