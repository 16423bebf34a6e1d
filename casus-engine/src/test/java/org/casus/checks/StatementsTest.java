package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sentences of our own in articles of our own, about three thousand, of every kind that the tables can judge; docs/reading.md says
 * how they came about.
 */
class StatementsTest {
    private static final String EARLIER = "statements.txt";
    /** Harder ones, of wordings that were looked for because they mislead. */
    private static final String LATER = "statements-later.txt";
    /** Whole short articles in the manner of other people. */
    private static final String OTHERS = "statements-others.txt";
    /** What treaties demand, in many words. */
    private static final String DUTIES = "statements-duties.txt";

    private static final Map<String, List<Verdict>> VERDICTS = new LinkedHashMap<>();
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        Checker checker = Checker.of(Worlds.embedded());
        read(checker, EARLIER);
        read(checker, LATER);
        read(checker, OTHERS);
        read(checker, DUTIES);
    }

    private static void read(Checker checker, String file) throws Exception {
        for (String article : text(file).split("(?m)^= ", -1)) {
            String[] lines = article.strip().split("\n", -1);
            if (article.startsWith("#")) {
                continue;
            }
            String[] head = lines[0].split(" \\| ", -1);
            List<String> marked = List.of(lines).subList(1, lines.length);
            marked.forEach(line -> FILES.put(line, file));
            check(checker, head[0], head[1], marked);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(StatementsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check(Checker checker, String title, String date, List<String> marked) throws Exception {
        var text = new StringBuilder(title + "\nBy A. Writer\n" + date + "\n\n");
        marked.forEach(line -> text.append(line.substring(2)).append('\n'));
        CheckedArticle read = checker.check(
                DocumentReader.read(text.toString().getBytes(StandardCharsets.UTF_8), title)
                        .getFirst(),
                LocalDate.parse(date));
        for (String line : marked) {
            var verdicts = new ArrayList<Verdict>();
            for (Checked c : read.claims()) {
                if (line.contains(c.claim().quote()) && c.claim().quote().length() > 8) {
                    verdicts.add(c.verdict());
                }
            }
            VERDICTS.put(line, verdicts);
        }
    }

    private static List<String> with(char mark, Verdict verdict) {
        return VERDICTS.entrySet().stream()
                .filter(e -> e.getKey().charAt(0) == mark && e.getValue().contains(verdict))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void A01_whatIsTrueIsNeverContradicted() {
        assertThat(with('+', Verdict.CONTRADICTED)).isEmpty();
    }

    @Test
    void A02_whatIsFalseIsNotSupported() {
        // Egypt was out for ten years, which "for good" denies; the Soviet Union entered that war in 1941, against
        // others; that Taipei lost its seat is so, and that the Soviet treaty was signed then; "we" are taken for the
        // Turks of the sentence before; Chile and Rome are of a set that nothing was mended on;
        // Finland never signed that pact, and Romania did ally itself then: clauses of their own; of the last ten,
        // written by another
        // hand, all but two are true clauses of false sentences as well: the union with Egypt is taken for the pact of
        // Chad and Libya,
        // and who called for help for who fought
        assertThat(with('-', Verdict.SUPPORTED))
                .containsOnly(
                        "- Egypt left the Arab League for good in 1979.",
                        "- The Soviet Union was at war with Japan from 1941 on.",
                        "- Washington's alliance with Taiwan was dissolved in 1971, when Taipei lost its seat in the United"
                                + " Nations.",
                        "- The Soviet Union, whose treaty with Vietnam had been signed in November 1978, declared war on China in"
                                + " February 1979.",
                        "- We are a member of NATO.",
                        "- Chile, no friend of Buenos Aires, fought on Britain's side in 1982.",
                        "- Rome declared war on Britain in September 1939.",
                        "- Finland, which never signed the Tripartite Pact, nevertheless acceded to the Anti-Comintern Pact in"
                                + " 1936.",
                        "- Romania secretly allied itself with Vienna in 1883 and fought on Austria-Hungary's side from 1916.",
                        "- That short war had been started by the Imam's Yemen, which also lost it.",
                        "- The Naval War which followed was opened by Chile and ended in May 1866 with Spain beaten.",
                        "- Argentina, which had signed the secret treaty too, nevertheless stayed at home.",
                        "- In the next year it was Nicaragua that fell upon the same two neighbours, and this time it was"
                                + " beaten.",
                        "- Six years later the Chadians and the Libyans were at war, and it was Tripoli that won.",
                        "- Most ambitious was the union proclaimed with Egypt in September 1980, which committed each to fight"
                                + " for the other, in attack too, and was gone by Christmas.",
                        "- And when Idi Amin, who was losing to the Kenyans, called for help in 1979, the colonel's soldiers"
                                + " fought and lost on his side.",
                        "- A few days before the war, on 30 May 1967, King Hussein flew in to sign a like pact, which Lebanon was"
                                + " a party to also.",
                        "- Six years later, in October 1973, the Jordanians stood aside while Egypt and Syria fought.",
                        "- At that date the Azeris were still at war with Armenia, a war which they had begun and which they"
                                + " lost that May.");
    }

    @Test
    void A03_mostThatIsTrueIsSupported() {
        assertThat(share(EARLIER, '+', Verdict.SUPPORTED)).isGreaterThan(0.7);
        assertThat(share(LATER, '+', Verdict.SUPPORTED)).isGreaterThan(0.54);
        assertThat(share(OTHERS, '+', Verdict.SUPPORTED)).isGreaterThan(0.55);
        assertThat(share(DUTIES, '+', Verdict.SUPPORTED)).isGreaterThan(0.55);
    }

    @Test
    void A04_mostThatIsFalseIsContradicted() {
        assertThat(share(EARLIER, '-', Verdict.CONTRADICTED)).isGreaterThan(0.5);
        assertThat(share(LATER, '-', Verdict.CONTRADICTED)).isGreaterThan(0.33);
        assertThat(share(OTHERS, '-', Verdict.CONTRADICTED)).isGreaterThan(0.26);
    }

    /** Of the sentences of a file with a mark, those with a verdict. */
    private static double share(String file, char mark, Verdict verdict) {
        List<String> all = FILES.keySet().stream()
                .filter(line -> line.charAt(0) == mark && file.equals(FILES.get(line)))
                .toList();
        return (double) with(mark, verdict).stream().filter(all::contains).count() / all.size();
    }
}
