package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.report.AnswerJson;
import org.casus.report.SampleAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code casus read --site}, {@code casus read URL} and {@code casus publish} against a real WordPress. In order: the second
 * test fills the store that later ones use, since each reading of the whole site costs seconds.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class WordPressSiteTest {
    private static final int PUBLIC_POSTS = 345;

    private static WordPress site;

    @TempDir
    private static Path store;

    @TempDir
    private Path folder = Path.of("");

    /** What the first test read. */
    private static List<JsonNode> all = List.of();

    @BeforeAll
    static void start() throws Exception {
        site = WordPress.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.stop();
        }
    }

    private static List<JsonNode> documents(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .valueStream()
                .map(d -> d.path("document"))
                .toList();
    }

    private static List<Long> ids(List<JsonNode> documents) {
        return documents.stream().map(d -> d.path("id").asLong(0)).toList();
    }

    /** Reads the site and remembers it; gives what is new, changed or deleted. */
    private static List<JsonNode> remembered() {
        Cli cli = Cli.run("read", "--site", site.address(), "--store", "--json", "--data", store.toString());
        assertThat(cli.code()).as(cli.err()).isZero();
        return documents(cli.out());
    }

    /** A process of its own, as a user starts it, with variables of the environment. */
    private Process process(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.casus.cli.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(new File(folder.toFile(), "err"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Cli ran(Map<String, String> environment, String... arguments) throws Exception {
        Process process = process(environment, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    private static Map<String, String> as(String user, String password) {
        return Map.of("CASUS_SITE_USER", site.value(user), "CASUS_SITE_PASSWORD", site.value(password));
    }

    @Test
    void A01_everyPublicPostOnce() {
        Cli cli = Cli.run("read", "--site", site.address(), "--json");
        List<JsonNode> read = documents(cli.out());
        all = read;

        assertThat(cli.err()).contains("posts of " + site.address() + ": 345 listed; 345 new, 0 changed, 0 deleted");
        assertThat(ids(read))
                .hasSize(PUBLIC_POSTS)
                .doesNotHaveDuplicates()
                .isSorted()
                .contains(site.id("POST_HEADINGS"), site.id("POST_BIG"), site.id("POST_PASSWORD"))
                .doesNotContain(
                        site.id("POST_DRAFT"), site.id("POST_PRIVATE"), site.id("POST_FUTURE"), site.id("POST_TRASH"));
        JsonNode headings = read.stream()
                .filter(d -> d.path("id").asLong(0) == site.id("POST_HEADINGS"))
                .findFirst()
                .orElseThrow();
        assertThat(headings.path("sections").size()).isEqualTo(5);
        assertThat(headings.path("complete").asBoolean(false)).isTrue();
    }

    /** Killed three times, each time when more records lie there than before; then it goes on to the end. */
    @Test
    void A02_killedThreeTimesItGoesOnAndEveryPostIsFoundOnce() throws Exception {
        long before = 0;
        for (int kill = 1; kill <= 3; kill++) {
            Process walk = process(
                    Map.of(), "read", "--site", site.address(), "--store", "--json", "--data", store.toString());
            while (walk.isAlive() && kept() <= before) {
                Thread.sleep(2);
            }
            walk.destroyForcibly().waitFor();
            assertThat(walk.exitValue()).as("killed, not ended").isNotZero();
            assertThat(kept()).isGreaterThan(before).isLessThan(PUBLIC_POSTS);
            before = kept();
        }
        assertThat(ids(remembered())).hasSize(PUBLIC_POSTS).doesNotHaveDuplicates();
        assertThat(ids(remembered())).isEmpty();
    }

    private static long kept() throws IOException {
        Path sites = store.resolve("sites");
        if (!Files.exists(sites)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(sites)) {
            return files.filter(f -> f.toString().endsWith(".json")).count();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    @Test
    void A03_newChangedAndDeletedPostsAreTold() throws Exception {
        String post = "{\"title\":\"Brief & new\",\"content\":\"<p>One.</p>\",\"status\":\"publish\"}";
        long id = site.asEditor("POST", "posts", post).path("id").asLong(0);

        List<JsonNode> told = remembered();
        assertThat(ids(told)).containsExactly(id);
        assertThat(told.getFirst().path("title").asString("")).isEqualTo("Brief & new");

        Thread.sleep(1100);
        site.asEditor("POST", "posts/" + id, "{\"content\":\"<p>Two.</p>\"}");
        told = remembered();
        assertThat(ids(told)).containsExactly(id);
        assertThat(told.getFirst().toString()).contains("Two.");

        site.asEditor("DELETE", "posts/" + id + "&force=true", "{}");
        String text = Cli.answered("read", "--site", site.address(), "--store", "--data", store.toString())
                .out();
        assertThat(text).contains("deleted ", "Brief & new", "0 new, 0 changed, 1 deleted, 345 as before");
        assertThat(ids(remembered())).isEmpty();
    }

    @Test
    void A04_sinceADayTakesAllThatChangedOnItOrLater() {
        List<Long> since = all.stream()
                .filter(d -> !LocalDateTime.parse(d.path("modified_gmt").asString(""))
                        .isBefore(LocalDateTime.parse("2024-07-01T00:00:00")))
                .map(d -> d.path("id").asLong(0))
                .toList();
        assertThat(since).hasSizeBetween(20, PUBLIC_POSTS - 20);

        assertThat(ids(documents(Cli.run("read", "--site", site.address(), "--since", "2024-07-01", "--json")
                        .out())))
                .isEqualTo(since);
    }

    @Test
    void A05_aWrongPasswordIsRefusedBeforeAnythingIsRead() throws Exception {
        Cli wrong = ran(as("WP_EDITOR", "APP_PASSWORD"), "read", "--site", site.address());
        Cli login = ran(as("WP_USER", "WP_LOGIN_PASSWORD"), "read", "--site", site.address());

        for (Cli cli : List.of(wrong, login)) {
            assertThat(cli.code()).isEqualTo(2);
            assertThat(cli.out()).isEmpty();
            assertThat(cli.err())
                    .contains("does not know the user", "[S03]")
                    .doesNotContain(site.value("APP_PASSWORD"));
        }
    }

    @Test
    void A06_publishingTwiceMakesOneDraft() throws Exception {
        Path answer = Files.writeString(folder.resolve("answer.json"), AnswerJson.of(SampleAnswer.plain()));
        String[] publish = {"publish", "--site", site.address(), "--answer", answer.toString()};
        Cli first = ran(as("WP_EDITOR", "EDITOR_APP_PASSWORD"), publish);
        Cli second = ran(as("WP_EDITOR", "EDITOR_APP_PASSWORD"), publish);

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(first.out()).startsWith("Made draft ");
        assertThat(second.out()).startsWith("Nothing to do, the same text is there as draft ");
        List<JsonNode> drafts = site.asEditor("GET", "posts&status=draft&context=edit&per_page=100", "")
                .valueStream()
                .filter(d -> d.path("slug").asString("").startsWith("casus-"))
                .toList();
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().path("content").path("raw").asString("")).contains("<h2>Who would join</h2>");

        Files.writeString(answer, Files.readString(answer).replace("\"version\" : \"", "\"version\" : \"newer "));
        assertThat(ran(as("WP_EDITOR", "EDITOR_APP_PASSWORD"), publish).out())
                .startsWith("Replaced the text of draft ");

        Cli reader = ran(as("WP_READER", "READER_APP_PASSWORD"), publish);
        assertThat(reader.code()).isEqualTo(2);
        assertThat(reader.err()).contains("[S04]");
    }

    @Test
    void A07_onePostByTheAddressOfItsPage() {
        String page = site.address() + "/five-headings";
        JsonNode document = Cli.json("read", "--json", page).path("document");

        assertThat(document.path("format").asString("")).isEqualTo("wordpress");
        assertThat(document.path("id").asLong(0)).isEqualTo(site.id("POST_HEADINGS"));
        assertThat(Cli.answered("read", site.address() + "/old-name/").out()).startsWith("Renamed\n");
        Cli.refused(new String[] {"read", site.address() + "/nothing/"}, "answers 404", "[S05]");
        Cli.refused(new String[] {"read", site.address() + "/?x=" + "x".repeat(40_000)}, "answers 414", "[S06]");
        Cli.refused(new String[] {"read", site.address() + "/wp-json/wp/v2/posts/" + site.id("POST_DRAFT")}, "[S03]");
    }

    @Test
    void A08_plainPermalinksAreTheSameSite() throws Exception {
        site.with("plain");

        assertThat(ids(remembered())).isEmpty();
        assertThat(Cli.answered("read", "--site", site.address() + "/?p=1", "--type", "pages")
                        .out())
                .contains("pages of " + site.address() + "/?p=1: 1 listed; 1 new");
        assertThat(Cli.json("read", "--json", site.address() + "/?p=" + site.id("POST_HEADINGS"))
                        .path("document")
                        .path("sections")
                        .size())
                .isEqualTo(5);
    }
}
