package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole text of one answer, so that no change of its wording or of its numbers goes unseen. Where a change is meant,
 * {@code -Dcasus.golden.update=true} writes the file anew, and the difference is to be read.
 */
class GoldenTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/casus/cli/china-north-korea.txt");
    private static final Pattern CHANCE = Pattern.compile("(?<![\\d.])([\\d.]+)%");

    private static String text;

    @BeforeAll
    static void ask() {
        assumeTrue(System.getenv("COLUMNS") == null, "skipped: $COLUMNS sets another width");
        text = Cli.answered("ask", "Would China fight for North Korea against the United States?", "--on", "2026-11-25")
                .out();
    }

    private static Path golden() {
        return Objects.requireNonNull(Shared.beside("casus-app"), "run inside the project")
                .resolve(GOLDEN);
    }

    @Test
    void A01_theTextIsThatOfTheFile() throws IOException {
        if (Boolean.getBoolean("casus.golden.update")) {
            Files.createDirectories(golden().getParent());
            Files.writeString(golden(), text);
        }

        assertThat(text).isEqualTo(Files.readString(golden()));
    }

    @Test
    void A02_chancesAreRoundedAsPeopleDo() {
        Matcher chance = CHANCE.matcher(text);

        assertThat(chance.results().map(r -> r.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(n -> n.matches("[1-9]\\d|100|[0-9](\\.\\d)?"));
    }

    @Test
    void A03_linesAreNotTooWide() {
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void A04_theAnswerComesFirst() {
        assertThat(text.lines().skip(2).findFirst().orElseThrow()).matches("[A-Z][a-z ]+: \\d.*");
    }
}
