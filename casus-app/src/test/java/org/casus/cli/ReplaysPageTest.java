package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/replays.md shows what {@code casus replay} prints. Where a change is meant, {@code -Dcasus.golden.update=true} writes
 * the outputs anew.
 */
class ReplaysPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\n\\$ \\./casus (replay [^\\n]+)\\n\\n(.*?)```");

    private static Path page() {
        return Objects.requireNonNull(Shared.beside("docs/errors"), "run inside the project")
                .resolveSibling("replays.md");
    }

    @Test
    void A01_itShowsWhatTheCommandPrints() throws IOException {
        assumeTrue(System.getenv("COLUMNS") == null, "skipped: $COLUMNS sets another width");
        String text = Files.readString(page());
        String now = BLOCK.matcher(text)
                .replaceAll(b -> Matcher.quoteReplacement("```\n$ ./casus " + b.group(1) + "\n\n"
                        + Cli.answered(Shell.words(b.group(1))).out()
                        + "```"));
        if (Boolean.getBoolean("casus.golden.update")) {
            Files.writeString(page(), now);
        }

        assertThat(Files.readString(page())).isEqualTo(now);
        assertThat(BLOCK.matcher(text).results()).hasSize(10);
    }
}
