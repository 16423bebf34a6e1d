package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Answers for terminals. */
class AnswerTextTest {
    @Test
    void A01_linesFitTheWidth() {
        for (int width : new int[] {60, 80, 100}) {
            assertThat(AnswerText.of(SampleAnswer.plain(), width).lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void A02_coloursChangeNothingElse() {
        String coloured = AnswerText.of(SampleAnswer.plain(), 60, Style.COLOURED);

        assertThat(coloured)
                .contains("\u001b[1mWho else would join\u001b[22m", "\u001b[1m21%\u001b[22m", "\u001b[33mNuclear");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(AnswerText.of(SampleAnswer.plain(), 60));
    }
}
