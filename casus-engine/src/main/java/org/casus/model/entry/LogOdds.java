package org.casus.model.entry;

import org.casus.world.Side;

/**
 * What was forecast of a candidate at the start: ln(chance of joining a side / chance of staying out).
 *
 * @param attacker of the attacker's side
 * @param target of the target's side
 */
public record LogOdds(double attacker, double target) {
    private static final double LEAST = 1e-9;

    /** From the chances of staying out and of joining either side, 0–1; a chance below a billionth counts as that. */
    public static LogOdds of(double out, double attacker, double target) {
        double least = Math.log(Math.max(out, LEAST));
        return new LogOdds(Math.log(Math.max(attacker, LEAST)) - least, Math.log(Math.max(target, LEAST)) - least);
    }

    public double side(Side side) {
        return side == Side.ATTACKER ? attacker : target;
    }
}
