package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --html}, {@code --pdf}, {@code --markdown}: where answers go. */
class OutputFilesTest {
    private static final String QUESTION = "Would China fight for North Korea?";

    @TempDir
    private Path folder = Path.of("");

    private static Cli ask(String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of("ask", QUESTION, "--on", "2024-01-01"));
        args.addAll(java.util.List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }

    @Test
    void A01_filesAreNamedOnTheErrorStreamAndNothingElseIsPrinted() throws Exception {
        Path html = folder.resolve("a.html");
        Path pdf = folder.resolve("a.pdf");
        Files.writeString(html, "old");
        Cli ran = ask("--html", html.toString(), "--pdf", pdf.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("casus: wrote " + html + System.lineSeparator() + "casus: wrote " + pdf
                        + System.lineSeparator());
        assertThat(html).content().startsWith("<!DOCTYPE html>");
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(html, pdf);
        }
    }

    @Test
    void A02_textMayGoBesideThem() {
        Cli ran = ask("--html", folder.resolve("a.html").toString(), "--markdown");

        assertThat(ran.out()).startsWith("# " + QUESTION);
    }

    @Test
    void A03_aMissingFolderIsAMessage() {
        Cli ran = ask("--html", folder.resolve("no/a.html").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("casus: cannot write ")
                .contains("there is no folder " + folder.resolve("no"))
                .doesNotContain("\tat ");
        assertThat(ask("--pdf", folder.toString()).err()).contains("is a folder; name a file in it");
    }

    @Test
    void A04_aFileWhereAFolderShouldBeIsAMessage() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "x");
        Cli ran = ask("--pdf", file.resolve("a.pdf").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is a file, not a folder");
    }

    @Test
    void A05_aWrongQuestionLeavesTheOldFile() throws Exception {
        Path html = Files.writeString(folder.resolve("a.html"), "old");
        Cli ran = Cli.run("ask", "Would Atlantis fight for Utopia?", "--html", html.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(html).content().isEqualTo("old");
    }

    @Test
    void A06_formatsOnTheOutputExcludeEachOther() {
        Cli ran = ask("--json", "--markdown");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("exclude each other");
    }

    @Test
    void A07_aFullDiskLeavesTheOldFileAndNothingBesideIt() throws Exception {
        Path html = Files.writeString(folder.resolve("a.html"), "old");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 8; exec \"$0\" -XX:-UsePerfData -cp \"$1\" org.casus.cli.Main ask \"$2\" --html \"$3\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        QUESTION,
                        html.toString())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(err).isEqualTo(Failures.ENVIRONMENT);
        assertThat(err)
                .startsWith("casus: cannot write " + html)
                .contains("[E03]")
                .doesNotContain("\tat ");
        assertThat(html).content().isEqualTo("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(html);
        }
    }

    @Test
    void A08_trainingAndBacktestsLookAtTheirFileFirst() throws Exception {
        String target = folder.toString();
        String data = folder.resolve("none").toString();

        assertThat(Cli.run("train", "--data", data, "--out", target).coded().err())
                .contains(target + " is a folder; name a file in it [E03]");
        assertThat(Cli.run("backtest", "--task", "W", "--data", data, "--out", target)
                        .coded()
                        .err())
                .contains(target + " is a folder; name a file in it [E03]");
    }

    @Test
    void A09_aFolderInWhichNoFileCanBeMadeIsFoundBeforeTheWork() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no /proc here");
        Cli ran = ask("--html", "/proc/self/a.html");

        assertThat(ran.code()).isEqualTo(Failures.ENVIRONMENT);
        assertThat(ran.coded().err()).startsWith("casus: cannot write /proc/self/a.html");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void A10_anOutputThatCannotBeWrittenIsAMessage() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full here");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.casus.cli.Main",
                        "schema",
                        "ask")
                .redirectOutput(Path.of("/dev/full").toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(Failures.ENVIRONMENT);
        assertThat(err.strip()).startsWith("casus: cannot write the output: ").endsWith("[E03]");
    }
}
