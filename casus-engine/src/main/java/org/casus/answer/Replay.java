package org.casus.answer;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * A past conflict as it was forecast by a model that had learnt only from conflicts of earlier decades, beside what happened.
 *
 * @param conflict which
 * @param level how joining is counted
 * @param attackers the states that began it on side A
 * @param targets and on side B
 * @param forecast what was known and how well it did, null where there was too little history to learn from (before 1850)
 * @param states all candidates, likeliest joiners first; without a forecast only those that joined, by entry
 */
public record Replay(
        PastConflict conflict,
        Level level,
        List<StateRef> attackers,
        List<StateRef> targets,
        @Nullable Forecast forecast,
        List<State> states) {
    /** From this chance of joining on a state counts as expected. */
    public static final double EXPECTED = 0.1;

    public Replay {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        states = List.copyOf(states);
    }

    /** The side's originators. */
    public List<StateRef> side(Side side) {
        return side == Side.ATTACKER ? attackers : targets;
    }

    /** Those that joined. */
    public List<State> joiners() {
        return states.stream().filter(s -> s.entry() != null).toList();
    }

    /**
     * A past conflict.
     *
     * @param id {@code war:151} (number of the Correlates of War) or {@code gml:257} (GML-MID)
     * @param name its name; a dispute's is made of the states that began it
     * @param on its first day
     */
    public record PastConflict(String id, String name, LocalDate on) {}

    /**
     * What the forecaster knew, and how well the forecast did.
     *
     * @param wars how many wars the model had learnt from
     * @param disputes how many disputes
     * @param to the last year of them
     * @param baseRate the share of candidates that had joined either side in those of the same kind
     * @param expected how many joiners were expected
     * @param joined how many there were
     * @param firstDay how many of them on the first day
     * @param logScore mean natural-log score per candidate; nearer 0 is better
     * @param baseLogScore the same, had every candidate got the base rates
     */
    public record Forecast(
            int wars,
            int disputes,
            int to,
            double baseRate,
            double expected,
            int joined,
            int firstDay,
            double logScore,
            double baseLogScore) {}

    /**
     * A candidate.
     *
     * @param state which
     * @param chance what was forecast, null where nothing was
     * @param entry how it joined, null if it stayed out
     */
    public record State(
            StateRef state,
            @Nullable Chance chance,
            @Nullable Entry entry) {
        /** Whether its chance of joining reached {@link #EXPECTED}. */
        public boolean expected() {
            return chance != null && chance.joining() >= EXPECTED;
        }
    }

    /**
     * A forecast; the three chances sum to 1.
     *
     * @param out of staying out
     * @param attacker of joining the attacker's side
     * @param target of joining the target's side
     * @param rank 1 for the likeliest joiner
     */
    public record Chance(double out, double attacker, double target, int rank) {
        /** The chance of joining either side, 0–1. */
        public double joining() {
            return attacker + target;
        }

        /** The side that it would rather have joined. */
        public Side likelierSide() {
            return attacker >= target ? Side.ATTACKER : Side.TARGET;
        }
    }

    /**
     * How a state joined.
     *
     * @param side the side
     * @param on the day, null where only the month is known
     * @param firstDay whether on the conflict's first day, null where the day is unknown
     */
    public record Entry(
            Side side, @Nullable LocalDate on, @Nullable Boolean firstDay) {}
}
