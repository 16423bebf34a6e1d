package org.casus.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.error.Code;
import org.casus.report.Schemas;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, checked: each known, none too long, none twice that may be given once. */
public final class Asked {
    /** What a question's circumstances are called, as the options of the command line. */
    public static final List<Parameter> CIRCUMSTANCES = List.of(
            Parameter.query("q", "a question in English, such as: Would China fight for North Korea?"),
            Parameter.query("joiner", "the state asked about; without one, who would join"),
            Parameter.query("attacker", "who attacks; several with commas"),
            Parameter.query("target", "who is attacked; several with commas"),
            Parameter.query("on", "yyyy-mm-dd or a year; without one, today"),
            Parameter.query("level", "dispute, force or war; without one, war"),
            Parameter.query("within", "joining within so many days"),
            Parameter.many(
                    "with",
                    "what is supposed: treaty:USA-TWN:defense, rivalry:CHN-IND, capability:CHN:1.5, regime:CHN:democracy"),
            Parameter.many("without", "a tie supposed away: treaty:CHN-PRK, treaty:atop:3445, rivalry:CHN-USA"),
            Parameter.many("joined", "a state supposed already in: RUS:target"),
            Parameter.query("seed", "of the simulated runs, 0 or more; without one, 1"));

    private static final int MOST = 50;

    private final Map<String, List<String>> given;

    private Asked(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * Checks a request's parameters.
     *
     * @param known the route's
     * @throws QuestionRefused with all that is wrong
     */
    public static Asked of(Map<String, List<String>> query, List<Parameter> known) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        Map<String, Parameter> byName = new TreeMap<>();
        known.stream().filter(p -> p.in().equals("query")).forEach(p -> byName.put(p.name(), p));
        query.forEach((name, values) -> {
            Parameter parameter = byName.get(name);
            if (parameter == null) {
                problems.add(problem(
                        Code.UNKNOWN_OPTION,
                        name,
                        "There is no parameter \"" + name + "\" here.",
                        nearest(name, byName.keySet())));
            } else if (values.size() > (parameter.repeated() ? MOST : 1)) {
                problems.add(problem(
                        Code.OPTION_TWICE, name, "\"" + name + "\" is given " + values.size() + " times.", List.of()));
            } else if (values.stream().anyMatch(v -> v.length() > parameter.longest())) {
                problems.add(problem(
                        Code.WRONG_VALUE,
                        name,
                        "\"" + name + "\" is longer than " + parameter.longest() + " characters.",
                        List.of()));
            }
        });
        for (Parameter p : byName.values()) {
            if (p.required()
                    && query.getOrDefault(p.name(), List.of("")).getFirst().isBlank()) {
                problems.add(problem(
                        Code.SOMETHING_MISSING,
                        p.name(),
                        "\"" + p.name() + "\" is missing: " + p.description() + ".",
                        List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        return new Asked(new TreeMap<>(query));
    }

    /**
     * A question's circumstances as a query string, such as {@code attacker=USA&target=PRK}.
     *
     * @throws QuestionRefused with all that is wrong
     */
    static Asked query(String query) throws QuestionRefused {
        Map<String, List<String>> given = new TreeMap<>();
        for (String pair : query.split("[?&]", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.computeIfAbsent(decoded(pair.substring(0, equals)), n -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return of(given, CIRCUMSTANCES);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, Code.WRONG_VALUE, "\"" + text + "\" is no part of a query string.");
        }
    }

    private static QuestionProblem problem(Code code, String field, String message, List<String> nearest) {
        return new QuestionProblem(code, field, "", message, nearest);
    }

    private static List<String> nearest(String name, Set<String> known) {
        return Schemas.nearest(name, List.copyOf(known)).stream().limit(3).toList();
    }

    /** A text, null where it was not given or is blank. */
    public @Nullable String text(String name) {
        String value = given.getOrDefault(name, List.of("")).getFirst().strip();
        return value.isEmpty() ? null : value;
    }

    /** A text, or another where none was given. */
    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /**
     * A whole number.
     *
     * @throws QuestionRefused if it is none, or outside the range
     */
    public long number(String name, long otherwise, long least, long most) throws QuestionRefused {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        long number = value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
        if (number < least || number > most) {
            throw new QuestionRefused(List.of(problem(
                    Code.WRONG_VALUE,
                    name,
                    "\"%s\" is no whole number from %d to %d.".formatted(value, least, most),
                    List.of(String.valueOf(otherwise)))));
        }
        return number;
    }

    /**
     * What is asked, with its circumstances.
     *
     * @throws QuestionRefused if the seed is no number
     */
    public Scenario scenario() throws QuestionRefused {
        return new Scenario(
                text("q", ""),
                text("on"),
                list("attacker"),
                list("target"),
                text("joiner"),
                text("level"),
                text("within"),
                many("with"),
                many("without"),
                many("joined"),
                number("seed", 1, 0, Long.MAX_VALUE >> 16));
    }

    private List<String> list(String name) {
        String value = text(name);
        return value == null ? List.of() : List.of(value.split("\\s*,\\s*", MOST));
    }

    private List<String> many(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The same for the same request, in whatever order its parameters came. */
    String key() {
        return given.toString();
    }
}
