package org.casus.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.answer.QuestionProblem;
import org.casus.error.Code;

/** What is wrong with a question: everything at once, each with what to write instead. */
final class Problems {
    private final String text;
    private final Meaning meaning;
    private final Gazetteer gazetteer;
    private final List<QuestionProblem> found = new ArrayList<>();

    Problems(String text, Meaning meaning, Gazetteer gazetteer) {
        this.text = text;
        this.meaning = meaning;
        this.gazetteer = gazetteer;
    }

    /** COW numbers of the names that are states, each once. */
    static List<Integer> states(List<Phrase.Name> names) {
        return names.stream()
                .filter(Phrase.Name.State.class::isInstance)
                .map(n -> ((Phrase.Name.State) n).ccode())
                .distinct()
                .toList();
    }

    List<QuestionProblem> all() {
        wrong(meaning.joiners(), "joiner");
        wrong(meaning.attackers(), "attacker");
        wrong(meaning.targets(), "target");
        if (meaning.beginsWar()) {
            beginsWar();
            return found;
        }
        if (found.isEmpty()) {
            partless();
            missing();
        } else {
            wrong(meaning.partless(), "target");
        }
        twice();
        return found;
    }

    private void add(Code code, String field, String value, String message, List<String> nearest) {
        found.add(new QuestionProblem(code, field, value, message, nearest));
    }

    private void wrong(List<Phrase.Name> names, String field) {
        for (Phrase.Name name : names) {
            if (name instanceof Phrase.Name.Wrong wrong) {
                add(wrong.code(), field, wrong.text(), wrong.message(), wrong.nearest());
            }
        }
    }

    private void beginsWar() {
        List<Integer> attackers = states(meaning.attackers());
        List<Integer> targets = states(meaning.targets());
        String example = attackers.isEmpty() || targets.isEmpty()
                ? QuestionParser.EXAMPLES.get(1)
                : "If %s attacks %s, who joins?"
                        .formatted(gazetteer.inText(attackers.getFirst()), gazetteer.inText(targets.getFirst()));
        add(
                Code.WHETHER_WAR_BEGINS,
                "question",
                text,
                "Casus answers who joins a fight that others begin, not whether one begins. Ask, for example: "
                        + example,
                List.of(example));
    }

    private void partless() {
        for (Phrase.Name name : meaning.partless()) {
            String message = " has no part in the attack that the question supposes: say who attacks it.";
            add(Code.NO_PART, "target", name.text(), name.text() + message, List.of());
        }
    }

    private void twice() {
        Map<Integer, String> seen = new HashMap<>();
        once(meaning.joiners(), "joiner", seen);
        once(meaning.attackers(), "attacker", seen);
        once(meaning.targets(), "target", seen);
    }

    private void once(List<Phrase.Name> names, String field, Map<Integer, String> seen) {
        for (int state : states(names)) {
            String before = seen.putIfAbsent(state, field);
            if (before != null) {
                String message = "%s is named twice, as %s and as %s; a state has one part in a crisis."
                        .formatted(gazetteer.inText(state), before, field);
                add(Code.STATE_TWICE, field, gazetteer.name(state), capital(message), List.of());
            }
        }
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void missing() {
        boolean complete = !meaning.targets().isEmpty() && meaning.understood();
        List<Integer> named = Stream.of(meaning.joiners(), meaning.attackers(), meaning.targets())
                .flatMap(n -> states(n).stream())
                .distinct()
                .toList();
        if (found.isEmpty() && !complete) {
            if (named.isEmpty()) {
                example(Code.NO_STATE_NAMED, "question", text, "No state is named.", 0);
            } else if (!meaning.understood()) {
                example(Code.NOT_UNDERSTOOD, "question", text, "What is asked is not understood.", 0);
            } else {
                noTarget(named);
            }
        }
        if (!named.isEmpty() && meaning.understood() && meaning.lacksJoiner()) {
            example(Code.NO_JOINER, "joiner", "", "Which state would fight is not said: name it, or ask who.", 0);
        }
    }

    private void noTarget(List<Integer> named) {
        String first = gazetteer.inText(named.getFirst());
        if (meaning.asksForWhom()) {
            String example = "Would %s fight for …?".formatted(first);
            String message = "For whom %s would fight is not asked so; name the state: %s".formatted(first, example);
            add(Code.NO_TARGET, "target", "", message, List.of(example));
        } else if (!meaning.supposes() && named.size() > 1) {
            String last = gazetteer.inText(named.getLast());
            example(Code.NO_TARGET, "target", "", "For whom %s would fight %s is not said.".formatted(first, last), 2);
        } else {
            example(
                    Code.NO_TARGET,
                    "target",
                    "",
                    "Who is attacked or fought for is not said.",
                    meaning.supposes() ? 1 : 0);
        }
    }

    private void example(Code code, String field, String value, String message, int which) {
        add(
                code,
                field,
                value,
                message + " Ask, for example: " + QuestionParser.EXAMPLES.get(which),
                QuestionParser.EXAMPLES);
    }
}
