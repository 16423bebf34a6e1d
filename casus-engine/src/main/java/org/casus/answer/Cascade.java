package org.casus.answer;

import java.util.List;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * A crisis simulated many times, entry by entry.
 *
 * @param runs how many times
 * @param seed of the random numbers
 * @param coalitions who fights on either side in the end, those who began it among them; the commonest first, at most 20
 * @param states every state that enters in at least one run in a thousand, likeliest first
 * @param conditionals what one state's entry says of another's, the strongest first, at most 20
 * @param orders who enters first, second …, at most four; the commonest first, at most 10
 * @param sizes share of runs by number of entrants, from none on
 * @param greatPowers how often major powers come to fight on both sides
 * @param ending who prevails and how many die, null where the model's file is older than such models
 */
public record Cascade(
        int runs,
        long seed,
        List<Coalition> coalitions,
        List<Entry> states,
        List<Conditional> conditionals,
        List<Order> orders,
        List<Double> sizes,
        Share greatPowers,
        @Nullable Ending ending) {
    public Cascade {
        coalitions = List.copyOf(coalitions);
        states = List.copyOf(states);
        conditionals = List.copyOf(conditionals);
        orders = List.copyOf(orders);
        sizes = List.copyOf(sizes);
    }

    /**
     * A share of runs.
     *
     * @param share 0–1
     * @param error its Monte Carlo standard error
     * @param low lower end of its 90% interval under resamples of the models, null where none were simulated
     * @param high upper end
     */
    public record Share(
            double share,
            double error,
            @Nullable Double low,
            @Nullable Double high) {
        /** Without an interval. */
        public Share(double share, double error) {
            this(share, error, null, null);
        }
    }

    /**
     * How it ends: far weaker than the forecast of who joins.
     *
     * @param attacker the attacker's side prevails
     * @param target the target's does
     * @param neither neither does; the three sum to 1
     * @param deaths battle deaths of all sides, null below war
     */
    public record Ending(
            Chance attacker,
            Chance target,
            Chance neither,
            @Nullable Deaths deaths) {}

    /** A chance with the 90% interval that the model's resamples give; the coalitions are those of the runs. */
    public record Chance(double probability, double low, double high) {}

    /**
     * Battle deaths.
     *
     * @param low a tenth of the distribution lies below
     * @param median half
     * @param high a tenth lies above
     */
    public record Deaths(double low, double median, double high) {}

    /**
     * Who fights on either side, and how often it comes to exactly that.
     *
     * @param attackerPrevails the chance that the attacker's side then prevails, null where unknown
     * @param targetPrevails the same of the target's
     */
    public record Coalition(
            List<StateRef> attackerSide,
            List<StateRef> targetSide,
            Share share,
            @Nullable Double attackerPrevails,
            @Nullable Double targetPrevails) {
        public Coalition {
            attackerSide = List.copyOf(attackerSide);
            targetSide = List.copyOf(targetSide);
        }
    }

    /**
     * A state's part.
     *
     * @param attacker how often it enters the attacker's side
     * @param target how often the target's
     * @param low lower end of the 90% interval of entering at all, which holds the uncertainty of the models too
     * @param high upper end
     */
    public record Entry(StateRef state, Share attacker, Share target, double low, double high) {
        /** How often it enters. */
        public double joins() {
            return attacker.share() + target.share();
        }
    }

    /**
     * What one state's entry says of another's.
     *
     * @param given the one
     * @param state the other
     * @param probability of the other's entry where the one enters
     * @param otherwise of the other's entry where the one stays out, null where it hardly ever does
     * @param first share, among the runs with both, of those in which the one enters first
     */
    public record Conditional(
            StateRef given,
            StateRef state,
            double probability,
            @Nullable Double otherwise,
            double first) {}

    /** The first entrants in their order, each with its side. */
    public record Order(List<StateRef> states, List<Side> sides, Share share) {
        public Order {
            states = List.copyOf(states);
            sides = List.copyOf(sides);
        }
    }
}
