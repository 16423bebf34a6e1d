package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.casus.documents.UnreadableDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Some twenty facts of the record, each said in a dozen ways or more, and the same with a wrong year. */
class WordingsTest {
    private static final Pattern YEAR = Pattern.compile("\\b(?:18|19|20)\\d\\d\\b");
    private static final List<String> TRUE = new ArrayList<>();
    private static Checker checker;

    @BeforeAll
    static void read() throws IOException {
        checker = Checker.of(Worlds.embedded());
        try (InputStream in = Objects.requireNonNull(WordingsTest.class.getResourceAsStream("wordings.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("="))
                    .forEach(TRUE::add);
        }
    }

    @Test
    void A01_whatIsTrueIsSupportedInMostWordingsAndContradictedInNone() throws Exception {
        var supported = new ArrayList<String>();
        var contradicted = new ArrayList<String>();
        for (String line : TRUE) {
            List<Verdict> verdicts = verdicts(line);
            if (verdicts.contains(Verdict.SUPPORTED)) {
                supported.add(line);
            }
            if (verdicts.contains(Verdict.CONTRADICTED)) {
                contradicted.add(line);
            }
        }

        assertThat(contradicted).isEmpty();
        assertThat((double) supported.size() / TRUE.size()).isGreaterThan(0.92);
    }

    @Test
    void A02_withAWrongYearHardlyAnyWordingIsSupported() throws Exception {
        var supported = new ArrayList<String>();
        for (String line : TRUE) {
            String wrong = YEAR.matcher(line).replaceAll(y -> shifted(Integer.parseInt(y.group())));
            if (!wrong.equals(line) && verdicts(wrong).contains(Verdict.SUPPORTED)) {
                supported.add(wrong);
            }
        }

        // a dispute of 1994 is on record between them; the year of a treaty is not looked at where its parties tell
        // which;
        // they fought in 1985, but not for the first time
        assertThat(supported)
                .isSubsetOf(
                        "Iraq seized Kuwait in August 1995.",
                        "Washington is committed to defend Manila under the treaty of 1956.",
                        "The Mutual Defense Treaty of 1956 pledges the United States to come to the Philippines' aid.",
                        "Iran and Iraq came to blows in September 1985.");
    }

    private static String shifted(int year) {
        return String.valueOf(year > 2015 ? year - 6 : year + 5);
    }

    private static List<Verdict> verdicts(String sentence) throws UnreadableDocument {
        String article = "A note\nBy A. Writer\n2025-06-01\n\n" + sentence + "\n";
        return checker
                .check(
                        DocumentReader.read(article.getBytes(StandardCharsets.UTF_8), "note")
                                .getFirst(),
                        LocalDate.of(2025, 6, 1))
                .claims()
                .stream()
                .map(Checked::verdict)
                .toList();
    }
}
