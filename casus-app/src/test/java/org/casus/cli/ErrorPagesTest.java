package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.error.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of docs/errors: one for each code, and examples that are so. */
class ErrorPagesTest {
    /** Options whose value is a file or folder; examples name them as they lie in the reader's folder. */
    private static final Set<String> FILES =
            Set.of("--data", "--out", "--html", "--crises", "--documents", "--facts", "--model", "--password-file");

    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(md|html|txt|csv|gz|pdf|xml)");

    @TempDir
    private Path folder = Path.of("");

    private static Path pages() {
        return Objects.requireNonNull(Shared.beside("docs/errors"), "run inside the project");
    }

    private static String page(Code code) throws IOException {
        return Files.readString(pages().resolve(code.text() + ".md"));
    }

    @Test
    void A01_everyCodeHasAPageAndEveryPageACode() throws IOException {
        try (Stream<Path> files = Files.list(pages())) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README"),
                                    Arrays.stream(Code.values()).map(Code::text))
                            .toList());
        }
        assertThat(Arrays.stream(Code.values()).map(Code::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void A02_everyPageSaysWhatItIsHowItLooksWhyAndWhatToDo(Code code) throws IOException {
        assertThat(page(code))
                .startsWith("# " + code.text() + " – ")
                .contains("\n## How it looks\n\n```\n", "\n## What causes it\n\n", "\n## What to do\n\n");
        assertThat(page(code).lines().filter(l -> !l.startsWith("$") && !l.contains("[")))
                .allMatch(l -> l.length() <= 260);
    }

    @ParameterizedTest
    @EnumSource
    void A03_theIndexNamesEveryPage(Code code) throws IOException {
        String title = page(code).lines().findFirst().orElseThrow().replace("# " + code.text() + " – ", "");

        assertThat(pages().resolve("README.md"))
                .content()
                .contains("\n- [%s](%s.md) – %s\n".formatted(code.text(), code.text(), title));
        assertThat(Cli.answered("explain").out().lines())
                .anyMatch(l -> l.equals("%-3s  %s".formatted(code.text(), title)));
    }

    /** Runs the commands of a page in an empty folder; … stands for lines left out. */
    @ParameterizedTest
    @EnumSource
    void A04_examplesAreSo(Code code) throws Exception {
        String[] parts = page(code).split("(?m)^```$", 3);
        if (!parts[1].startsWith("\n$ ")) {
            assertThat(parts[2]).as("a page without a command says why").contains("This is how it would look: ");
            return;
        }
        var shown = new ArrayList<String>();
        for (String step : parts[1].strip().split("(?m)^\\$ ", -1)) {
            if (!step.isEmpty()) {
                shown.add(step(step));
            }
        }
        if (code.warning()) {
            assertThat(shown.getLast()).isNotBlank();
        } else {
            assertThat(shown).last().asString().contains("[" + code.text() + "]");
        }
    }

    /** Runs one command and holds what it prints against the page; gives back what it printed. */
    private String step(String step) throws Exception {
        String command = step.lines().findFirst().orElseThrow();
        String expected = step.substring(command.length()).strip();
        if (!command.startsWith("casus ")) {
            prepare(command);
            return "";
        }
        Cli cli = Cli.run(arguments(command.substring("casus ".length())));
        String printed = (cli.out() + cli.err()).replace(folder + "/", "").strip();
        String pattern = Arrays.stream(expected.split("(?m)^…$", -1))
                .map(String::strip)
                .map(Pattern::quote)
                .reduce((a, b) -> a + "(?s:.*)" + b)
                .orElse("");
        assertThat(printed).matches(pattern);
        return printed;
    }

    private void prepare(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    /** The arguments, names of files as they are in the folder. */
    private String[] arguments(String line) {
        List<String> words = new ArrayList<>(List.of(Shell.words(line)));
        for (int i = 0; i < words.size(); i++) {
            boolean file = i > 0 && FILES.contains(words.get(i - 1))
                    || FILE.matcher(words.get(i)).matches()
                    || !words.get(i).isEmpty()
                            && !words.get(i).contains("?")
                            && Files.exists(folder.resolve(words.get(i)));
            if (file) {
                words.set(i, folder.resolve(words.get(i)).toString());
            }
        }
        return words.toArray(String[]::new);
    }

    @Test
    void A05_explainPrintsThePageInAnyCase() throws IOException {
        assertThat(Cli.answered("explain", "Q03").out()).isEqualTo(page(Code.UNKNOWN_STATE));
        assertThat(Cli.answered("explain", "q03").out()).isEqualTo(page(Code.UNKNOWN_STATE));
        assertThat(Cli.answered("explain", "[Q03]").out()).isEqualTo(page(Code.UNKNOWN_STATE));
        assertThat(Cli.answered("explain", "few_wars").out()).isEqualTo(page(Code.FEW_WARS));
    }

    @Test
    void A06_anUnknownCodeIsRefusedWithTheNearest() {
        Cli.refused(new String[] {"explain", "Q3"}, "there is no code Q3", "Q03");
        Cli.refused(new String[] {"explain", "few_war"}, "few_wars");
        Cli.refused(new String[] {"explain", ""}, "there is no code");
    }
}
