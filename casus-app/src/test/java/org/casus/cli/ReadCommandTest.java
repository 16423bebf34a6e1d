package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.Cli.answered;
import static org.casus.cli.Cli.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Articles are checked some at once and told as they come. */
class ReadCommandTest {
    /** More than twice as many as are checked at once. */
    private static final int MANY = 150;

    @TempDir
    private Path folder;

    /** Each joins NATO in a year of its own, so that none is told twice or in another's place. */
    private List<String> articles(int count) throws IOException {
        var files = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("article-" + i + ".txt");
            Files.writeString(file, "Poland in " + (1900 + i) + "\n\nPoland joined NATO in " + (1900 + i) + ".\n");
            files.add(file.toString());
        }
        return files;
    }

    private static String[] read(List<String> files, String... more) {
        var words = new ArrayList<>(List.of("read"));
        words.addAll(files);
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void A01_manyArticlesAreAListInTheirOrder() throws IOException {
        JsonNode list = json(read(articles(MANY), "--json"));

        assertThat(list).hasSize(MANY);
        assertThat(list.valueStream().map(a -> a.at("/claims/0/quote").asString()))
                .containsExactlyElementsOf(IntStream.range(0, MANY)
                        .mapToObj(i -> "Poland joined NATO in " + (1900 + i) + ".")
                        .toList());
        assertThat(list.get(99).at("/claims/0/verdict").asString()).isEqualTo("supported");
        assertThat(list.get(90).at("/claims/0/verdict").asString()).isEqualTo("contradicted");
    }

    @Test
    void A02_oneAloneIsNoListAndSaysTheSameAsInOne() throws IOException {
        List<String> two = articles(2);

        assertThat(json(read(two, "--json")).get(1)).isEqualTo(json(read(two.subList(1, 2), "--json")));
    }

    @Test
    void A03_asTextTheyFollowOneAnother() throws IOException {
        String text = answered(read(articles(MANY))).out();

        int before = -1;
        for (int i = 0; i < MANY; i++) {
            int at = text.indexOf("joined NATO in " + (1900 + i));
            assertThat(at).as("article %d", i).isGreaterThan(before);
            before = at;
        }
    }
}
