package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.casus.report.AnswerJson;
import org.casus.report.SampleAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus forecast} and {@code casus user}, as people use them. */
class ForecastCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path answer = Path.of("");

    @BeforeEach
    void answer() throws Exception {
        answer = Files.writeString(folder.resolve("answer.json"), AnswerJson.of(SampleAnswer.plain()));
    }

    private Cli run(String... words) {
        return Cli.run(Stream.of(words, new String[] {"--data", folder.toString()})
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private Cli add(String... more) {
        String[] words = {
            "forecast",
            "add",
            "--answer",
            answer.toString(),
            "--resolves",
            "2099-01-01",
            "--criteria",
            "Troops in combat",
            "--author",
            "ada"
        };
        return run(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String id(Cli added) {
        return added.out().replaceAll("(?s).*Id +([0-9a-f]{12}).*", "$1");
    }

    @Test
    void A01_recordListResolveVerify() {
        Cli added = add();
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("by ada", "Resolves     2099-01-01: Troops in combat", "Stands       open");
        String id = id(added);

        assertThat(run("forecast", "list").out()).contains(id, "2099-01-01", "open", "ada");
        Cli resolved = run("forecast", "resolve", id.substring(0, 6), "no", "--evidence", "https://example.org/report");
        assertThat(resolved.out()).contains("resolved early", "https://example.org/report");
        assertThat(run("forecast", "list", id).out()).isEqualTo(resolved.out());
        assertThat(run("forecast", "list").out()).contains("no*");
        assertThat(run("forecast", "score").out()).contains("1 forecast: 0 count", "1 resolved early", "No score yet");
        assertThat(run("forecast", "verify").out()).startsWith("The register is whole: 2 entries, the last with hash ");
    }

    @Test
    void A02_aQuestionIsAskedAndItsAnswerRecorded() {
        String database = "jdbc:sqlite:" + folder.resolve("forecasts.db");
        Cli added = Cli.run(
                "forecast",
                "add",
                "Would China fight for North Korea?",
                "--resolves",
                "2099-01-01",
                "--criteria",
                "c",
                "--database",
                database);
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("that CHN joins the target's side", "Model        ");
    }

    @Test
    void A03_ownProbabilitiesStandBesideTheModels() {
        assertThat(add("--probability", "0.25").out()).contains("25% that ", ", which said ");
    }

    @Test
    void A04_whatIsWrongIsSaidAtOnceAndBeforeTheAnswer() {
        Cli refused = run("forecast", "add", "Would China fight for North Korea?", "--resolves", "2001-01-01");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("casus: criteria: ", "casus: resolves: a forecast is of a day to come", "[R04]");
        refused.coded();
        assertThat(add("--probability", "40").err()).contains("Nearest: 0.4.");
        assertThat(run("forecast", "add", "Who would fight for Taiwan?", "--resolves", "2099-01-01", "--criteria", "c")
                        .err())
                .contains("a forecast is of one state");
    }

    @Test
    void A05_whatWasExportedIsImportedOnce() {
        add();
        Path export = folder.resolve("export.json");
        assertThat(run("forecast", "export", "--out", export.toString()).code()).isZero();
        Path csv = folder.resolve("export.csv");
        assertThat(run("forecast", "export", "--csv", "--out", csv.toString()).code())
                .isZero();
        for (Path file : new Path[] {export, csv}) {
            assertThat(run("forecast", "import", file.toString()).out()).isEqualTo("Read 1 entry, added 0\n");
        }
    }

    @Test
    void A06_tamperingIsToldWithItsPlace() throws Exception {
        add();
        add();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("casus.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE entry SET content = replace(content, 'ada', 'eve') WHERE number = 2");
        }
        Cli broken = run("forecast", "verify");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err())
                .isEqualTo(
                        "casus: entry 2 was changed: its content does not have its hash; the entry before it is as it"
                                + " was recorded [R06]\n");
    }

    @Test
    void A07_usersAreMadeWithoutAPasswordOnTheCommandLine() throws Exception {
        assertThat(run("user", "list").out()).contains("No users yet");
        Path password = Files.writeString(folder.resolve("password"), "correct horse\n");
        assertThat(run("user", "add", "Ada", "--role", "admin", "--password-file", password.toString())
                        .out())
                .isEqualTo("Added ada as admin\n");
        assertThat(run("user", "password", "ada", "--password-file", password.toString())
                        .out())
                .isEqualTo("ada has a new password\n");
        assertThat(run("user", "list").out()).startsWith("ada ").contains("admin");
        assertThat(run("user", "remove", "ada").err()).contains("ada is the last admin", "[R09]");
        assertThat(run("user", "add", "bob", "--role", "boss", "--password-file", password.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void A08_passwordsInAddressesAreRefusedAndNotRepeated() {
        Cli refused = Cli.run("forecast", "list", "--database", "jdbc:postgresql://ada:hunter2@localhost/casus");
        assertThat(refused.err()).contains("CASUS_DATABASE_PASSWORD", "[R01]").doesNotContain("hunter2");
        Cli query = Cli.run("forecast", "list", "--database", "jdbc:postgresql://localhost/casus?password=hunter2");
        assertThat(query.err()).contains("[R01]").doesNotContain("hunter2");
    }

    @Test
    void A10_onlyTheOwnerReadsTheFile() throws Exception {
        add();
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("casus.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void A09_aFileThatIsNoDatabaseIsSaidToBeNone() throws Exception {
        Files.writeString(folder.resolve("casus.db"), "This is no database. ".repeat(100));
        Cli refused = run("forecast", "list");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("casus.db is no database of Casus", "[R01]")
                .doesNotContain("\tat ");
    }
}
