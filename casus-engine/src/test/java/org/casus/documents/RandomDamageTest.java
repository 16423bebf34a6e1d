package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Records cut anywhere and robbed of tags: always read, and no whole word lost. */
class RandomDamageTest {
    private static final Pattern WORD = Pattern.compile("w\\d+x");
    private static final Pattern OPENING = Pattern.compile("<(p|h[1-6]|li|ul|ol|blockquote|figcaption|figure)>");

    /** Random articles of words that occur once each. */
    private static final class Writer {
        private final Random random;
        private int words;

        Writer(long seed) {
            random = new Random(seed);
        }

        String words() {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                String word = "w" + ++words + "x";
                text.append(
                        switch (random.nextInt(12)) {
                            case 0 -> "<strong>" + word + "</strong>";
                            case 1 -> "<a href=\"/q?a=1&amp;b\" title='t > u'>" + word + "</a>";
                            case 2 -> "“" + word + "”";
                            case 3 -> word + " &amp; 😀";
                            case 4 -> "&#8216;" + word + "&#8217;";
                            default -> word;
                        });
                text.append(i == 1 ? "" : random.nextInt(9) == 0 ? ".<br />\n" : " ");
            }
            return text.append('.').toString();
        }

        String block() {
            return switch (random.nextInt(7)) {
                case 0, 1 -> "<h2>" + words() + "</h2>\n";
                case 2 -> "<ul>\n<li>" + words() + "</li>\n<li>" + words() + "</li>\n</ul>\n";
                case 3 -> "<blockquote>\n<p>" + words() + "</p>\n</blockquote>\n";
                case 4 -> "<figure><img src=\"a.png\" /><figcaption>" + words() + "</figcaption></figure>\n";
                default -> "<p>" + words() + "</p>\n";
            };
        }

        String simpleBlock() {
            return random.nextInt(3) == 0
                    ? "<h2>" + words().replaceAll("\\.<br />\n", " ") + "</h2>\n"
                    : "<p>" + words().replaceAll("\\.<br />\n", " ") + "</p>\n";
        }
    }

    private static Set<String> words(String text) {
        var found = new HashSet<String>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }

    private static Set<String> read(byte[] bytes, String say) {
        try {
            Document d = DocumentReader.read(bytes, say).getFirst();
            return new HashSet<>(Arrays.asList(d.text().split("[^\\w]+")));
        } catch (UnreadableDocument | RuntimeException e) {
            throw new AssertionError(say, e);
        }
    }

    @Test
    void A01_aRecordCutAtAnyByteKeepsTheWordsBeforeTheCut() {
        var writer = new Writer(1);
        for (int round = 0; round < 6; round++) {
            var html = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                html.append(writer.block());
            }
            byte[] bytes = Reading.record(html.toString()).getBytes(StandardCharsets.UTF_8);
            for (int cut = "{\"id\":7,".length(); cut < bytes.length; cut++) {
                byte[] prefix = Arrays.copyOf(bytes, cut);
                String text = new String(prefix, StandardCharsets.UTF_8);
                assertThat(read(prefix, "round " + round + ", cut at " + cut))
                        .as("round %d, cut at %d: %s", round, cut, text)
                        .containsAll(words(text));
            }
        }
    }

    @Test
    void A02_aRecordWithoutSomeOpeningTagsAndCutKeepsItsWords() {
        var writer = new Writer(2);
        for (int round = 0; round < 1500; round++) {
            var html = new StringBuilder();
            for (int i = writer.random.nextInt(1, 8); i > 0; i--) {
                html.append(writer.block());
            }
            boolean raw = writer.random.nextBoolean();
            String damaged = OPENING.matcher(html).replaceAll(m -> writer.random.nextInt(3) == 0 ? "\n\n" : m.group());
            String record = raw
                    ? Reading.record("@")
                            .replace("@", damaged.replace("\"", "\\\"").replace("/", "\\/"))
                    : Reading.record(damaged);
            int cut = writer.random.nextBoolean() ? record.length() : writer.random.nextInt(9, record.length());
            String text = record.substring(0, cut);
            assertThat(read(text.getBytes(StandardCharsets.UTF_8), "round " + round))
                    .as("round %d: %s", round, text)
                    .containsAll(words(text));
        }
    }

    @Test
    void A03_headingsAndParagraphsWithoutOpeningTagsAreFoundAgain() throws Exception {
        var writer = new Writer(3);
        for (int round = 0; round < 500; round++) {
            var html = new StringBuilder();
            for (int i = writer.random.nextInt(1, 9); i > 0; i--) {
                html.append(writer.simpleBlock());
            }
            int[] dropped = {0};
            String damaged = OPENING.matcher(html).replaceAll(m -> {
                boolean drop = writer.random.nextBoolean();
                dropped[0] += drop ? 1 : 0;
                return drop ? "\n\n" : m.group();
            });
            Document whole = Reading.one(Reading.record(html.toString()));
            Document mended = Reading.one(Reading.record(damaged));
            assertThat(mended.sections()).as(damaged).isEqualTo(whole.sections());
            assertThat(mended.repairs()).as(damaged).hasSize(dropped[0]);
            assertThat(whole.repairs()).isEmpty();
        }
    }

    @Test
    void A04_anyBytesAreReadOrRefusedAndNothingElse() {
        var random = new Random(4);
        byte[] whole = Reading.record("<h2>A</h2>\n<p>“b” <b>c</b></p>").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 4_000; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : (byte) random.nextInt();
            }
            try {
                assertThat(DocumentReader.read(bytes, "it")).isNotEmpty();
            } catch (UnreadableDocument e) {
                assertThat(e).hasMessageStartingWith("it ");
            }
        }
    }
}
