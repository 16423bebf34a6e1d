package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Casus is killed (SIGKILL) while eight threads record 1,000 forecasts: what was acknowledged is there, nothing is there by half.
 * Twice on each database; {@code -Dcasus.kill.runs=20} for the measurement in docs/forecasts.md.
 */
class KilledTest {
    private static final int RUNS = Integer.getInteger("casus.kill.runs", 2);
    private static final int FORECASTS = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void A01_onSqlite() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            killed(Databases.sqlite(Files.createDirectory(folder.resolve("run" + run))), run);
        }
    }

    @Test
    void A02_onPostgres() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            killed(Databases.postgres(), run);
        }
    }

    private static void killed(String url, int run) throws Exception {
        int after = 20 + new Random(run).nextInt(RUNS > 2 ? FORECASTS - 100 : 200);
        Process process = Elsewhere.start(url, FORECASTS, 0);
        List<String> acknowledged = Elsewhere.linesUntilKilled(process, after);
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after).allMatch(id -> id.matches("[0-9a-f]{12}"));

        try (Database database = Database.open(url)) {
            var register = new Register(database);
            assertThat(register.verify().fault()).isNull();
            assertThat(register.list()).extracting(r -> r.forecast().id()).containsAll(acknowledged);
            assertThat(register.list())
                    .allMatch(r -> register.answer(r.forecast().id()).isPresent());
            // Those whose acknowledgement was on its way: at most one of each thread.
            assertThat(register.list().size() - acknowledged.size()).isBetween(0, 8);
            register.add(Samples.draft("2099-01-01", null), "bob");
            assertThat(register.verify().whole()).isTrue();
            System.out.printf(
                    "killed after %d acknowledgements: all there, %d entries, chain whole%n",
                    acknowledged.size(), register.verify().entries() - 1);
        }
    }
}
