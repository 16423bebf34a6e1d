package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README work: each line of its code blocks that begins with {@code ./casus}. */
class ReadmeExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");
    private static final String CASUS = "./casus ";
    /** Left out because they take minutes, or do not end; other tests train, backtest and serve. */
    private static final Set<String> TOO_SLOW = Set.of("train", "backtest", "serve");

    @TempDir
    private Path folder;

    private static List<String> examples() throws IOException {
        Path readme = Objects.requireNonNull(Shared.beside("casus-app"), "run inside the project")
                .resolveSibling("README.md");
        assumeTrue(Files.exists(readme), "skipped: there is no README.md");
        return BLOCK.matcher(Files.readString(readme))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith(CASUS))
                .toList();
    }

    private static boolean imports(String example) {
        return example.contains("data import");
    }

    /** Asks about a day or counts wars before the embedded world, so that it works only after an import. */
    private static boolean needsImport(String example) {
        return Pattern.compile("--on (1\\d\\d\\d|200\\d|201[0-4])|reliability")
                .matcher(example)
                .find();
    }

    private static boolean tooSlow(String example) {
        return TOO_SLOW.contains(Shell.words(example)[1]);
    }

    @Test
    void A01_thereAreExamplesOfEachKind() throws Exception {
        assertThat(examples()).hasSizeGreaterThan(5).anyMatch(ReadmeExamplesTest::imports);
        assertThat(examples()).anyMatch(e -> e.contains(" ask ")).anyMatch(e -> e.contains(" who "));
    }

    @Test
    void A02_thoseThatNeedNoImport() throws Exception {
        Files.write(folder.resolve("my-model.json.gz"), BadModelTest.embedded());
        for (String example : examples()) {
            if (!imports(example) && !needsImport(example) && !tooSlow(example)) {
                works(example, "data status".equals(example.substring(CASUS.length())));
            }
        }
    }

    @Test
    void A03_thoseThatNeedAnImport() throws Exception {
        Shared.require("data/official");
        for (String example : examples()) {
            if (imports(example) || needsImport(example)) {
                works(example, true);
            }
        }
    }

    /** Runs an example, with the README's own names of files standing for some that exist. */
    private void works(String example, boolean ownData) {
        var words = new ArrayList<>(Arrays.asList(Shell.words(example)));
        words.removeFirst();
        words.replaceAll(w ->
                w.matches("my-model.json.gz|sweep.parquet") ? folder.resolve(w).toString() : w);
        if (imports(example)) {
            words.set(2, Shared.require("data").toString());
        }
        if (ownData) {
            words.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        if (example.startsWith(CASUS + "forecast ")) {
            words.addAll(List.of("--database", "jdbc:sqlite:" + folder.resolve("forecasts.db")));
        }
        Cli cli = Cli.run(words.toArray(String[]::new));

        assertThat(cli.err()).as(example).isEmpty();
        assertThat(cli.code()).as(example).isZero();
        assertThat(cli.out()).as(example).isNotBlank();
    }
}
