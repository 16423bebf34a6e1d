package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.datasets.ImportedWorld;
import org.casus.model.OnsetModel;
import org.casus.world.Level;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** The risk of an attack: the embedded coefficients are what the record teaches, and its scores are docs/model.md's. */
class OnsetHistoryTest {
    private static final Path RESOURCE = Path.of("src", "main", "resources", "org", "casus", "model", "onset.csv");

    @Test
    void forecastsOfLaterDecadesBeatTheBaseRateAndTheEmbeddedTableIsTheirs() throws Exception {
        World world = ImportedWorld.get();
        List<OnsetModel> models = new ArrayList<>();
        for (Level level : Level.values()) {
            var history = OnsetHistory.of(world, level);
            OnsetHistory.Scores scores = history.score();
            System.out.printf("risk of an attack, %s: %s%n", level.word(), scores);
            assertThat(scores.log()).isGreaterThan(scores.base());
            assertThat(scores.auc()).isGreaterThan(0.85);
            assertThat(scores.expected() / scores.began()).isBetween(0.5, 2.0);
            models.add(history.learn());
        }
        String table = OnsetModel.table(models);
        if (Boolean.getBoolean("casus.onset.update")) {
            Files.writeString(RESOURCE, table);
        }
        try (var in = OnsetModel.class.getResourceAsStream("onset.csv")) {
            assertThat(new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .as("to renew it: -Dcasus.onset.update=true")
                    .isEqualTo(table);
        }
    }
}
