package org.casus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.casus.datasets.ImportedWorld;
import org.casus.model.Coalition;
import org.casus.model.EmbeddedModel;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.entry.EntryLearner;
import org.casus.model.entry.EntryModel;
import org.casus.model.entry.Grown;
import org.casus.model.evaluation.GrownConflicts;
import org.casus.world.Level;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** How many states join a war, forecast by cascades that learnt from earlier wars only; docs/simulation.md has the figures. */
class CascadeScoresTest {
    private static final int RUNS = 1000;
    /** Added to each count of runs, so that what no run showed is no impossibility. */
    private static final double SPARED = 0.05;

    private double independent;
    private double pull;
    private double cascade;
    private int wars;

    @Test
    void beforeTheScoresWereLookedAtTheCascadeKnewHowManyJoin() throws Exception {
        World world = ImportedWorld.get();
        List<Grown> grown = GrownConflicts.of(world, EmbeddedModel.read().hindcasts(), Level.WAR);
        for (int decade = 1860; decade < 1950; decade += 10) {
            int before = decade;
            List<Grown> past = grown.stream().filter(g -> g.known() < before).toList();
            if (past.size() >= 10) {
                EntryModel model = EntryLearner.learn(past, 0, 1);
                grown.stream().filter(g -> g.year() / 10 * 10 == before).forEach(g -> score(g, model));
            }
        }

        System.out.printf(
                "number of joiners, %d wars: independent %.3f, pull %.3f, cascade %.3f%n",
                wars, independent / wars, pull / wars, cascade / wars);
        assertThat(wars).isEqualTo(40);
        assertThat(independent / wars).isCloseTo(-1.37, within(0.07));
        assertThat(pull / wars).isCloseTo(-1.22, within(0.02));
        assertThat(cascade / wars).isCloseTo(-1.20, within(0.06));
    }

    private void score(Grown war, EntryModel model) {
        List<Probabilities> forecasts = war.forecasts().stream()
                .map(f -> Probabilities.ofUtilities(f.attacker(), f.target()))
                .toList();
        Pull hidden = Pull.of(Level.WAR);
        Runs runs =
                new Cascade(war.bonds(), forecasts, model, hidden).holding(1).run(RUNS, 2);
        int joined = war.entries().size();
        wars++;
        independent += log(Coalition.of(Pull.NONE, forecasts).sizes()[joined]);
        pull += log(Coalition.of(hidden, forecasts).sizes()[joined]);
        cascade += log(runs.sizes()[joined]);
        for (int k = 0; k < forecasts.size(); k++) {
            assertThat(runs.chances().get(k).join()).isCloseTo(forecasts.get(k).join(), within(0.05));
        }
    }

    private static double log(double share) {
        return Math.log((share * RUNS + SPARED) / (RUNS + 20 * SPARED));
    }
}
