package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.datasets.ImportedWorld;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.Tables;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** The procedure on two centuries of real conflicts: the agreed scores stand, and nothing later leaks into a decade. */
class RealHistoryTest {
    @Test
    void warsAreForecastAtLeastAsWellAsAgreed() throws Exception {
        Forecasts forecasts = Backtest.run(ImportedWorld.get(), Level.WAR, Knowledge.HYPOTHETICAL, p -> {});
        assertThat(forecasts.decades(1850, 2010)).hasSize(7_503);
        assertThat(forecasts.meanLogScore(1850, 2000)).isGreaterThan(-0.0740);
    }

    @Test
    void disputesAreForecastAtLeastAsWellAsAgreed() throws Exception {
        Forecasts forecasts = Backtest.run(ImportedWorld.get(), Level.DISPUTE, Knowledge.EVE, p -> {});
        assertThat(forecasts.decades(1850, 2010)).hasSize(251_809);
        assertThat(forecasts.meanLogScore(1850, 2000)).isGreaterThan(-0.0130);
    }

    /** The whole of {@code casus train}: minutes, so only where everything is checked. */
    @Test
    void retrainingGivesTheBytesOfTheEmbeddedModel() throws Exception {
        assumeTrue(System.getenv("CASUS_CI") != null, "skipped: trains for minutes; CASUS_CI=1 runs it");
        JoiningModel trained = new Training(ImportedWorld.get(), 1, said -> {}).train(ImportedWorld.inputs());
        byte[] embedded;
        try (InputStream in = EmbeddedModel.class.getResourceAsStream("joining-model.json.gz")) {
            embedded = Objects.requireNonNull(in).readAllBytes();
        }
        assertThat(Arrays.equals(ModelFile.bytes(trained), embedded))
                .as(
                        "the embedded model is not what 'casus train' makes of shared/data: train it anew (ARCHITECTURE.md)")
                .isTrue();
    }

    @Test
    void deletingEveryConflictFromADecadeOnLeavesItsWholeProcedureForWarsUnchanged() throws Exception {
        nothingLaterMatters(Level.WAR);
    }

    @Test
    void deletingEveryConflictFromADecadeOnLeavesItsWholeProcedureForDisputesUnchanged() throws Exception {
        nothingLaterMatters(Level.DISPUTE);
    }

    private static void nothingLaterMatters(Level level) throws Exception {
        int decade = 1910;
        World world = ImportedWorld.get();
        Chain full = chain(world, level, decade);
        Chain past = chain(until(world, decade), level, decade);

        assertThat(past.chosen().rows())
                .isEqualTo(full.chosen().decades(Chain.FIRST_DECADE, decade))
                .isNotEmpty();
        assertThat(past.choose(decade)).isEqualTo(full.choose(decade));
        assertThat(past.recalibration(past.choose(decade), decade))
                .isEqualTo(full.recalibration(full.choose(decade), decade));
        Set<Forecasts.Forecast> forecasts = new Cases(world)
                .all().stream()
                        .filter(c -> c.decade() == decade && c.task().equals(level == Level.WAR ? "W" : "D"))
                        .flatMap(c -> past.forecast(world, c).stream())
                        .collect(Collectors.toSet());
        assertThat(forecasts)
                .isEqualTo(Set.copyOf(full.chosen().decades(decade, decade + 10)))
                .hasSizeGreaterThan(300);
    }

    private static Chain chain(World world, Level level, int decade) {
        TrainingRows rows = TrainingRows.of(world, new Cases(world).all(), Knowledge.HYPOTHETICAL);
        return new Chain(world, rows, level, Training.grid(level)).run(decade, said -> {});
    }

    private static World until(World world, int year) {
        Tables t = world.tables();
        var conflicts = t.conflicts().stream()
                .filter(c -> c.from().getYear() < year)
                .collect(Collectors.toMap(c -> c.id(), c -> c));
        return new World(new Tables(
                t.sources(),
                t.states(),
                t.names(),
                t.treaties(),
                t.memberships(),
                t.pledgeYears(),
                t.capabilities(),
                t.contiguities(),
                t.distances(),
                t.capitals(),
                t.powers(),
                t.rivalries(),
                t.regimes(),
                t.colonies(),
                List.copyOf(conflicts.values()),
                t.participations().stream()
                        .filter(p -> conflicts.containsKey(p.conflict()))
                        .toList(),
                t.warDisputes(),
                t.endings(),
                t.unVotes(),
                t.sharedOrganizations(),
                t.trade(),
                t.stateCodes(),
                t.leaders(),
                t.armedConflicts(),
                t.crises()));
    }

    @Test
    void aDisputeThatOthersJoinedLaterTeachesNothingBefore() throws Exception {
        Case iraq = new Cases(ImportedWorld.get())
                .disputes().stream().filter(c -> c.id() == 4273).findFirst().orElseThrow();
        assertThat(iraq.decade()).isEqualTo(1990);
        assertThat(iraq.decadeKnown()).isEqualTo(2000);
    }
}
