package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the shell gets: completion, the manual page, a quick start. */
class ShellTest {
    @Test
    void A01_completionKnowsEveryCommand() {
        Cli ran = Cli.run("completion");

        assertThat(ran.code()).isZero();
        assertThat(Main.line().getSubcommands().keySet())
                .allSatisfy(name -> assertThat(ran.out()).contains("_picocli_casus_" + name));
    }

    @Test
    void A02_theManualPageInDocsIsUpToDate() throws Exception {
        assertThat(Path.of("..", "docs", "man", "casus.1"))
                .as("to renew it: ./casus man >docs/man/casus.1")
                .content()
                .isEqualTo(Cli.run("man").out());
    }

    @Test
    void A03_theManualPageTellsEveryOption() {
        String page = Cli.run("man").out().replace("\\-", "-");

        assertThat(options(Main.line())).allSatisfy(o -> assertThat(page).contains(o));
    }

    private static List<String> options(CommandLine line) {
        return java.util.stream.Stream.concat(
                        line.getCommandSpec().options().stream().map(CommandLine.Model.OptionSpec::longestName),
                        line.getSubcommands().values().stream().flatMap(s -> options(s).stream()))
                .distinct()
                .toList();
    }

    @Test
    void A04_textLoadsNothingOfPages() throws Exception {
        Path log = Files.createTempFile("casus", ".log");
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load:file=" + log,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.casus.cli.Main",
                            "ask",
                            "Would China fight for North Korea?")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();

            assertThat(process.waitFor()).isZero();
            assertThat(Files.readString(log))
                    .contains("org.casus.report.AnswerText")
                    .doesNotContain(
                            "AnswerHtml", "AnswerPdf", "AnswerMarkdown", "openhtmltopdf", "pdfbox", "java.awt.");
        } finally {
            Files.delete(log);
        }
    }
}
