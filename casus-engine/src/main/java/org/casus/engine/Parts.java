package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.casus.answer.QuestionProblem;
import org.casus.answer.StateRef;
import org.casus.error.Code;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/** The states of a question and their parts in it: each has one part, and exists on the date. */
final class Parts {
    private final LocalDate on;
    private final IntFunction<String> name;
    private final IntFunction<List<StateSpell>> spells;
    private final Map<Integer, String> seen = new LinkedHashMap<>();
    private final List<QuestionProblem> problems = new ArrayList<>();

    /**
     * Of a date.
     *
     * @param name a state's name
     * @param spells when a state exists
     */
    Parts(LocalDate on, IntFunction<String> name, IntFunction<List<StateSpell>> spells) {
        this.on = on;
        this.name = name;
        this.spells = spells;
    }

    Parts add(String part, Collection<Integer> states) {
        states.forEach(s -> add(part, s));
        return this;
    }

    Parts add(String part, @Nullable Integer state) {
        if (state == null) {
            return this;
        }
        String before = seen.putIfAbsent(state, part);
        if (before == null) {
            exists(part, state);
        } else {
            problem(
                    Code.STATE_TWICE,
                    part,
                    state,
                    " is named twice, as " + before + " and as " + part + "; a state has one part in a crisis.");
        }
        return this;
    }

    List<QuestionProblem> problems() {
        return List.copyOf(problems);
    }

    private void exists(String part, int state) {
        List<StateSpell> own = spells.apply(state).stream()
                .sorted(Comparator.comparing(StateSpell::from))
                .toList();
        if (own.stream().noneMatch(s -> s.covers(on))) {
            problem(Code.NOT_A_STATE_THEN, part, state, " is not a state on " + on + when(own) + ".");
        }
    }

    private void problem(Code code, String part, int state, String what) {
        String called = name.apply(state);
        problems.add(
                new QuestionProblem(code, part, called, new StateRef("", state, called).atStart() + what, List.of()));
    }

    /** When it is one: "; it was one from 1816-01-01 to 1918-11-12". */
    private static String when(List<StateSpell> spells) {
        if (spells.isEmpty()) {
            return "; the list of states does not have it";
        }
        List<String> spans = spells.stream()
                .map(s -> "from " + s.from() + (s.to() == null ? "" : " to " + s.to()))
                .toList();
        return (spells.getLast().to() == null ? "; it is one " : "; it was one ") + String.join(" and ", spans);
    }
}
