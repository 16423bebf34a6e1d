package org.casus.forecasts;

import java.util.ArrayList;
import java.util.List;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/** All that is wrong with what shall be recorded. */
final class Problems {
    private static final int LINE = 200;

    private final Code code;
    private final List<QuestionProblem> found = new ArrayList<>();

    Problems(Code code) {
        this.code = code;
    }

    void add(QuestionProblem problem) {
        found.add(problem);
    }

    void add(String field, String value, String message, String... nearest) {
        found.add(new QuestionProblem(code, field, value, message, List.of(nearest)));
    }

    /** A text that must be there, not too long, and hold nothing that cannot be shown; stripped. */
    String text(String field, @Nullable String given, int longest, String what) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            add(field, "", what);
        } else if (text.length() > longest) {
            add(
                    field,
                    text.substring(0, LINE),
                    "it has %,d characters; give at most %,d".formatted(text.length(), longest));
        } else if (unshown(text)) {
            add(field, "", "it holds control characters or half characters; give plain text");
        }
        return text;
    }

    /** Control characters but for line breaks and tabs, and surrogates without their other half. */
    static boolean unshown(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r'
                        || Character.getType(c) == Character.SURROGATE);
    }

    void refuseIfAny() throws QuestionRefused {
        if (!found.isEmpty()) {
            throw new QuestionRefused(found);
        }
    }
}
