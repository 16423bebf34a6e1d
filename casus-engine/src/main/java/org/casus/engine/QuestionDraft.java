package org.casus.engine;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * A question as far as its words go: what it does not say is null or empty, and the engine fills it in.
 *
 * @param text the words
 * @param joiner COW number of the state asked about, null where the question asks "who"
 * @param side the side it would join, null where the question asks "who" or names no side
 * @param attackers COW numbers, empty where not named
 * @param targets COW numbers, empty where not named
 * @param on the date, null where not given
 * @param level how far the crisis goes, null where not given
 * @param notes how words were understood where that could surprise
 * @param also COW numbers of the further states asked about, where the question names several
 */
public record QuestionDraft(
        String text,
        @Nullable Integer joiner,
        @Nullable Side side,
        List<Integer> attackers,
        List<Integer> targets,
        @Nullable LocalDate on,
        @Nullable Level level,
        List<String> notes,
        List<Integer> also) {
    public QuestionDraft {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
        also = List.copyOf(also);
    }

    /** A question about one state, or about "who". */
    public QuestionDraft(
            String text,
            @Nullable Integer joiner,
            @Nullable Side side,
            List<Integer> attackers,
            List<Integer> targets,
            @Nullable LocalDate on,
            @Nullable Level level,
            List<String> notes) {
        this(text, joiner, side, attackers, targets, on, level, notes, List.of());
    }
}
