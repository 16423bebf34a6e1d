package org.casus.model;

import org.casus.model.entry.LogOdds;
import org.casus.world.Side;

/**
 * A candidate's three chances; they sum to 1.
 *
 * @param out of staying out
 * @param attacker of joining the attacker's side
 * @param target of joining the target's side
 */
public record Probabilities(double out, double attacker, double target) {
    /** From the utilities of joining either side, staying out being 0. */
    public static Probabilities ofUtilities(double attacker, double target) {
        double most = Math.max(0, Math.max(attacker, target));
        double o = Math.exp(-most);
        double a = Math.exp(attacker - most);
        double t = Math.exp(target - most);
        double sum = o + a + t;
        return new Probabilities(o / sum, a / sum, t / sum);
    }

    /** Of joining at all. */
    public double join() {
        return attacker + target;
    }

    /** As log-odds against staying out. */
    public LogOdds logOdds() {
        return LogOdds.of(out, attacker, target);
    }

    public double side(Side side) {
        return side == Side.ATTACKER ? attacker : target;
    }
}
