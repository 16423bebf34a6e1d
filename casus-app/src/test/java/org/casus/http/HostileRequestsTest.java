package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answers to requests that are wrong, or meant to harm. */
class HostileRequestsTest {
    private static final int FUZZED = Integer.getInteger("casus.fuzz.requests", 1000);
    private static final List<String> BAD = List.of(
            "",
            " ",
            "CHN",
            "710",
            "Chna",
            "\u0000",
            "'; DROP TABLE entries; --",
            "\" OR 1=1",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "\r\nX-Injected: yes",
            "-1",
            "99999999999999999999",
            "NaN",
            "2024-02-30",
            "1066",
            "treaty:CHN",
            "treaty:CHN-PRK:love",
            "RUS:both",
            "💣".repeat(200),
            "Would China fight for North Korea?",
            "a".repeat(3000));

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = Served.start(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).doesNotContain("\tat ", "Exception", "java.");
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void A01_allThatIsWrongIsSaidAtOnceWithTheNearestValues() throws Exception {
        JsonNode wrong =
                problem(served.get("/api/v1/ask?attacker=Chna&target=North+Koria&level=wor&on=2024-13-01"), 400);
        assertThat(wrong.get("problems").valueStream().map(p -> p.get("field").asString()))
                .contains("attacker", "target", "level", "on");
        assertThat(wrong.get("problems").get(0).get("nearest")).isNotEmpty();
        JsonNode unknown = problem(served.get("/api/v1/ask?atacker=USA"), 400);
        assertThat(unknown.at("/problems/0/nearest/0").asString()).isEqualTo("attacker");
        problem(served.get("/api/v1/tie?a=CHN"), 400);
        problem(served.get("/api/v1/ask?q=a&q=b"), 400);
        problem(served.get("/api/v1/ask?format=exe&attacker=USA&target=PRK"), 400);
        problem(served.get("/api/v1/simulate?attacker=USA&target=PRK&runs=0"), 400);
    }

