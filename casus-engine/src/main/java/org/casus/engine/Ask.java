package org.casus.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * A question with its circumstances, resolved to COW numbers; what is null or empty is filled in by {@link Engine}.
 *
 * @param text the words, empty where options alone ask
 * @param joiner the state asked about, null for "who"
 * @param side the side it would join, null for "who"
 * @param attackers empty: the likeliest attacker is chosen
 * @param targets who is attacked
 * @param on the day it begins
 * @param level how far it goes
 * @param within horizon in days, null for until the end
 * @param joined states taken as already in, and on which side
 * @param circumstances ties supposed away
 * @param assumptions what was assumed so far, in sentences
 * @param seed of the simulated runs; the resamples behind the intervals are drawn when the model is trained
 * @param command that asks the same again
 */
public record Ask(
        String text,
        @Nullable Integer joiner,
        @Nullable Side side,
        List<Integer> attackers,
        List<Integer> targets,
        LocalDate on,
        Level level,
        @Nullable Integer within,
        Map<Integer, Side> joined,
        Circumstances circumstances,
        List<String> assumptions,
        long seed,
        String command) {
    public Ask {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        joined = Map.copyOf(joined);
        assumptions = List.copyOf(assumptions);
    }

    /** The same under another text. */
    public Ask named(String other) {
        return with(other, command);
    }

    /** The same, but with more arguments in the command that asks it again: files and folders. */
    public Ask again(List<String> arguments) {
        String more = arguments.stream().map(a -> " " + Commands.quoted(a)).collect(Collectors.joining());
        return with(text, command + more);
    }

    /** The same, asked by another command than {@code casus ask}, with more arguments. */
    public Ask by(String other, List<String> arguments) {
        return with(text, command.replaceFirst("^casus ask", "casus " + other)).again(arguments);
    }

    private Ask with(String text, String command) {
        return new Ask(
                text,
                joiner,
                side,
                attackers,
                targets,
                on,
                level,
                within,
                joined,
                circumstances,
                assumptions,
                seed,
                command);
    }
}
