package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;

/** What is understood of a question, in the form "attackers > targets, joiner on side, date". */
final class Understood {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    static final Gazetteer NAMES = NamedStates.on("2026-01-15");

    private Understood() {}

    static QuestionDraft draft(String text) {
        try {
            return QuestionParser.parse(text, NAMES, TODAY);
        } catch (QuestionRefused e) {
            throw new AssertionError(text + ": " + e.problems(), e);
        }
    }

    static List<QuestionProblem> problems(String text) {
        return assertThrows(QuestionRefused.class, () -> QuestionParser.parse(text, NAMES, TODAY))
                .problems();
    }

    static QuestionProblem problem(String text) {
        assertThat(problems(text)).as(text).hasSize(1);
        return problems(text).getFirst();
    }

    static String read(String text) {
        QuestionDraft d = draft(text);
        Gazetteer then = d.on() == null ? NAMES : NAMES.on(d.on());
        var joiners = new ArrayList<Integer>();
        if (d.joiner() != null) {
            joiners.add(d.joiner());
        }
        joiners.addAll(d.also());
        return (d.attackers().isEmpty() ? "?" : names(d.attackers(), then))
                + " > "
                + names(d.targets(), then)
                + ", "
                + (joiners.isEmpty() ? "who" : names(joiners, then))
                + (d.side() == null ? "" : " on " + d.side().name().toLowerCase(java.util.Locale.ROOT))
                + (d.on() == null ? "" : ", " + d.on());
    }

    private static String names(List<Integer> states, Gazetteer then) {
        return states.stream().map(then::name).collect(Collectors.joining("+"));
    }
}
