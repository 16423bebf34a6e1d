package org.casus.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.answer.QuestionProblem;
import org.casus.answer.Scenario;
import org.casus.error.Code;
import org.casus.world.Circumstances;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.jspecify.annotations.Nullable;

/** Reads what a question supposes ({@code --with}) and supposes away ({@code --without}). */
final class CircumstanceReader {
    private static final String WITH = "--with";
    private static final String WITHOUT = "--without";
    private static final double LEAST_FACTOR = 0.1;
    private static final double LARGEST_FACTOR = 10;

    /** Finds the state that an option names; tells a problem and gives null where there is none. */
    interface States {
        @Nullable
        Integer find(String option, String text);
    }

    /** Two states in the order given. */
    private record Two(int one, int other) {}

    private final States states;
    private final List<QuestionProblem> problems;
    private final List<String> assumptions;
    private final Gazetteer gazetteer;
    private final Set<String> supposed = new HashSet<>();
    private Circumstances circumstances = Circumstances.NONE;

    /**
     * @param problems to which what is wrong is added
     * @param assumptions to which what is supposed is added, a sentence each
     * @param gazetteer of the question's day
     */
    CircumstanceReader(States states, List<QuestionProblem> problems, List<String> assumptions, Gazetteer gazetteer) {
        this.states = states;
        this.problems = problems;
        this.assumptions = assumptions;
        this.gazetteer = gazetteer;
    }

    Circumstances read(Scenario words, LocalDate on) {
        words.without().forEach(this::without);
        words.with().forEach(text -> with(text, on));
        return circumstances;
    }

    private void without(String text) {
        if (text.startsWith("treaty:atop:") || text.startsWith("treaty:casus:")) {
            circumstances = circumstances.withoutTreaty(text.substring("treaty:".length()));
            return;
        }
        String[] parts = text.split(":", -1);
        if (parts.length != 2 || !parts[0].equals("treaty") && !parts[0].equals("rivalry")) {
            refuse(WITHOUT, text, "names no tie.", "treaty:CHN-PRK", "treaty:atop:3445", "rivalry:CHN-USA");
            return;
        }
        Two two = two(WITHOUT, text, parts[1]);
        if (two != null) {
            circumstances = parts[0].equals("treaty")
                    ? circumstances.withoutAlliance(two.one(), two.other())
                    : circumstances.withoutRivalry(two.one(), two.other());
        }
    }

    private void with(String text, LocalDate on) {
        String[] parts = text.split(":", -1);
        switch (parts[0] + " " + parts.length) {
            case "treaty 3" -> treaty(text, parts, on);
            case "rivalry 2" -> rivalry(text, parts);
            case "capability 3" -> capability(text, parts);
            case "regime 3" -> regime(text, parts);
            default ->
                refuse(
                        WITH,
                        text,
                        "names nothing that can be supposed.",
                        "treaty:USA-TWN:defense",
                        "rivalry:CHN-IND",
                        "capability:CHN:1.5",
                        "regime:CHN:democracy");
        }
    }

    /** Two promises, one each way, supposed in force since the year before. */
    private void treaty(String text, String[] parts, LocalDate on) {
        Promise promise = promise(parts[2]);
        if (promise == null) {
            refuse(
                    WITH,
                    text,
                    "names no promise; they are defense, offense, neutrality, nonaggression, consultation.",
                    "treaty:USA-TWN:defense");
            return;
        }
        Two two = two(WITH, text, parts[1]);
        if (two != null) {
            String id = "supposed:" + parts[1];
            circumstances = circumstances.suppose(
                    List.of(promise(id, two.one(), on, promise), promise(id, two.other(), on, promise)));
            assumptions.add("A %s treaty between %s and %s is supposed, in force since a year before."
                    .formatted(
                            promise == Promise.DEFENSE
                                    ? "defence"
                                    : promise == Promise.OFFENSE ? "common attack" : promise.word(),
                            gazetteer.inText(two.one()),
                            gazetteer.inText(two.other())));
        }
    }

