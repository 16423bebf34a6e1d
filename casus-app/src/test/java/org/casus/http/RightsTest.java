package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.accounts.Role;
import org.casus.accounts.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what, over HTTP; and that nobody can do it in somebody else's name. */
class RightsTest {
    private static final String SESSION = "/api/v1/session";
    private static final String FORECASTS = "/api/v1/forecasts";
    private static final String JSON = "application/json";

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = Served.start(folder);
        for (Role role : Role.values()) {
            User user = served.user("a-" + role.word(), role);
            TOKENS.put(role.word(), served.token(user));
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> login(String name, String password, String... headers) throws Exception {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", JSON));
        String body = JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", password));
        return served.post(SESSION, body, all.toArray(String[]::new));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String forecast(String question) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "ask",
                        "on=2024-01-01&q=" + Served.encoded(question),
                        "criteria",
                        "Chinese troops fight beside North Korea's",
                        "resolves",
                        LocalDate.now().plusYears(1).toString()));
    }

    /** Every route, asked by a stranger and by each role with a token; what is for sessions alone, no token opens. */
    @Test
    void A01_everyRouteLetsInWhoMayAndNobodyElse() throws Exception {
        JsonNode paths = served.json("/openapi.json").get("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                String access = operation.getValue().get("x-access").asString();
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String at = path.getKey().replaceAll("\\{\\w+}", "nothing");
                if (at.equals("/api/v1/events")) {
                    continue;
                }
                for (String who : List.of("nobody", "reader", "forecaster", "admin")) {
                    boolean in = switch (access) {
                        case "anyone", "read" -> true;
                        case "forecast" -> who.equals("forecaster") || who.equals("admin");
                        case "admin" -> who.equals("admin");
                        default -> false;
                    };
                    var request = HttpRequest.newBuilder(served.at(at))
                            .header("Content-Type", JSON)
                            .method(method, HttpRequest.BodyPublishers.ofString("{}"));
                    if (!who.equals("nobody")) {
                        request.header("Authorization", "Bearer " + TOKENS.get(who));
                    }
                    int status = served.send(request).statusCode();
                    String what = who + " " + method + " " + at + " (" + access + "): " + status;
                    if (!in) {
                        assertThat(status).as(what).isEqualTo(who.equals("nobody") ? 401 : 403);
                    } else if (!at.equals("/api/v1/sign-up")) {
                        assertThat(status).as(what).isNotIn(401, 403, 500);
                    }
                }
            }
        }
    }

    @Test
    void A02_aForecastIsRecordedResolvedAndSeenByAll() throws Exception {
        String token = "Bearer " + TOKENS.get("forecaster");
        HttpResponse<String> recorded = served.post(
                FORECASTS,
                forecast("Would China fight for North Korea?"),
                "Content-Type",
                JSON,
                "Authorization",
                token);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        JsonNode made = json(recorded);
        assertThat(made.get("author").asString()).isEqualTo("a-forecaster");
        assertThat(made.get("probability"))
                .isEqualTo(served.json(
                                "/api/v1/ask?on=2024-01-01&q=" + Served.encoded("Would China fight for North Korea?"))
                        .at("/answer/probability"));
        String at = FORECASTS + "/" + made.get("id").asString();
        HttpResponse<String> resolved = served.post(
                at + "/resolution",
                "{\"outcome\": \"no\", \"evidence\": \"https://example.org/\"}",
                "Content-Type",
                JSON,
                "Authorization",
                token);
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(201);
        assertThat(served.json(at).get("standing").asString()).isEqualTo("early");
        assertThat(served.json(FORECASTS).get("forecasts")).hasSize(1);
        assertThat(served.json(FORECASTS + "/scores").get("early").asInt()).isEqualTo(1);
        assertThat(served.json(FORECASTS + "/verify").get("whole").asBoolean()).isTrue();
        assertThat(served.get(FORECASTS + "/export?format=csv").body()).contains("Chinese troops");
    }

    @Test
    void A03_whatAClientSaysThatCasusAnsweredIsNotTaken() throws Exception {
        String forged =
                "{\"answer\": {\"answer\": {\"probability\": 0.99}}, \"criteria\": \"x\", \"resolves\": \"2999-01-01\"}";
        assertThat(served.post(
                                FORECASTS,
                                forged,
                                "Content-Type",
                                JSON,
                                "Authorization",
                                "Bearer " + TOKENS.get("forecaster"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void A04_aCookieAloneMayNotWrite() throws Exception {
        HttpResponse<String> in = login("a-forecaster", Served.PASSWORD);
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        String csrf = json(in).get("csrf").asString();
        String body = forecast("Would Japan fight for Taiwan if China attacked it?");
        String[] cookie = {"Content-Type", JSON, "Cookie", cookie(in)};
        assertThat(served.post(FORECASTS, body, cookie).statusCode()).isEqualTo(403);
        assertThat(served.post(FORECASTS, body, with(cookie, "X-CSRF-Token", "wrong"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(FORECASTS, body, with(cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(FORECASTS, body, with(cookie, "X-CSRF-Token", csrf))
                        .statusCode())
                .isEqualTo(201);
    }

    private static String[] with(String[] headers, String... more) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void A05_aLoginMakesANewSessionAndALogoutEndsIt() throws Exception {
        String planted = Guard.COOKIE + "=planted-by-somebody-else";
        HttpResponse<String> first = login("a-reader", Served.PASSWORD, "Cookie", planted);
        assertThat(cookie(first)).isNotEqualTo(planted).startsWith(Guard.COOKIE + "=");
        HttpResponse<String> second = login("a-reader", Served.PASSWORD, "Cookie", cookie(first));
        assertThat(name(cookie(first))).isNull();
        assertThat(name(planted)).isNull();
        assertThat(name(cookie(second))).isEqualTo("a-reader");
        assertThat(served.delete(SESSION, "Cookie", cookie(second)).statusCode())
                .isEqualTo(204);
        assertThat(name(cookie(second))).isNull();
    }

    private static @org.jspecify.annotations.Nullable String name(String cookie) throws Exception {
        JsonNode name = json(served.get(SESSION, "Cookie", cookie)).get("name");
        return name.isNull() ? null : name.asString();
    }

    @Test
    void A06_aRevokedTokenOpensNothing() throws Exception {
        HttpResponse<String> in = login("a-admin", Served.PASSWORD);
        String[] session = {
            "Content-Type",
            JSON,
            "Cookie",
            cookie(in),
            "X-CSRF-Token",
            json(in).get("csrf").asString()
        };
        JsonNode made =
                json(served.post("/api/v1/tokens", "{\"name\": \"a script\", \"scopes\": [\"admin\"]}", session));
        String bearer = "Bearer " + made.get("secret").asString();
        assertThat(served.get("/api/v1/users", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(served.get("/api/v1/tokens", session).body())
                .contains("a script")
                .doesNotContain(made.get("secret").asString());
        assertThat(served.delete("/api/v1/tokens/" + made.get("id").asString(), session)
                        .statusCode())
                .isEqualTo(204);
        assertThat(served.get("/api/v1/users", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void A07_aTokenHasTheScopesItWasGivenAndNoMore() throws Exception {
        User admin = served.accounts().users().find("a-admin").orElseThrow();
        String reading = served.accounts()
                .tokens()
                .create(admin, "reads", List.of("read"), org.casus.accounts.By.COMMAND_LINE)
                .secret();
        assertThat(served.get("/api/v1/users", "Authorization", "Bearer " + reading)
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(FORECASTS, "{}", "Content-Type", JSON, "Authorization", "Bearer " + reading)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void A08_guessingIsStopped() throws Exception {
        served.user("guessed", Role.READER);
        int status = 0;
        int tries = 0;
        while (status != 429 && tries++ < 50) {
            HttpResponse<String> answer = login("guessed", "wrong password " + tries);
            status = answer.statusCode();
            assertThat(answer.body()).doesNotContain("guessed");
        }
        assertThat(status).isEqualTo(429);
        assertThat(tries).isLessThan(20);
        HttpResponse<String> late = login("guessed", Served.PASSWORD);
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValueAsLong("Retry-After").orElse(0)).isGreaterThan(60);
    }

    @Test
    void A08_aNameThatManyGuessIsSlowerButOpen() throws Exception {
        served.user("famous", Role.READER);
        for (int i = 0; i < 12; i++) {
            String address = "10.0.0." + i;
            assertThatThrownBy(() -> served.accounts().sessions().login("famous", "wrong", address, null))
                    .isInstanceOf(org.casus.accounts.LoginRefused.class);
        }
        assertThat(served.accounts().sessions().pause("famous")).isPositive();
        assertThat(login("famous", "wrong again").statusCode()).isEqualTo(401);
        HttpResponse<String> in = login("famous", Served.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(name(cookie(in))).isEqualTo("famous");
        assertThat(served.accounts().sessions().pause("famous")).isZero();
    }

    @Test
    void A09_sqlInNamesIsOnlyText() throws Exception {
        for (String name : List.of("' OR '1'='1", "a-admin'--", "a-admin\"; DROP TABLE account;--")) {
            assertThat(login(name, "x").statusCode()).as(name).isIn(401, 429);
            assertThat(served.get(FORECASTS + "/" + Served.encoded(name)).statusCode())
                    .isEqualTo(404);
            assertThat(served.json(FORECASTS + "/scores?author=" + Served.encoded(name))
                            .get("selected")
                            .asInt())
                    .isZero();
        }
        assertThat(served.accounts().users().list()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void A10_strangersMakeThemselvesAccountsOnlyWhereThatIsSwitchedOn(@TempDir Path folder) throws Exception {
        String body = "{\"name\": \"new\", \"password\": \"a long enough password\"}";
        assertThat(served.post("/api/v1/sign-up", body, "Content-Type", JSON).statusCode())
                .isEqualTo(403);
        try (Served open = Served.start(folder, false, true)) {
            assertThat(open.post("/api/v1/sign-up", body, "Content-Type", JSON).statusCode())
                    .isEqualTo(201);
            assertThat(open.accounts().users().find("new").orElseThrow().role()).isEqualTo(Role.FORECASTER);
        }
    }

    @Test
    void A11_whereReadingIsPrivateStrangersReadNothing(@TempDir Path folder) throws Exception {
        try (Served closed = Served.start(folder, true, false)) {
            String token = "Bearer " + closed.token(closed.user("one", Role.READER));
            for (String path : List.of("/api/v1/states", "/api/v1/who?attacker=USA&target=PRK", FORECASTS)) {
                assertThat(closed.get(path).statusCode()).as(path).isEqualTo(401);
                assertThat(closed.get(path, "Authorization", token).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(closed.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void A12_theLogSaysWhoDidWhat() throws Exception {
        login("a-reader", "wrong");
        JsonNode log = json(served.get("/api/v1/audit", "Authorization", "Bearer " + TOKENS.get("admin")));
        assertThat(log.valueStream().map(d -> d.get("action").asString())).contains("user.add", "login.refused");
        assertThat(log.toString()).doesNotContain(Served.PASSWORD, "wrong");
    }
}
