package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.casus.datasets.ImportedWorld;
import org.casus.model.ending.Ended;
import org.casus.model.ending.Ended.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the wars and disputes of the real past ended, and how well that is forecast; docs/simulation.md has the numbers. */
class EndingScoresTest {
    private static List<Ended> all = List.of();

    @BeforeAll
    static void read() throws Exception {
        all = EndedConflicts.of(ImportedWorld.get());
    }

    @Test
    void warsEndedAsTheirRowsSay() {
        assertThat(all.stream().filter(Ended::war)).hasSize(95);
        Ended franceGermany = of(all, "war:58");
        assertThat(franceGermany.result()).isEqualTo(Result.TARGET);
        assertThat(franceGermany.attackers().states()).isEqualTo(1);
        assertThat(franceGermany.targets().states()).isEqualTo(4);
        assertThat(franceGermany.deaths()).isEqualTo(204_313);
        Ended first = of(all, "war:1");
        assertThat(first.result()).isEqualTo(Result.ATTACKER);
        assertThat(first.deaths()).isEqualTo(1000);
        assertThat(of(all, "war:106").known()).isEqualTo(1918);
    }

    private static Ended of(List<Ended> all, String id) {
        return all.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aDisputeThatGrewIntoAWarIsCountedOnce() {
        assertThat(all).extracting(Ended::id).doesNotHaveDuplicates().doesNotContain("gml:257");
    }

    @Test
    void endingsAreForecastAtLeastAsWellAsAgreed() throws Exception {
        EndingScores wars = EndingScores.of(all, true, 1860, 2000);
        EndingScores disputes = EndingScores.of(all, false, 1860, 2000);
        assertThat(wars.log()).isCloseTo(-0.9934, within(0.005));
        assertThat(wars.gain()[0]).isPositive();
        assertThat(disputes.log()).isCloseTo(-0.5042, within(0.002));
        assertThat(disputes.gain()[0]).isPositive();
        assertThat(wars.deathsLog()).isGreaterThan(wars.deathsBaseLog());
        assertThat(wars.deathsHeld()).isBetween(0.7, 0.9);
    }
}
