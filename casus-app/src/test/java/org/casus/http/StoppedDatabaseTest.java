package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casus.accounts.Role;
import org.casus.forecasts.Database;
import org.casus.forecasts.Postgres;
import org.casus.forecasts.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL is stopped and started while clients record, list and ask: they are told so, questions are answered, all recovers. */
class StoppedDatabaseTest {
    private static final String FORECASTS = "/api/v1/forecasts";
    private static final String KOREA = "joiner=CHN&attacker=USA&target=PRK&on=2024-01-01";

    @TempDir
    private Path folder = Path.of("");

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    @Timeout(300)
    @SuppressWarnings("try") // whose end is only that it ends
    void A01_clientsAreToldAndTheServiceGoesOnByItself() throws Exception {
        EmbeddedPostgres server = Postgres.in(folder, 0);
        int port = server.getPort();
        Database database = Database.open("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
        try (Served served = Served.start(database, folder, false, false);
                ExecutorService clients = Executors.newFixedThreadPool(6);
                AutoCloseable end = () -> over.set(true)) {
            String token = "Bearer " + served.token(served.user("ada", Role.FORECASTER));
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(clients.submit(() -> repeat(() -> record(served, token))));
            }
            work.add(clients.submit(() -> repeat(() -> sort(served.get(FORECASTS), 200))));
            work.add(clients.submit(() -> repeat(() -> answered(served.get("/api/v1/who?" + KOREA)))));
            until(20);
            server.close();
            while (refused.isEmpty() && wrong.isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(wrong).isEmpty();
            assertThat(served.json("/health").get("status").asString()).isEqualTo("degraded");
            server = Postgres.in(folder, port);
            until(acknowledged.size() + 20);
            assertThat(served.json("/health").get("status").asString()).isEqualTo("up");
            over.set(true);
            for (Future<?> each : work) {
                each.get();
            }
            assertThat(wrong).isEmpty();
            assertThat(refused).allSatisfy(StoppedDatabaseTest::saysThatItIsAway);
            assertThat(new Register(database).list())
                    .extracting(r -> r.forecast().id())
                    .containsAll(acknowledged);
            assertThat(served.json(FORECASTS + "/verify").get("whole").asBoolean())
                    .isTrue();
        } finally {
            server.close();
        }
    }

    private static void saysThatItIsAway(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("E19");
        assertThat(problem.get("detail").asString())
                .contains("cannot be reached")
                .doesNotContain("Exception", "\tat ");
    }

    /** What a client does again and again. */
    private interface Work {
        void once() throws Exception;
    }

    private void repeat(Work work) {
        while (!over.get()) {
            try {
                work.once();
                Thread.sleep(5);
            } catch (Exception e) {
                wrong.add(e.toString());
                return;
            }
        }
    }

    private void record(Served served, String token) throws Exception {
        HttpResponse<String> answer = served.post(
                FORECASTS,
                "{\"ask\": \"" + KOREA + "\", \"criteria\": \"China fights\", \"resolves\": \"2099-01-01\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                token);
        if (sort(answer, 201)) {
            acknowledged.add(
                    JsonMapper.shared().readTree(answer.body()).get("id").asString());
        }
    }

    private boolean sort(HttpResponse<String> answer, int good) {
        if (answer.statusCode() == 503) {
            refused.add(answer);
        } else if (answer.statusCode() != good) {
            wrong.add(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() == good;
    }

    private void answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            wrong.add(answer.statusCode() + " " + answer.body());
        }
    }

    private void until(int writes) throws InterruptedException {
        while (acknowledged.size() < writes && wrong.isEmpty()) {
            Thread.sleep(20);
        }
    }
}
