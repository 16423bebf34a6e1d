package org.casus.answer;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * The question as understood.
 *
 * @param text its words, or the options put into words
 * @param joiner the state asked about, null where the question asks "who"
 * @param side the side it would join, null where the question asks "who"
 * @param attackers who attacks, at least one
 * @param targets who is attacked, at least one
 * @param on the day it begins
 * @param level how far it goes
 * @param within horizon in days, null for until the end
 * @param assumptions what was assumed, in sentences
 */
public record Question(
        String text,
        @Nullable StateRef joiner,
        @Nullable Side side,
        List<StateRef> attackers,
        List<StateRef> targets,
        LocalDate on,
        Level level,
        @Nullable Integer within,
        List<String> assumptions) {
    public Question {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        assumptions = List.copyOf(assumptions);
    }

    /** The states that the question puts on a side. */
    public List<StateRef> side(Side which) {
        return which == Side.ATTACKER ? attackers : targets;
    }
}
