package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casus.datasets.ImportedWorld;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.EmbeddedModel;
import org.casus.model.LevelModel;
import org.casus.model.evaluation.IntervalCoverage.Row;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.RandomWorlds;
import org.casus.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The measurement of the intervals' coverage; the numbers of docs/model.md come from its last test. */
class IntervalCoverageTest {
    private static final Settings SETTINGS = new Settings(5, 2, 1);

    @Test
    void everyIntervalIsCountedOnceAndTheSameSeedGivesTheSameRows() {
        World world = RandomWorlds.draw(11).build();
        TrainingRows rows = TrainingRows.of(world, new Cases(world).all(), Knowledge.HYPOTHETICAL);
        Fitted truth = new Trainer(rows, Level.DISPUTE).fit(rows.size(), SETTINGS);
        var coverage = new IntervalCoverage(world, Level.DISPUTE, SETTINGS, truth);

        List<Row> counted = coverage.of(2, 1.25, 3, said -> {});

        long joining = counted.stream()
                .filter(r -> r.what().equals("joining") && !(r.low() == 0.01 && r.high() == 1))
                .mapToLong(Row::intervals)
                .sum();
        assertThat(joining).isEqualTo(2L * rows.size());
        assertThat(counted).allMatch(r -> r.held() >= 0 && r.held() <= 1);
        assertThat(coverage.of(2, 1.25, 3, said -> {})).isEqualTo(counted);
    }

    @Test
    void anIntervalThatIsTooNarrowNeedsAFactorAboveOne() {
        World world = RandomWorlds.draw(11).build();
        TrainingRows rows = TrainingRows.of(world, new Cases(world).all(), Knowledge.HYPOTHETICAL);
        Fitted truth = new Trainer(rows, Level.DISPUTE).fit(rows.size(), SETTINGS);
        for (Row row : new IntervalCoverage(world, Level.DISPUTE, SETTINGS, truth).of(3, 0, 5, said -> {})) {
            if (row.intervals() > 20) {
                assertThat(row.factor() > 1).isEqualTo(row.held() < 0.9 - 1.0 / row.intervals());
            }
        }
    }

    /** Where history says little, resamples of it disagree more. */
    @Test
    void intervalsAreWiderOutsideHistory() throws Exception {
        List<Double> widths = IntervalCoverage.widths(
                ImportedWorld.get(), EmbeddedModel.read().level(Level.WAR));
        assertThat(widths.get(1)).isGreaterThan(1.1 * widths.get(0));
    }

    /** Writes target/coverage-LEVEL-PULL.csv; docs/model.md names the command. */
    @Test
    @EnabledIfSystemProperty(named = "casus.coverage.histories", matches = "\\d+")
    @Timeout(value = 12, unit = TimeUnit.HOURS)
    void measure() throws Exception {
        Level level = Level.valueOf(System.getProperty("casus.coverage.level", "WAR"));
        double pull = Double.parseDouble(System.getProperty("casus.coverage.pull", "1.25"));
        LevelModel model = EmbeddedModel.read().level(level);
        var coverage = new IntervalCoverage(ImportedWorld.get(), level, model.settings(), model.fitted());
        int histories = Integer.getInteger("casus.coverage.histories");
        long seed = Long.getLong("casus.coverage.seed", 1);
        List<Row> rows = coverage.of(histories, pull, seed, System.err::println);
        Files.writeString(
                Path.of("target", "coverage-%s-%s.csv".formatted(level.word(), pull)), IntervalCoverage.csv(rows));
    }
}
