package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.casus.cli.Cli;
import org.casus.report.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answers to requests that are meant well. */
class ServiceTest {
    private static final String KOREA = "attacker=USA&target=PRK&on=2024-01-01";
    private static final String SWEEP = """
            date,attacker,target,candidate,p_out,p_attacker,p_target
            2024-01-01,2,731,710,0.75,0.0,0.25
            2024-01-01,2,731,732,0.5,0.5,0.0
            2024-01-01,365,366,200,0.9,0.0,0.1
            """;

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("day.csv"), SWEEP);
        served = Served.start(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode holds(String schema, HttpResponse<String> answer) throws Exception {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(schema))
                        .validate(
                                answer.body(),
                                InputFormat.JSON,
                                c -> c.executionConfig(e -> e.formatAssertionsEnabled(true))))
                .as(schema)
                .isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode printed(String... command) {
        Cli cli = Cli.run(command);
        assertThat(cli.code()).as(cli.err()).isZero();
        return JsonMapper.shared().readTree(cli.out());
    }

    @Test
    void A01_aQuestionIsAnsweredAsOnTheCommandLine() throws Exception {
        String question = "Would China fight for North Korea against the United States?";
        JsonNode answer = holds("ask", served.get("/api/v1/ask?on=2024-01-01&q=" + Served.encoded(question)));
        assertThat(answer).isEqualTo(printed("ask", question, "--on", "2024-01-01", "--json"));
    }

    @Test
    void A02_circumstancesAreThoseOfTheCommandLine() throws Exception {
        String options =
                "joiner=CHN&without=treaty:CHN-PRK&without=rivalry:CHN-USA&joined=RUS:target&level=force&within=60";
        JsonNode answer = holds("ask", served.get("/api/v1/ask?" + KOREA + "&" + options));
        assertThat(answer)
                .isEqualTo(
                        printed(("ask --attacker USA --target PRK --on 2024-01-01 --joiner CHN --without treaty:CHN-PRK"
                                        + " --without rivalry:CHN-USA --joined RUS:target --level force --within 60 --json")
                                .split(" ", -1)));
    }

    @Test
    void A03_everyCandidateQuicklyAsJsonAndCsv() throws Exception {
        JsonNode json = holds("candidates", served.get("/api/v1/who?" + KOREA)).get("candidates");
        assertThat(json)
                .isEqualTo(printed("who --json --attacker USA --target PRK --on 2024-01-01".split(" ", -1))
                        .get("candidates"));
        String csv = served.get("/api/v1/who?format=csv&" + KOREA).body();
        assertThat(csv)
                .isEqualTo(Cli.run("who --csv --attacker USA --target PRK --on 2024-01-01".split(" ", -1))
                        .out());
    }

    @Test
    void A04_tiesReplaysTheRecordAndStates() throws Exception {
        assertThat(holds("tie", served.get("/api/v1/tie?a=China&b=PRK&from=2016")))
                .isEqualTo(printed("tie", "China", "PRK", "--from", "2016", "--json"));
        assertThat(holds("replay", served.get("/api/v1/replay?conflict=Korean+War")))
                .isEqualTo(printed("replay", "Korean War", "--json"));
        assertThat(holds("calibration", served.get("/api/v1/track-record")))
                .isEqualTo(printed("calibration", "--json"));
        JsonNode states = holds("states", served.get("/api/v1/states"));
        assertThat(states.valueStream().filter(s -> s.get("state").asString().equals("PRK")))
                .singleElement()
                .satisfies(s -> assertThat(s.get("aliases").toString()).contains("Hermit Kingdom"));
    }

    @Test
    void A05_aSimulationAtOnce() throws Exception {
        assertThat(holds("simulate", served.get("/api/v1/simulate?runs=500&seed=3&" + KOREA))
                        .get("coalitions"))
                .isEqualTo(printed("simulate --runs 500 --seed 3 --attacker USA --target PRK --on 2024-01-01 --json"
                                .split(" ", -1))
                        .get("coalitions"));
    }

    @Test
    void A06_aLongSimulationGrowsAndItsResultIsThatOfTheCommand() throws Exception {
        HttpResponse<String> begun = served.post("/api/v1/simulations?runs=12000&" + KOREA, "");
        assertThat(begun.statusCode()).isEqualTo(202);
        holds("job", begun);
        String location = begun.headers().firstValue("Location").orElseThrow();
        String events =
                served.get(location + "/events", "Accept", "text/event-stream").body();
        assertThat(events)
                .contains("event: progress", "\"done\":1000,", "\"done\":10000,")
                .endsWith("\n\n");
        assertThat(events.substring(events.lastIndexOf("event: "))).startsWith("event: done");
        JsonNode job = holds("job", served.get(location));
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.at("/result/coalitions"))
                .isEqualTo(printed("simulate --runs 12000 --attacker USA --target PRK --on 2024-01-01 --json"
                                .split(" ", -1))
                        .get("coalitions"));
    }

    @Test
    void A07_aSimulationIsCancelled() throws Exception {
        String location = served.post("/api/v1/simulations?runs=1000000&" + KOREA, "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(served.delete(location).statusCode()).isEqualTo(204);
        assertThat(served.json(location).get("state").asString()).isEqualTo("cancelled");
        assertThat(served.get("/api/v1/simulations/none").statusCode()).isEqualTo(404);
    }

    @Test
    void A08_anArticleIsReadAndItsClaimsHeldAgainstTheRecord() throws Exception {
        String article = "China and North Korea have been allies since 1961. A <script>alert(1)</script> is nothing.";
        JsonNode read = holds("read", served.post("/api/v1/documents", article, "Content-Type", "text/plain"));
        assertThat(read.get("claims").get(0).get("verdict").asString()).isEqualTo("supported");
    }

    @Test
    void A09_reportsAreWhatTheyAreCalled() throws Exception {
        assertThat(served.get("/api/v1/ask?format=html&" + KOREA).body()).startsWith("<!DOCTYPE html>");
        assertThat(served.get("/api/v1/ask?format=pdf&" + KOREA).body()).startsWith("%PDF-");
        assertThat(served.get("/api/v1/ask?format=markdown&" + KOREA).body()).startsWith("# ");
        assertThat(served.get("/api/v1/ask?format=csv&" + KOREA).body()).startsWith("state,ccode,name,");
    }

    @Test
    void A10_aClientThatHasTheAnswerIsOnlyToldSo() throws Exception {
        String path = "/api/v1/who?" + KOREA;
        HttpResponse<String> plain = served.get(path);
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{16}\"");
        HttpResponse<String> again = served.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> packed = served.get(path, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag"))
                .hasValue(tag.replace("\"", "-gzip\"").replaceFirst("^-gzip", ""));
        assertThat(served.get("/api/v1/who?" + KOREA + "&joined=RUS:target", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void A11_rowsOfASweep() throws Exception {
        assertThat(holds("sweeps", served.get("/api/v1/sweeps")).toString()).isEqualTo("[\"day.csv\"]");
        JsonNode rows = holds("sweep-rows", served.get("/api/v1/sweeps/day.csv?attacker=2&target=731"));
        assertThat(rows.valueStream().map(r -> r.get("candidate").asInt())).containsExactly(732, 710);
        assertThat(served.get("/api/v1/sweeps/other.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void A12_theDescriptionNamesWhatIsThereAndNothingElse() throws Exception {
        JsonNode description = served.json("/openapi.json");
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        Set<String> described = new HashSet<>();
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                described.add(operation.getKey() + " " + path.getKey());
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String at = path.getKey().replaceAll("\\{\\w+}", "nothing");
                var request = HttpRequest.newBuilder(served.at(at)).method(method, HttpRequest.BodyPublishers.noBody());
                if (!at.endsWith("/events") || at.contains("nothing")) {
                    assertThat(served.send(request).statusCode())
                            .as(method + " " + at)
                            .isNotIn(405, 500);
                }
            }
        }
        assertThat(described).contains("get /api/v1/ask", "post /api/v1/documents", "delete /api/v1/simulations/{id}");
        assertThat(served.get("/api/v1/undescribed").statusCode()).isEqualTo(404);
        assertThat(served.post("/api/v1/ask", "").statusCode()).isEqualTo(405);
        for (String reference : description.findValuesAsString("$ref")) {
            if (reference.startsWith("#/components")) {
                assertThat(description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            }
        }
    }

    @Test
    void A13_healthMetricsAndThePagesOfErrors() throws Exception {
        holds("health", served.get("/health"));
        assertThat(served.get("/metrics").body())
                .contains("casus_http_requests_seconds_count", "jvm_memory_used_bytes");
        assertThat(served.get("/errors/Q03").body()).startsWith("# Q03");
    }

    @Test
    void A14_whoeverListensIsToldThatTheServiceLives() throws Exception {
        var lines = new CompletableFuture<String>();
        HttpRequest request = HttpRequest.newBuilder(served.at("/api/v1/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            CompletableFuture<Void> listening = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(r -> lines.complete(r.body().findFirst().orElse("")));
            assertThat(lines.get(10, java.util.concurrent.TimeUnit.SECONDS)).startsWith(":");
            listening.cancel(true);
            client.shutdownNow();
        }
    }

    @Test
    void A16_whatIsWrongIsToldInUtf8() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(served.at("/api/v1/ask?q=Would+Turky+fight+for+Israel%3F"))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            assertThat(new String(body, StandardCharsets.UTF_8)).contains("T\u00fcrkiye");
        }
    }

    @Test
    void A15_aServiceThatStopsAnswersWhatItWasAsked(@TempDir Path elsewhere) throws Exception {
        Served other = Served.start(elsewhere);
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return other.get("/api/v1/ask?" + KOREA).statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(100);
        other.close();
        assertThat(answer.get(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(200);
    }
}
