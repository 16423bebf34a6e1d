package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that is larger than any other request may be. */
class LargeImportTest {
    private static final String FORECASTS = "/api/v1/forecasts";
    private static final String FORECAST =
            "{\"ask\": \"joiner=CHN&attacker=USA&target=PRK&on=2024-01-01\", \"criteria\": \"China fights\","
                    + " \"resolves\": \"2099-01-01\"}";

    @TempDir
    private Path folder = Path.of("");

    private Served served(String name) throws Exception {
        return Served.start(Files.createDirectory(folder.resolve(name)));
    }

    private static String token(Served served, Role role) throws Exception {
        return "Bearer " + served.token(served.user(role.word(), role));
    }

    private static int posted(Served served, String path, String body, String token) throws Exception {
        return served.post(path, body, "Content-Type", "application/json", "Authorization", token)
                .statusCode();
    }

    private static String exported(Served served) throws Exception {
        return served.get(FORECASTS + "/export").body();
    }

    private static String large(Served served) throws Exception {
        String token = token(served, Role.FORECASTER);
        while (exported(served).length() <= 4 << 20) {
            for (int i = 0; i < 20; i++) {
                assertThat(posted(served, FORECASTS, FORECAST, token)).isEqualTo(201);
            }
        }
        return exported(served);
    }

    @Test
    void A01_administratorsImportIt() throws Exception {
        try (Served from = served("from");
                Served to = served("to")) {
            String export = large(from);
            String admin = token(to, Role.ADMIN);
            String at = FORECASTS + "/import";
            assertThat(posted(to, at, export, token(to, Role.READER))).isEqualTo(403);
            assertThat(posted(to, at, export.substring(0, 3 << 20), admin)).isEqualTo(400);
            assertThat(posted(to, at, " ".repeat(65 << 20), admin)).isEqualTo(413);
            assertThat(to.json(FORECASTS).get("forecasts")).isEmpty();
            HttpResponse<String> taken = to.post(at, export, "Authorization", admin);
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
            assertThat(exported(to)).isEqualTo(export);
        }
    }
}
