package org.casus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern needs, and that a text that has it not is passed over while every other is tried. */
class FinderTest {
    private static final List<String> TEXTS = List.of(
            "",
            "it",
            "S0 left G1",
            "S0 quit the G1 in D0",
            "S0 and S1 shared a frontier",
            "Tokyo and London concluded an alliance in January 1902.",
            "Its NEIGHBOR had no defence pact.",
            "Nobody came to help; they promised not to attack.",
            "In 1914–18 the Élysée stayed neutral",
            "two years later, a.b",
            "twenty-one members",
            "foo[bar");

    @Test
    void A01_ofAlternativesOneIsNeededWithWhatStandsAroundIt() {
        assertThat(Needs.of("\\b(?:left|quit) S\\d+")).containsExactlyInAnyOrder(" left s0", " quit s0");
        assertThat(Needs.of("\\b(?:I|[Mm]e)\\b")).containsExactlyInAnyOrder(" i ", " me ");
        assertThat(Needs.of("^so|, so$")).containsExactlyInAnyOrder(" so", "  so ");
        assertThat(Needs.of("(?<![-\\w])(?:\\d{1,3}|ten) men"))
                .containsExactlyInAnyOrder(" 0 men", " 00 men", " 000 men", " ten men");
        assertThat(Needs.of("\\b\\d+")).containsExactly(Needs.NUMBER);
        assertThat(Needs.of("neighbou?r")).containsExactlyInAnyOrder("neighbor", "neighbour");
        assertThat(Needs.of("(?i)defen[cs]e")).containsExactlyInAnyOrder("defence", "defense");
    }

    @Test
    void A02_whatMayBeMissingIsNotNeeded() {
        assertThat(Needs.of("(?:treaty )?S\\d")).isNull();
        assertThat(Needs.of("treaty|S\\d+")).isNull();
        assertThat(Needs.of("\\b\\W+treaty")).containsExactly(" treaty");
        assertThat(Needs.of("(?:treaty)*")).isNull();
        assertThat(Needs.of("(?!treaty)\\w+")).isNull();
        assertThat(Needs.of("[^treaty]+")).isNull();
        assertThat(Needs.of("(?:treaty ){0,3}signed")).containsExactly("signed");
        assertThat(Needs.of("(?:treaty ){1,3}S")).containsExactlyInAnyOrder("treaty s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\b(?:left|quit) (?:\\S+ ){0,2}?[SG]\\d",
                "(?<noun>alliance|pact|treat(?:y|ies))\\b",
                "(?i)\\b(?:its|his|her) (?:\\w+ )?neighbou?r\\b",
                "^S0 (?:,? ?)(?:and|or)",
                "(?<!not )to attack|to help",
                "promis\\w+ (?!to)(?:not|never) to",
                "\\b(?:1[5-9]|20)\\d\\d[-–—]\\d\\d",
                "É?lysée",
                "years? (?:later|ago)",
                "a\\.b|foo\\[bar",
                "(?:twenty|thirty)[- ](?:one|two)(?: \\S+)* ?members",
                "[\\s,]+in [A-Z]",
                "(?:in|at|of) D\\d$",
                "(?:^|\\b)(?:I|it)\\b",
                "(?<![-\\w])\\d{1,2}\\b|member",
                "\\bÉ|\\bbar",
                "[.,] ?b$"
            })
    void A03_theSameIsFoundAsByThePatternAlone(String pattern) {
        for (String text : TEXTS) {
            assertThat(Finder.of(pattern).in(new Passage(text)))
                    .as("%s in %s", pattern, text)
                    .isEqualTo(Pattern.compile(pattern).matcher(text).find());
        }
        assertThat(TEXTS).anyMatch(t -> Pattern.compile(pattern).matcher(t).find());
    }

    @Test
    void A04_whatATextHasNotIsNotTried() {
        int[][] left = Passage.pieces(Needs.of("left|quit"));
        assertThat(new Passage("S0 LEFT G1").mayHave(left)).isTrue();
        assertThat(new Passage("S0 joined G1").mayHave(left)).isFalse();
        assertThat(new Passage("").mayHave(null)).isTrue();
    }
}
