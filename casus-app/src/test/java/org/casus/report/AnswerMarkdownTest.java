package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Answers as Markdown. */
class AnswerMarkdownTest {
    @Test
    void A01_aSmallAnswerIsAsItAlwaysWas() throws Exception {
        try (var golden = AnswerMarkdownTest.class.getResourceAsStream("answer.md")) {
            assertThat(AnswerMarkdown.of(SampleAnswer.plain()))
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void A02_foreignTextsMakeNoMarkup() {
        String text = AnswerMarkdown.of(SampleAnswer.with("<script>|*[", "](http://x)\n# `"));

        assertThat(text.lines().filter(l -> !l.startsWith("Again: `")))
                .allSatisfy(l -> assertThat(l).doesNotContain("<script>"));
        assertThat(text).contains("\\<script\\>\\|\\*\\[China\\](http://x) \\# \\`");
        assertThat(text.lines().filter(l -> l.startsWith("# "))).hasSize(1);
        assertThat(text.lines().filter(l -> l.startsWith("|")))
                .allSatisfy(l -> assertThat(l).endsWith("|"));
    }

    @Test
    void A03_aCommandWithBackticksStaysOneSpanOfCode() {
        assertThat(AnswerMarkdown.of(SampleAnswer.with("``", ""))).contains("Again: ``` ``casus ask");
    }
}
