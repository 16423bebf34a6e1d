package org.casus.answer;

import java.util.List;
import org.casus.error.Code;

/**
 * Something wrong with a question.
 *
 * @param code what kind of problem it is
 * @param field the part of the question or the option: {@code joiner}, {@code target}, {@code --on} …
 * @param value what was given, empty if nothing was
 * @param message what is wrong and what to do, one sentence or two
 * @param nearest the nearest valid values, best first
 */
public record QuestionProblem(Code code, String field, String value, String message, List<String> nearest) {
    public QuestionProblem {
        nearest = List.copyOf(nearest);
    }

    /** The same, with the place of the question among many before its field. */
    public QuestionProblem in(String place) {
        return new QuestionProblem(code, place + field, value, message, nearest);
    }
}
