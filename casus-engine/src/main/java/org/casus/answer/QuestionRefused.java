package org.casus.answer;

import java.util.List;
import java.util.stream.Collectors;

/** A question that cannot be answered as it stands; holds all that is wrong with it. */
public final class QuestionRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<QuestionProblem> problems;

    /** @param problems all that is wrong, at least one */
    public QuestionRefused(List<QuestionProblem> problems) {
        super(problems.stream().map(QuestionProblem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong. */
    public List<QuestionProblem> problems() {
        return problems;
    }
}