    private void rivalry(String text, String[] parts) {
        Two two = two(WITH, text, parts[1]);
        if (two != null) {
            circumstances = circumstances.rivalry(two.one(), two.other());
            assumptions.add("%s and %s are supposed to be rivals."
                    .formatted(gazetteer.name(two.one()), gazetteer.inText(two.other())));
        }
    }

    private void capability(String text, String[] parts) {
        double factor = parts[2].matches("\\d{1,2}(\\.\\d{1,6})?") ? Double.parseDouble(parts[2]) : Double.NaN;
        if (!(factor >= LEAST_FACTOR && factor <= LARGEST_FACTOR)) {
            refuse(
                    WITH,
                    text,
                    "does not say how many times as large, from 0.1 to 10.",
                    "capability:" + parts[1] + ":1.5",
                    "capability:" + parts[1] + ":0.5");
            return;
        }
        Integer state = once(text, parts);
        if (state != null) {
            circumstances = circumstances.capability(state, factor);
            assumptions.add(
                    "%s is supposed to have %s times its capability.".formatted(gazetteer.name(state), parts[2]));
        }
    }

    private void regime(String text, String[] parts) {
        String word = parts[2].strip().toLowerCase(Locale.ROOT);
        boolean democratic = word.equals("democracy");
        if (!democratic && !word.equals("autocracy")) {
            refuse(
                    WITH,
                    text,
                    "names no regime; they are democracy and autocracy.",
                    "regime:" + parts[1] + ":democracy",
                    "regime:" + parts[1] + ":autocracy");
            return;
        }
        Integer state = once(text, parts);
        if (state != null) {
            circumstances = circumstances.democracy(state, democratic);
            assumptions.add("%s is supposed to be %s."
                    .formatted(gazetteer.name(state), democratic ? "a democracy" : "no democracy"));
        }
    }

    /** The state of a capability or a regime; null where a problem was told. */
    private @Nullable Integer once(String text, String[] parts) {
        Integer state = states.find(WITH, parts[1]);
        if (state == null || supposed.add(parts[0] + " " + state)) {
            return state;
        }
        problems.add(new QuestionProblem(
                Code.STATE_TWICE,
                WITH,
                text,
                "The %s of %s is supposed twice.".formatted(parts[0], gazetteer.inText(state)),
                List.of()));
        return null;
    }

    /** Two states, such as CHN-PRK; null where a problem was told. */
    private @Nullable Two two(String option, String text, String codes) {
        String[] pair = codes.split("-", -1);
        if (pair.length != 2) {
            refuse(option, text, "names no two states.", text.substring(0, text.indexOf(':')) + ":CHN-PRK");
            return null;
        }
        Integer one = states.find(option, pair[0]);
        Integer other = states.find(option, pair[1]);
        if (one == null || other == null) {
            return null;
        }
        if (one.equals(other)) {
            problems.add(new QuestionProblem(
                    Code.STATE_TWICE,
                    option,
                    text,
                    "\"" + text + "\" names one state twice; a tie has two.",
                    List.of()));
            return null;
        }
        return new Two(one, other);
    }

    private void refuse(String option, String text, String why, String... nearest) {
        problems.add(new QuestionProblem(Code.NO_TIE, option, text, "\"" + text + "\" " + why, List.of(nearest)));
    }

    private static Membership promise(String treaty, int state, LocalDate on, Promise promise) {
        return new Membership(
                treaty,
                state,
                on.minusYears(1),
                null,
                Set.of(promise),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                "supposed");
    }

    private static @Nullable Promise promise(String word) {
        String american = word.strip().replace("efence", "efense").replace("ffence", "ffense");
        return Arrays.stream(Promise.values())
                .filter(p -> p.word().equalsIgnoreCase(american))
                .findFirst()
                .orElse(null);
    }
}
