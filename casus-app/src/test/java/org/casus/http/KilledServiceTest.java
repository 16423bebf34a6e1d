package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.casus.JavaProcess;
import org.casus.accounts.Accounts;
import org.casus.accounts.By;
import org.casus.accounts.Role;
import org.casus.cli.Cli;
import org.casus.cli.Main;
import org.casus.forecasts.Database;
import org.casus.forecasts.Databases;
import org.casus.forecasts.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service is killed (SIGKILL) while 1,000 forecasts are being recorded over HTTP, and started again on the same database: what
 * was acknowledged is there. Twice on each database; {@code -Dcasus.kill.runs=20} for the measurement in docs/forecasts.md.
 */
class KilledServiceTest {
    private static final int RUNS = Integer.getInteger("casus.kill.runs", 1);
    private static final int FORECASTS = 1_000;
    /** Requests that are worked at together, whose acknowledgements may be lost. */
    private static final int THREADS = 64;

    private static final String FORECAST =
            "{\"ask\": \"joiner=CHN&attacker=USA&target=PRK&on=2024-01-01\", \"criteria\": \"China fights\", \"resolves\": \"2099-01-01\"}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void A01_onSqlite() throws Exception {
        killed(Databases.sqlite(folder));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void A02_onPostgres() throws Exception {
        killed(Databases.postgres());
    }

    private static void killed(String url) throws Exception {
        String token = token(url);
        int before = 0;
        for (int run = 0; run < RUNS; run++) {
            int after = 1 + new Random(run).nextInt(RUNS > 2 ? FORECASTS - 100 : 200);
            Queue<String> acknowledged = recordedUntilKilled(url, token, after);
            try (Database database = Database.open(url)) {
                var register = new Register(database);
                assertThat(register.list())
                        .extracting(r -> r.forecast().id())
                        .doesNotHaveDuplicates()
                        .containsAll(acknowledged);
                assertThat(register.list())
                        .allMatch(r -> register.answer(r.forecast().id()).isPresent());
                int kept = register.list().size() - before;
                assertThat(kept).isBetween(acknowledged.size(), acknowledged.size() + THREADS);
                before += kept;
                System.out.printf("killed after %d acknowledgements: all there, %d kept%n", acknowledged.size(), kept);
            }
            Cli verified = Cli.run("forecast", "verify", "--database", url);
            assertThat(verified.code()).as(verified.err()).isZero();
        }
    }

    private static String token(String url) throws Exception {
        try (Database database = Database.open(url)) {
            var accounts = new Accounts(database);
            var user = accounts.users().add("ada", Role.FORECASTER, Served.PASSWORD, By.COMMAND_LINE);
            return accounts.tokens()
                    .create(user, "test", java.util.List.of("forecast"), By.COMMAND_LINE)
                    .secret();
        }
    }

    /** The ids that were acknowledged: so many, and what came before the process was gone. */
    private static Queue<String> recordedUntilKilled(String url, String token, int after) throws Exception {
        Process service = start(url);
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI at = URI.create(listening(service) + "api/v1/forecasts");
            HttpRequest record = HttpRequest.newBuilder(at)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(FORECAST))
                    .build();
            var acknowledged = new ConcurrentLinkedQueue<String>();
            // The answer is worked out once; from then on forecasts cost what the database costs.
            acknowledged.add(id(client.send(record, BodyHandlers.ofString())));
            var refused = new ConcurrentLinkedQueue<Integer>();
            var all = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < FORECASTS; i++) {
                all.add(client.sendAsync(record, BodyHandlers.ofString()).thenAccept(answer -> {
                    if (answer.statusCode() == 201) {
                        acknowledged.add(id(answer));
                    } else {
                        refused.add(answer.statusCode());
                    }
                    if (acknowledged.size() >= after) {
                        service.toHandle().destroyForcibly();
                    }
                }));
            }
            var gone = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .exceptionally(e -> null);
            gone.get();
            // On a slow machine so many at once are told to come again, and too few are left to kill it among.
            service.toHandle().destroyForcibly();
            assertThat(refused).allMatch(status -> status == 503);
            assertThat(service.waitFor()).isEqualTo(128 + 9);
            return acknowledged;
        } finally {
            service.destroyForcibly();
        }
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private static Process start(String url) throws IOException {
        return JavaProcess.of(Main.class, "serve", "--port", "0", "--database", url)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The address that it says; what it says later is read and thrown away. */
    private static String listening(Process service) throws IOException {
        var said = new BufferedReader(new InputStreamReader(service.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("listening at ")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(l -> {}));
                return line.replaceFirst(".*listening at (\\S+).*", "$1");
            }
        }
        throw new IOException("the service did not start");
    }
}
