package org.casus.features;

import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;

/**
 * What one state owes another under one treaty, and whether a crisis makes it due.
 *
 * @param membership the promising state's membership
 * @param promise the kind of promise
 * @param to COW number of the state it is owed to, one of the crisis's participants
 * @param side the side that state is on
 * @param due whether this crisis makes it due
 * @param why the reason, a code that the answer puts into words
 */
public record Obligation(Membership membership, Promise promise, int to, Side side, Due due, Why why) {
    /** The state that promises. */
    public int from() {
        return membership.ccode();
    }

    /** Why an obligation is due, is not, or cannot be told. */
    public enum Why {
        /** A member is attacked and nothing in the treaty excepts it. */
        ATTACKED(Due.YES),
        /** A member is attacked; the promise excepts provoked attacks, and the question supposes an unprovoked one. */
        ATTACKED_UNPROVOKED(Due.YES),
        /** The partner attacks first: a promise of defence does not cover that. */
        PARTNER_ATTACKS(Due.NO),
        /** The attacker is itself a member of the treaty. */
        ATTACKER_IS_MEMBER(Due.UNKNOWN),
        /** The treaty is about other adversaries. */
        OTHER_ADVERSARY(Due.NO),
        /** The treaty names or implies adversaries that nobody has coded. */
        ADVERSARY_UNKNOWN(Due.UNKNOWN),
        /** The treaty excludes attacks by this state. */
        EXCLUDED(Due.NO),
        /** The attacked state's home lies outside the treaty's area. */
        OUTSIDE_AREA(Due.NO),
        /** Only a part of the attacked state's home lies inside the treaty's area, or the area has not been coded. */
        AREA_UNKNOWN(Due.UNKNOWN),
        /** Due only against more than one attacker. */
        ONE_ATTACKER(Due.NO),
        /** Due only in a particular conflict. */
        PARTICULAR_CONFLICT(Due.UNKNOWN),
        /** Due only once certain demands have been refused. */
        DEMANDS(Due.UNKNOWN),
        /** A promise of offence: due when the partner fights the adversary it is about. */
        PARTNER_FIGHTS(Due.YES),
        /** Neutrality: not to help the partner's enemy. */
        STAY_NEUTRAL(Due.YES),
        /** Nonaggression: not to fight the partner. */
        DO_NOT_FIGHT(Due.YES),
        /** Consultation: to confer, which is not to fight. */
        CONFER(Due.YES);

        private final Due due;

        Why(Due due) {
            this.due = due;
        }

        public Due due() {
            return due;
        }
    }

    static Obligation of(Membership membership, Promise promise, int to, Side side, Why why) {
        return new Obligation(membership, promise, to, side, why.due(), why);
    }
}
