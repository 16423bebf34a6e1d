package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.answer.Reliability;
import org.casus.report.AnswerJson;
import org.casus.report.ReliabilityReport;
import org.casus.report.SampleAnswer;
import org.casus.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped schemas, held against what the commands print. */
class SchemaTest {
    private static final String[] OPTIONS = {"--on", "2024-01-01"};

    @TempDir
    private Path folder = Path.of("");

    private static Schema schema(String name) throws Exception {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text(name));
    }

    private static void holds(String name, Cli ran) throws Exception {
        assertThat(ran.code()).as(ran.err()).isZero();
        holds(name, ran.out());
    }

    private static void holds(String name, String json) throws Exception {
        assertThat(schema(name)
                        .validate(json, InputFormat.JSON, c -> c.executionConfig(e -> e.formatAssertionsEnabled(true))))
                .as(name)
                .isEmpty();
    }

    @Test
    void A01_theSchemasAreSchemas() throws Exception {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String name : Schemas.NAMES) {
            assertThat(meta.validate(Schemas.text(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void A02_ask() throws Exception {
        holds("ask", AnswerJson.of(SampleAnswer.plain()));
        holds("ask", Cli.run("ask", "Would China fight for North Korea?", OPTIONS[0], OPTIONS[1], "--json"));
        holds("ask", Cli.run("ask", "If Russia attacks Estonia, who joins?", "--level", "force", "--json"));
    }

    @Test
    void A03_who() throws Exception {
        holds("who", Cli.run("who", "--attacker", "USA", "--target", "PRK", OPTIONS[0], OPTIONS[1], "--json"));
    }

    @Test
    void A12_simulate() throws Exception {
        for (String runs : new String[] {"1", "2000"}) {
            holds(
                    "simulate",
                    Cli.run(
                            "simulate",
                            "--attacker",
                            "USA",
                            "--target",
                            "PRK",
                            "--joined",
                            "CHN:target",
                            OPTIONS[0],
                            OPTIONS[1],
                            "--runs",
                            runs,
                            "--json"));
        }
    }

    @Test
    void A13_sweep() throws Exception {
        String data = folder.resolve("three").toString();
        Cli.run("data", "import", Published.states(folder).toString(), "--data", data);
        for (String cascade : new String[] {"", "--cascade=20"}) {
            holds(
                    "sweep",
                    Cli.run(java.util.stream.Stream.of(
                                    "sweep", "--on", "2012", "--report", "--json", "--data", data, cascade)
                            .filter(w -> !w.isEmpty())
                            .toArray(String[]::new)));
        }
    }

    @Test
    void A04_read() throws Exception {
        Path one = Files.writeString(folder.resolve("one.md"), "# Would China fight for North Korea\n\nSome text.\n");
        Path two = Files.writeString(
                folder.resolve("two.json"),
                "{\"id\":7,\"date\":\"2024-08-01T08:00:00\",\"slug\":\"s\",\"title\":{\"rendered\":\"T\"},"
                        + "\"content\":{\"rendered\":\"<p>One<\\/p>\"}}");
        holds("read", Cli.run("read", one.toString(), "--json"));
        holds("read", Cli.run("read", two.toString(), "--json"));
        holds("read", Cli.run("read", one.toString(), two.toString(), "--json"));
    }

    @Test
    void A05_dataStatus() throws Exception {
        holds("data-status", Cli.run("data", "status", "--data", folder.toString(), "--json"));
    }

    @Test
    void A08_tie() throws Exception {
        for (String[] pair : new String[][] {{"USA", "GBR"}, {"CHN", "PRK"}, {"FJI", "BOL"}, {"TWN", "305"}}) {
            holds("tie", Cli.run("tie", pair[0], pair[1], "--json"));
        }
    }

    @Test
    void A09_replay() throws Exception {
        for (String conflict : new String[] {"Korean War", "war:1", "1939", "gml:257"}) {
            holds("replay", Cli.run("replay", conflict, "--json"));
        }
        holds("replay", Cli.run("replay", "--dispute", "257", "--level", "force", "--json"));
    }

    @Test
    void A10_calibration() throws Exception {
        holds("calibration", Cli.run("calibration", "--json"));
    }

    @Test
    void A11_reliability() throws Exception {
        var row = new Reliability.Row("defense", "all", 0, 0, Double.NaN, Double.NaN, 2, Double.NaN);
        var kept = new Reliability.Row("any", "before_1945", 3, 2, 0.2, 0.9, 0, 0.66);
        holds(
                "reliability",
                ReliabilityReport.json(new Reliability(
                        List.of(new Reliability.Coding("in_force", "a promise", 1816, 2007, List.of(row, kept))))));
    }

    @Test
    void A14_theRegister() throws Exception {
        String[] data = {"--data", folder.toString()};
        Path answer = Files.writeString(folder.resolve("a.json"), AnswerJson.of(SampleAnswer.plain()));
        holds("forecast-scores", register("score --json", data));
        holds("forecasts", register("list --json", data));
        Cli added = register("add --resolves 2099-01-01 --criteria c --author ada --json --answer " + answer, data);
        holds("forecast", added);
        String id = JsonMapper.shared().readTree(added.out()).path("id").asString();
        holds("forecast", register("resolve " + id + " void --evidence e --json", data));
        holds("forecast", register("list " + id + " --json", data));
        holds("forecasts", register("list --json", data));
        holds("forecast-scores", register("score --json", data));
        holds("forecast-verify", register("verify --json", data));
        holds("forecast-export", register("export", data));
        Cli other = register("verify --json --hash 0", data);
        assertThat(other.code()).isEqualTo(2);
        holds("forecast-verify", other.out());
    }

    private static Cli register(String words, String... data) {
        return Cli.run(java.util.stream.Stream.of(new String[] {"forecast"}, Cli.words(words), data)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void A06_aKeyMoreOrLessIsFound() throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(AnswerJson.of(SampleAnswer.plain()));
        ((ObjectNode) answer.at("/trust")).put("surprise", 1);
        ((ObjectNode) answer.at("/answer")).remove("low");

        assertThat(schema("ask").validate(answer.toString(), InputFormat.JSON)).hasSize(2);
    }

    @Test
    void A07_theCommandListsThemAndNamesTheNearest() {
        assertThat(Cli.run("schema").out().lines()).containsExactlyElementsOf(Schemas.NAMES);
        assertThat(Cli.run("schema", "ask").out()).startsWith("{").contains("2020-12");
        Cli unknown = Cli.run("schema", "data-statu");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("nearest: data-status");
    }
}
