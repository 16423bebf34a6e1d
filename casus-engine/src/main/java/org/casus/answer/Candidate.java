package org.casus.answer;

import org.casus.world.Side;

/**
 * A state outside the crisis and its three chances, which sum to 1.
 *
 * @param state which
 * @param pOut of staying out
 * @param pAttacker of joining the attacker's side
 * @param pTarget of joining the target's side
 * @param low lower end of the 90% interval of joining at all
 * @param high upper end
 */
public record Candidate(StateRef state, double pOut, double pAttacker, double pTarget, double low, double high) {
    /** Of joining at all. */
    public double pJoin() {
        return pAttacker + pTarget;
    }

    /** The likelier side. */
    public Side likelierSide() {
        return pAttacker > pTarget ? Side.ATTACKER : Side.TARGET;
    }
}