    @Test
    void A02_documentsThatAreNone() throws Exception {
        problem(served.post("/api/v1/documents", ""), 422);
        problem(served.post("/api/v1/documents", "\u0000\u0001\u0002\u0003".repeat(50)), 422);
        problem(served.post("/api/v1/documents", "a".repeat(5 << 20)), 413);
        problem(served.post("/api/v1/documents", "{", "Content-Type", Documents.ADDRESS), 400);
        problem(served.post("/api/v1/documents", "{\"uri\": 1}", "Content-Type", Documents.ADDRESS), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://localhost/",
                "http://LOCALHOST.:80/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "http://user:password@127.0.0.1/"
            })
    void A03_noAddressOfAPrivateNetworkIsRead(String url) throws Exception {
        String own = url.endsWith("/") ? url.substring(0, url.length() - 1) + ":" + served.port() + "/" : url;
        for (String address : List.of(url, own)) {
            HttpResponse<String> answer = served.post(
                    "/api/v1/documents", "{\"url\": \"" + address + "\"}", "Content-Type", Documents.ADDRESS);
            JsonNode refused = problem(answer, answer.statusCode() == 502 ? 502 : 400);
            assertThat(refused.get("code").asString() + " "
                            + refused.get("detail").asString())
                    .as(address)
                    .matches("S0[19] .*|E13 there is no host .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/js/..%5c..%5cindex.html",
                "/lib/../../../org/casus/cli/Main.class",
                "/lib//d3-geo",
                "/lib/d3-geo/3.1.1/package.json%00.js",
                "/org/casus/cli/Main.class",
                "/META-INF/MANIFEST.MF",
                "/api/v1/sweeps/..%2f..%2fetc%2fpasswd",
                "/errors/..%2f..%2flogback.xml"
            })
    void A04_noFileButThePagesIsGiven(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("root:", "Manifest-Version", "<configuration>");
    }

    @Test
    void A05_everyAnswerTellsBrowsersToTrustNothingElse() throws Exception {
        for (String path :
                List.of("/", "/health", "/api/v1/who?attacker=USA&target=PRK", "/api/v1/ask?q=x", "/nothing")) {
            var headers = served.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "http:");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void A06_whatStrangersWriteStaysText() throws Exception {
        String script = "<script>alert(1)</script>";
        HttpResponse<String> json = served.get("/api/v1/ask?q=" + Served.encoded(script));
        assertThat(json.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
        String html = served.get("/api/v1/ask?format=html&attacker=USA&target=PRK&q="
                        + Served.encoded("Would China fight for North Korea?" + script))
                .body();
        assertThat(html).doesNotContain(script);
        String split =
                raw("GET /api/v1/ask?q=x%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(split.substring(0, split.indexOf("\r\n\r\n"))).doesNotContainIgnoringCase("x-injected");
    }

    @Test
    void A07_requestsThatAreNoHttpAreToldSoAndThatTheConnectionEnds() throws Exception {
        for (String request : List.of(
                "GET /api/v1/sweeps/a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
                "HELLO\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\nHost: x\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n")) {
            assertThat(raw(request))
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 500")
                    .contains("Connection: close", Problem.TYPE, "cannot be read")
                    .doesNotContain("\tat ", "java.");
        }
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
    }

    /** Requests made from the description of the API, with values that are wrong in every way. */
    @Test
    void A08_fuzzedRequestsAreAnsweredWithoutAnError() throws Exception {
        JsonNode paths = served.json("/openapi.json").get("paths");
        List<String> all = new ArrayList<>(paths.propertyNames());
        all.removeIf(p -> p.endsWith("/events"));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < FUZZED; i++) {
                Callable<String> one = fuzzed(paths, all, new Random(i), i);
                answers.add(pool.submit(one));
            }
            var wrong = new ArrayList<String>();
            for (Future<String> answer : answers) {
                wrong.add(answer.get());
            }
            wrong.removeIf(String::isEmpty);
            assertThat(wrong).isEmpty();
        }
    }

    private static Callable<String> fuzzed(JsonNode paths, List<String> all, Random random, int number) {
        String path = all.get(random.nextInt(all.size()));
        var operations = new ArrayList<>(paths.get(path).properties());
        var operation = operations.get(random.nextInt(operations.size()));
        String method = random.nextInt(20) == 0 ? "PATCH" : operation.getKey().toUpperCase(java.util.Locale.ROOT);
        var query = new StringBuilder();
        for (JsonNode p : operation.getValue().get("parameters")) {
            if (p.get("in").asString().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(p.get("name").asString())
                        .append('=')
                        .append(Served.encoded(BAD.get(random.nextInt(BAD.size()))));
            }
        }
        String value = Served.encoded(BAD.get(random.nextInt(BAD.size())));
        URI uri = served.at(path.replaceAll("\\{\\w+}", value.isEmpty() ? "x" : value) + query);
        var request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(BAD.get(random.nextInt(BAD.size()))))
                .header("Content-Type", random.nextBoolean() ? "application/json" : Documents.ADDRESS);
        return () -> {
            HttpResponse<String> answer;
            try {
                answer = served.send(request);
            } catch (IOException e) {
                return number + " " + method + " " + uri + ": " + e;
            }
            boolean good = answer.statusCode() < 500 || answer.statusCode() == 502 || answer.statusCode() == 503;
            return good && !answer.body().contains("\tat ")
                    ? ""
                    : number + " " + method + " " + uri + ": " + answer.statusCode();
        };
    }

    private static String raw(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new java.io.ByteArrayOutputStream();
            byte[] part = new byte[8192];
            InputStream in = socket.getInputStream();
            try {
                for (int n = in.read(part); n > 0; n = in.read(part)) {
                    answer.write(part, 0, n);
                }
            } catch (java.net.SocketTimeoutException e) {
                assertThat(answer.size())
                        .as("an answer to " + request.lines().findFirst())
                        .isPositive();
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
