package org.casus.model.ending;

import java.util.Arrays;

/**
 * How a conflict ends, from what both sides bring: a conditional logit of either side prevailing against neither doing so, and a
 * normal distribution of the common logarithm of battle deaths in a war. Far weaker than the joining model (docs/simulation.md).
 */
public final class EndingModel {
    /** What the chances are made of; x of the attacker's side, and how it changes for the target's. */
    public enum Term {
        /** 1: that a side prevails at all. */
        PREVAILING(3, false),
        /** 1 in wars. */
        WAR(2, false),
        /** ln of the number of states in it. */
        STATES(1, false),
        /** 1, −1 for the target's side. */
        ATTACKS(2, true),
        /** The same, in wars only. */
        ATTACKS_IN_WAR(2, true),
        /** ln of the side's strength less the other's. */
        STRENGTH(1, true),
        /** ln(1 + its major powers), less the other's. */
        MAJORS(1, true),
        /** ln of the number of its states, less the other's. */
        NUMBER(1, true);

        /** How many there are. */
        public static final int COUNT = 8;

        /** Standard deviation of the normal prior around 0. */
        final double deviation;

        final boolean turns;

        Term(double deviation, boolean turns) {
            this.deviation = deviation;
            this.turns = turns;
        }
    }

    /**
     * How likely each end is; they sum to 1.
     *
     * @param attacker the attacker's side prevails
     * @param target the target's does
     */
    public record Chances(double attacker, double target, double neither) {}

    /**
     * Battle deaths of all sides of a war: log₁₀ is normal.
     *
     * @param level its mean where the logarithms below are 0
     * @param strength per ln of the strength of both sides
     * @param states per ln of the number of states
     * @param deviation its standard deviation
     */
    public record Deaths(double level, double strength, double states, double deviation) {
        /** The mean of log₁₀ of a war's deaths. */
        public double mean(Forces attackers, Forces targets) {
            return level + strength * logStrength(attackers, targets) + states * logStates(attackers, targets);
        }
    }

    private final double[] coefficients;
    private final double[][] draws;
    private final Deaths deaths;

    /**
     * @param coefficients one per {@link Term}
     * @param draws the same in resamples of conflicts
     */
    public EndingModel(double[] coefficients, double[][] draws, Deaths deaths) {
        this.coefficients = coefficients.clone();
        this.draws = Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
        this.deaths = deaths;
        if (coefficients.length != Term.COUNT || Arrays.stream(draws).anyMatch(d -> d.length != Term.COUNT)) {
            throw new IllegalArgumentException(
                    "the model of endings has " + Term.COUNT + " coefficients, not " + coefficients.length);
        }
    }

    static double logStrength(Forces attackers, Forces targets) {
        return new Forces(attackers.strength() + targets.strength(), 0, 0).logStrength();
    }

    static double logStates(Forces attackers, Forces targets) {
        return Math.log(attackers.states() + targets.states());
    }

    /** x of the attacker's side, by {@link Term}. */
    public static double[] terms(Forces attackers, Forces targets, boolean war) {
        return new double[] {
            1,
            war ? 1 : 0,
            logStates(attackers, targets),
            1,
            war ? 1 : 0,
            attackers.logStrength() - targets.logStrength(),
            Math.log1p(attackers.majors()) - Math.log1p(targets.majors()),
            Math.log(attackers.states()) - Math.log(targets.states())
        };
    }

    /** From the attacker's {@link #terms}. */
    public Chances chances(double[] terms) {
        return chances(terms, coefficients);
    }

    /** In one resample. */
    public Chances resample(double[] terms, int i) {
        return chances(terms, draws[i]);
    }

    private static Chances chances(double[] terms, double[] beta) {
        double both = 0;
        double attacker = 0;
        for (Term term : Term.values()) {
            double part = beta[term.ordinal()] * terms[term.ordinal()];
            if (term.turns) {
                attacker += part;
            } else {
                both += part;
            }
        }
        double a = Math.exp(both + attacker);
        double t = Math.exp(both - attacker);
        double all = 1 + a + t;
        return new Chances(a / all, t / all, 1 / all);
    }

    public Deaths deaths() {
        return deaths;
    }

    public double coefficient(Term term) {
        return coefficients[term.ordinal()];
    }

    /** How many resamples there are. */
    public int resamples() {
        return draws.length;
    }

    /** Resamples × terms. */
    public double[][] draws() {
        return Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
    }
}
