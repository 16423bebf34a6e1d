package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casus.report.Style;
import org.junit.jupiter.api.Test;

/** When the terminal gets colours. */
class TerminalTest {
    @Test
    void A01_coloursOnlyOnATerminalThatWantsThem() {
        var usual = Map.of("TERM", "xterm-256color");

        assertThat(Terminal.style(usual, true)).isEqualTo(Style.COLOURED);
        assertThat(Terminal.style(usual, false)).isEqualTo(Style.PLAIN);
        assertThat(Terminal.style(Map.of("TERM", "dumb"), true)).isEqualTo(Style.PLAIN);
        assertThat(Terminal.style(Map.of(), true)).isEqualTo(Style.PLAIN);
        assertThat(Terminal.style(Map.of("TERM", "xterm", "NO_COLOR", "1"), true))
                .isEqualTo(Style.PLAIN);
        assertThat(Terminal.style(Map.of("TERM", "xterm", "NO_COLOR", ""), true))
                .isEqualTo(Style.COLOURED);
    }
}
