package org.casus.forecasts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.forecasts.Forecast.DataVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A forecast before it is recorded: what {@link #of} took from an answer, with what the author adds.
 *
 * @param question in words
 * @param criteria what must be seen for a yes
 * @param resolves the day on which it is to be resolved
 * @param joiner the state asked about
 * @param side the side it would join, null if none was asked about
 * @param probability of yes, in (0, 1)
 * @param own whether the probability is the author's and not the model's
 * @param modelProbability what the model said
 * @param model that answered
 * @param version of Casus
 * @param data what it knew
 * @param answer the whole answer as JSON without spaces
 */
public record ForecastDraft(
        String question,
        String criteria,
        LocalDate resolves,
        String joiner,
        @Nullable String side,
        double probability,
        boolean own,
        double modelProbability,
        String model,
        String version,
        List<DataVersion> data,
        String answer) {
    private static final int QUESTION_LONGEST = 1_000;
    private static final int CRITERIA_LONGEST = 5_000;
    private static final int NAME_LONGEST = 300;
    private static final int DATA_LONGEST = 50_000;
    private static final int ANSWER_LONGEST = 4_000_000;

    public ForecastDraft {
        data = List.copyOf(data);
    }

    /**
     * A draft from what {@code casus ask --json} wrote.
     *
     * @param answer that JSON
     * @param criteria what must be seen for a yes; not empty
     * @param resolves {@code yyyy-mm-dd}, a day to come
     * @param own the author's own probability, in (0, 1); null to record the answer's
     * @param today the day of recording, by UTC
     * @throws QuestionRefused with all that is wrong: fields answer, question, criteria, resolves, probability
     */
    public static ForecastDraft of(
            String answer, @Nullable String criteria, @Nullable String resolves, @Nullable Double own, LocalDate today)
            throws QuestionRefused {
        var problems = new Problems(Code.FORECAST_INCOMPLETE);
        Added added = added(criteria, resolves, own, today, problems);
        JsonNode json = answer(answer, problems);
        String question = problems.text(
                "question",
                json.path("question").path("text").asString(""),
                QUESTION_LONGEST,
                "the answer has no question in words");
        JsonNode said = json.path("answer").path("probability");
        double model = said.asDouble(-1);
        if (!said.isNumber()) {
            problems.add(ofMany());
        } else if (!(model >= 0 && model <= 1) || own == null && (model == 0 || model == 1)) {
            problems.add("answer", said.toString(), "its probability is not between 0 and 1");
        }
        JsonNode provenance = json.path("provenance");
        String plain = json.toString();
        if (!(isName(json.path("question").path("joiner"))
                && isName(provenance.path("model"))
                && isName(provenance.path("version"))
                && isData(provenance.path("data"))
                && stays(json, plain))) {
            problems.add("answer", "", "it holds texts or numbers that no answer of Casus has");
        }
        problems.refuseIfAny();
        return new ForecastDraft(
                question,
                added.criteria(),
                added.resolves(),
                json.path("question").path("joiner").asString(),
                side(json.path("question").path("side").asString("")),
                own == null ? model : own,
                own != null,
                model,
                provenance.path("model").asString(),
                provenance.path("version").asString(),
                Contents.data(provenance.path("data")),
                plain);
    }

    private static @Nullable String side(String word) {
        return word.equals("attacker") || word.equals("target") ? word : null;
    }

    private static boolean isName(JsonNode name) {
        return name.isString() && name.asString().length() <= NAME_LONGEST && !Problems.unshown(name.asString());
    }

    private static boolean isData(JsonNode data) {
        return data.isArray()
                && data.toString().length() <= DATA_LONGEST
                && data.valueStream()
                        .allMatch(d -> isName(d.path("name"))
                                && (isName(d.path("version"))
                                        || d.path("version").isNull()));
    }

    /** Whether a database would give it back the same: half characters and numbers too large for a double it would not. */
    private static boolean stays(JsonNode json, String plain) {
        var kept = new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Contents.JSON.readTree(kept).equals(json);
    }

    /** What an author adds to an answer. */
    private record Added(String criteria, LocalDate resolves) {}

    private static Added added(
            @Nullable String criteria,
            @Nullable String resolves,
            @Nullable Double own,
            LocalDate today,
            Problems problems) {
        String what = problems.text(
                "criteria",
                criteria,
                CRITERIA_LONGEST,
                "say what must be seen for a yes, so that others can resolve it the same way");
        LocalDate day = day(resolves, today, problems);
        if (own != null && !(own > 0 && own < 1)) {
            problems.add(
                    "probability",
                    String.format(Locale.ROOT, "%s", own),
                    "a probability is greater than 0 and less than 1: nothing is certain",
                    own > 1 && own < 100 ? String.format(Locale.ROOT, "%s", own / 100) : own > 0.5 ? "0.999" : "0.001");
        }
        return new Added(what, day);
    }

    /**
     * Looks at what an author adds before the answer is there, as {@link #of} does.
     *
     * @throws QuestionRefused with all that is wrong
     */
    public static void check(
            @Nullable String criteria, @Nullable String resolves, @Nullable Double own, LocalDate today)
            throws QuestionRefused {
        var problems = new Problems(Code.FORECAST_INCOMPLETE);
        added(criteria, resolves, own, today, problems);
        problems.refuseIfAny();
    }

    /** What is wrong with a question that is about many states. */
    public static QuestionProblem ofMany() {
        return new QuestionProblem(
                Code.FORECAST_INCOMPLETE,
                "answer",
                "",
                "a forecast is of one state, and this question is of many: ask whether one would fight, as in"
                        + " \"Would China fight for North Korea?\"",
                List.of());
    }

    private static LocalDate day(@Nullable String resolves, LocalDate today, Problems problems) {
        String given = resolves == null ? "" : resolves.strip();
        try {
            LocalDate day = LocalDate.parse(given);
            if (!day.isAfter(today)) {
                problems.add(
                        "resolves",
                        given,
                        "a forecast is of a day to come, and today is " + today,
                        today.plusYears(1).toString());
            } else if (day.isAfter(today.plusYears(100))) {
                problems.add(
                        "resolves",
                        given,
                        "nobody will be there to resolve it",
                        today.plusYears(1).toString());
            }
            return day;
        } catch (java.time.DateTimeException e) {
            problems.add(
                    "resolves",
                    given,
                    given.isEmpty()
                            ? "say by which day it is to be resolved, as yyyy-mm-dd"
                            : "\"" + given + "\" is no day; give it as yyyy-mm-dd",
                    today.plusYears(1).toString());
            return today;
        }
    }

    private static JsonNode answer(String text, Problems problems) throws QuestionRefused {
        JsonNode json = Contents.JSON.createObjectNode();
        try {
            json = text.length() > ANSWER_LONGEST ? json : Contents.JSON.readTree(text);
        } catch (JacksonException e) {
            json = Contents.JSON.createObjectNode();
        }
        boolean whole = json.path("question").path("text").isString()
                && json.path("candidates").isArray()
                && json.path("provenance").path("model").isString();
        if (!whole) {
            problems.add("answer", "", "it is no answer of casus ask --json");
            // What it lacks more is of no interest.
            problems.refuseIfAny();
        }
        return json;
    }
}
