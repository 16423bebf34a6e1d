package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.features.Knowledge;
import org.casus.model.evaluation.JointScores.Row;
import org.casus.world.Level;
import org.junit.jupiter.api.Test;

/** The scores of who joins together, on the random world of {@link ProcedureTest}. */
class JointScoresTest {
    private static final int FROM = 1960;
    private static final int TO = 1999;

    @Test
    void theyCountWhatHappenedAndScoreWhatWasForecast() throws Exception {
        Chain chain = Backtest.chain(ProcedureTest.world(), Level.WAR, Knowledge.HYPOTHETICAL, said -> {});
        List<Forecasts.Forecast> forecasts = chain.chosen().decades(FROM, TO + 1);
        Map<Integer, Long> joiners = forecasts.stream()
                .collect(Collectors.groupingBy(f -> f.conflict(), Collectors.summingLong(f -> f.joined() ? 1 : 0)));
        double alone =
                forecasts.stream().mapToDouble(Forecasts.Forecast::logScore).sum();
        double expected =
                forecasts.stream().mapToDouble(f -> f.probabilities().join()).sum();

        List<Row> rows = JointScores.of(chain, FROM, TO);

        assertThat(rows).hasSize(6);
        Row whole = rows.getFirst();
        assertThat(whole.n()).isEqualTo(joiners.size()).isPositive();
        assertThat(whole.observed())
                .isEqualTo((int) joiners.values().stream().mapToLong(j -> j).sum());
        assertThat(whole.independent() * whole.n()).isCloseTo(alone, within(1e-6));
        assertThat(rows.get(1).expected()).isCloseTo(expected, within(1e-6));
        assertThat(rows.get(2).what()).isEqualTo("nobody joins");
        assertThat(rows.get(2).observed())
                .isEqualTo((int) joiners.values().stream().filter(j -> j == 0).count());
    }
}
