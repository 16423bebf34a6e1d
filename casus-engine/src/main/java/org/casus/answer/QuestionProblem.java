package org.casus.answer;

import java.util.List;

/**
 * Something wrong with a question.
 *
 * @param field the part of the question or the option: {@code joiner}, {@code target}, {@code --on} …
 * @param value what was given, empty if nothing was
 * @param message what is wrong and what to do, one sentence or two
 * @param nearest the nearest valid values, best first
 */
public record QuestionProblem(String field, String value, String message, List<String> nearest) {
    public QuestionProblem {
        nearest = List.copyOf(nearest);
    }
}
