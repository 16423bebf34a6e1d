package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.casus.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client in docs/examples, run as its first line says. */
class PythonClientTest {
    @Test
    void A01_theExampleAsksAndRecords(@TempDir Path folder) throws Exception {
        assumeTrue(System.getenv("CASUS_CI") != null || python(), "skipped: there is no python3");
        try (Served served = Served.start(folder)) {
            String token = served.token(served.user("script", Role.FORECASTER));
            Path client = Path.of("..", "docs", "examples", "casus_client.py");
            Process python = new ProcessBuilder(
                            "python3", client.toString(), "http://127.0.0.1:" + served.port(), token)
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(python.exitValue()).as(printed).isZero();
            assertThat(printed)
                    .contains("90% interval", "Without the treaty: ", "Recorded as ")
                    .containsPattern("[A-Z]\\w+: \\d+%");
        }
    }

    private static boolean python() {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "python3"))) {
                return true;
            }
        }
        return false;
    }
}
