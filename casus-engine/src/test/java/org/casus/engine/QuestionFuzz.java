package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.datasets.Worlds;
import org.casus.world.Tables;

/** A fuzz test: any words are a question or are refused with what is wrong, and nothing else happens. */
class QuestionFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Gazetteer NAMES = names();

    private static Gazetteer names() {
        try {
            Tables tables = Worlds.embedded().tables();
            return Gazetteer.of(tables.names(), tables.states(), TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DictionaryEntries({
        "Would China fight for North Korea",
        " against the United States",
        "If Russia attacks Estonia, who joins?",
        "Who would fight for Taiwan",
        " if ",
        " attacked by ",
        " over ",
        " in 2025",
        " on 3 May 2024",
        " and ",
        "NATO",
        "'s"
    })
    @FuzzTest(maxDuration = "5s")
    void anyWordsAreAQuestionOrRefused(FuzzedDataProvider data) {
        String words = data.consumeRemainingAsString();
        try {
            Ask ask = QuestionReader.read(Scenario.question(words), NAMES, TODAY);
            assertThat(Collections.disjoint(ask.targets(), ask.attackers())).isTrue();
            assertThat(ask.targets().isEmpty()).isEqualTo(words.isBlank());
        } catch (QuestionRefused refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.message()).isNotBlank());
        }
    }
}
