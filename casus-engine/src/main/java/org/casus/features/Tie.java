package org.casus.features;

import static org.casus.features.Driver.AFFINITY;
import static org.casus.features.Driver.COMMITMENT;
import static org.casus.features.Driver.PROXIMITY;
import static org.casus.features.Driver.RIVALRY;

/**
 * What binds a candidate to one side of a crisis, or sets it against it: for several states on a side the strongest tie,
 * or the shortest distance. Each counts twice in a candidate's vector: towards the side it would join, and towards the other.
 */
public enum Tie {
    /** The candidate promises a state of the side defence, 0/1. */
    DEFENSE(COMMITMENT),
    OFFENSE(COMMITMENT),
    NEUTRALITY(COMMITMENT),
    NONAGGRESSION(COMMITMENT),
    CONSULTATION(COMMITMENT),
    /** A promise of military help is due in this crisis: 1 yes, ½ unknown, 0 no. */
    DUE(COMMITMENT),
    /** Youth of the youngest promise of military help: exp(−age/2 years). */
    NEW_PACT(COMMITMENT),
    /** How small the alliance is: 1/log2(members). */
    SMALL_PACT(COMMITMENT),
    /** The alliance provides for joint command, talks of staffs or bases. */
    INTEGRATED(COMMITMENT),
    /** Share of the side's states that the candidate promises military help. */
    ALLIED_SHARE(COMMITMENT),
    /** The alliance names the other side as its adversary. */
    NAMED_ENEMY(COMMITMENT),
    LAND_BORDER(PROXIMITY),
    /** Land border or at most 400 miles of water. */
    CONTIGUOUS(PROXIMITY),
    /** ln(1 + kilometres between territories). */
    DISTANCE(PROXIMITY),
    /** ln(1 + kilometres between capitals). */
    CAPITAL_DISTANCE(PROXIMITY),
    SAME_REGION(PROXIMITY),
    RIVAL(RIVALRY),
    /** Disputes against the side, each weighing exp(−age/6 years): ln(1 + sum). */
    DISPUTES(RIVALRY),
    /** Disputes against the side that were fought with force and are over. */
    FORCE(RIVALRY),
    /** Disputes against the side in the last year, at most 3. */
    LAST_YEAR(RIVALRY),
    /** A dispute against the side is under way. */
    ONGOING(RIVALRY),
    /** Wars against the side, each weighing exp(−age/20 years). */
    WARS(RIVALRY),
    AT_WAR(RIVALRY),
    /** ln(1 + states that are rivals of both). */
    SHARED_RIVALS(RIVALRY),
    /** ln(1 + allies of the candidate that are rivals of the side). */
    ALLIES_RIVAL(RIVALRY),
    /** Disputes on the same side, each weighing exp(−age/6 years): ln(1 + sum). */
    BESIDE(AFFINITY),
    /** The same over 25 years. */
    BESIDE_LONG(AFFINITY),
    BESIDE_NOW(AFFINITY),
    /** Times the candidate joined the side in a dispute that the side had begun, each weighing exp(−age/20 years). */
    JOINED_THEM(AFFINITY),
    /** Times the side joined the candidate. */
    JOINED_BY(AFFINITY),
    /** Wars on the same side, each weighing exp(−age/20 years). */
    COMRADES(AFFINITY),
    COMRADES_NOW(AFFINITY),
    /** ln(1 + states allied to both). */
    SHARED_ALLIES(AFFINITY),
    BOTH_DEMOCRACIES(AFFINITY),
    /** Smallest difference of democracy scores. */
    REGIME_GAP(AFFINITY),
    /** The candidate once ruled a state of the side. */
    ONCE_RULED(AFFINITY),
    /** The same, weighing exp(−years since/30). */
    RULED_RECENTLY(AFFINITY),
    /** A state of the side once ruled the candidate. */
    ONCE_RULED_BY(AFFINITY),
    RULED_BY_RECENTLY(AFFINITY),
    /** Both had the same ruler. */
    SAME_RULER(AFFINITY);

    private final Driver driver;

    Tie(Driver driver) {
        this.driver = driver;
    }

    public Driver driver() {
        return driver;
    }
}
