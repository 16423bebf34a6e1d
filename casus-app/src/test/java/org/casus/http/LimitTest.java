package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.casus.accounts.Role;
import org.casus.forecasts.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much anybody may ask. */
class LimitTest {
    private static final String STATES = "/api/v1/states";

    private final AtomicLong now = new AtomicLong();
    private final Limit limit = new Limit(2, now::get);

    private void later(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void refused(String who, long seconds) {
        assertThatThrownBy(() -> limit.count(who)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.status()).isEqualTo(429);
            assertThat(p.retryAfter()).isEqualTo(seconds);
        });
    }

    @Test
    void A01_twentySecondsMayComeTogetherAndThenSoManyASecond() {
        for (int i = 0; i < 40; i++) {
            limit.count("a");
        }
        refused("a", 1);
        limit.count("b");
        later(Duration.ofMillis(500));
        limit.count("a");
        refused("a", 1);
        later(Duration.ofHours(1));
        for (int i = 0; i < 40; i++) {
            limit.count("a");
        }
        refused("a", 1);
    }

    @Test
    void A02_whatIsRefusedIsNotCounted() {
        for (int i = 0; i < 40; i++) {
            limit.count("a");
        }
        for (int i = 0; i < 100; i++) {
            refused("a", 1);
        }
        later(Duration.ofMillis(500));
        assertThatCode(() -> limit.count("a")).doesNotThrowAnyException();
    }

    @Test
    void A03_zeroIsAnyNumber() {
        var open = new Limit(0, now::get);
        for (int i = 0; i < 10_000; i++) {
            open.count("a");
        }
    }

    private static Served served(Path folder, boolean proxied) throws Exception {
        return Served.start(
                Database.open(Database.in(folder)),
                new Settings("127.0.0.1", 0, null, false, false, proxied, 1, Settings.PATIENCE));
    }

    @Test
    void A04_overHttpAnAddressIsToldWhenToComeAgain(@TempDir Path folder) throws Exception {
        try (Served served = served(folder, false)) {
            HttpResponse<String> answer = served.get(STATES);
            for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
                answer = served.get(STATES, "X-Forwarded-For", "203.0.113." + i % 250);
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("\"code\":\"R16\"");
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
            assertThat(served.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void A05_behindAProxyItIsWhomTheProxyNamesAndAUserEverywhere(@TempDir Path folder) throws Exception {
        try (Served served = served(folder, true)) {
            String token = "Bearer " + served.token(served.user("ada", Role.ADMIN));
            int status = 200;
            for (int i = 0; i < 1_000 && status == 200; i++) {
                status = served.get(STATES, "X-Forwarded-For", "198.51.100." + i % 250 + ", 203.0.113.1")
                        .statusCode();
            }
            assertThat(status).isEqualTo(429);
            assertThat(served.get(STATES, "X-Forwarded-For", "203.0.113.2").statusCode())
                    .isEqualTo(200);
            for (int i = 0; i < 1_000; i++) {
                status = served.get("/api/v1/users", "X-Forwarded-For", "192.0.2." + i % 250, "Authorization", token)
                        .statusCode();
                if (status != 200) {
                    break;
                }
            }
            assertThat(status).isEqualTo(429);
        }
    }

    @Test
    void A06_aNetworkOfIPv6IsOne(@TempDir Path folder) throws Exception {
        try (Served served = served(folder, true)) {
            int status = 200;
            for (int i = 0; i < 1_000 && status == 200; i++) {
                status = served.get(STATES, "X-Forwarded-For", "2001:db8::" + Integer.toHexString(i + 1))
                        .statusCode();
            }
            assertThat(status).isEqualTo(429);
            assertThat(served.get(STATES, "X-Forwarded-For", "2001:db8:0:1::1").statusCode())
                    .isEqualTo(200);
        }
    }
}
