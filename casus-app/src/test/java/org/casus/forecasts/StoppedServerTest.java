package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is stopped and started while four threads write and one reads: clear failures, and recovery by itself. */
class StoppedServerTest {
    @TempDir
    private Path folder = Path.of("");

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    @Timeout(60)
    void A01_itGoesOnByItself() throws Exception {
        EmbeddedPostgres server = Postgres.in(folder, 0);
        int port = server.getPort();
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        try (Database database = Database.open(url);
                ExecutorService threads = Executors.newFixedThreadPool(5)) {
            var register = new Register(database);
            List<Future<?>> work = begin(register, threads);
            until(20);
            server.close();
            while (failures.isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(database.answers()).isFalse();
            server = Postgres.in(folder, port);
            int before = acknowledged.size();
            until(before + 20);
            assertThat(database.answers()).isTrue();
            over.set(true);
            for (Future<?> each : work) {
                each.get(20, TimeUnit.SECONDS);
            }
            assertThat(failures).allSatisfy(e -> {
                assertThat(e).isInstanceOf(DatabaseFailure.class).hasMessageContaining("cannot be reached");
                assertThat(((DatabaseFailure) e).passing()).isTrue();
            });
            assertThat(register.verify().fault()).isNull();
            assertThat(register.list()).extracting(r -> r.forecast().id()).containsAll(acknowledged);
        } finally {
            server.close();
        }
    }

    private List<Future<?>> begin(Register register, ExecutorService threads) {
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            boolean reads = t == 0;
            work.add(threads.submit(() -> {
                while (!over.get()) {
                    try {
                        if (reads) {
                            assertThat(register.list()).isNotNull();
                        } else {
                            acknowledged.add(
                                    register.add(Samples.draft(), "ada").id());
                        }
                        Thread.sleep(5);
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }
            }));
        }
        return work;
    }

    private void until(int writes) throws InterruptedException {
        while (acknowledged.size() < writes) {
            Thread.sleep(20);
        }
    }
}
