package org.casus.features;

import static org.casus.features.Driver.AFFINITY;
import static org.casus.features.Driver.CAPABILITY;
import static org.casus.features.Driver.CRISIS;
import static org.casus.features.Driver.PROXIMITY;
import static org.casus.features.Driver.RIVALRY;

/** What a candidate is, and what the crisis is, the same for both sides it could join. */
public enum Trait {
    /** ln of the candidate's share of the system's capability; unknown counts as the least. */
    STRENGTH(CAPABILITY),
    STRENGTH_UNKNOWN(CAPABILITY),
    MAJOR(CAPABILITY),
    /** ln(candidate's capability / both sides'). */
    RELATIVE_STRENGTH(CAPABILITY),
    /** The candidate's weight against the gap between the sides, 0–1. */
    PIVOTAL(CAPABILITY),
    /** STRENGTH less half of ln(1 + km to the nearer side). */
    REACH(CAPABILITY),
    /** ln(1 + thousands of soldiers). */
    SOLDIERS(CAPABILITY),
    DEMOCRATIC(AFFINITY),
    /** ln(1 + disputes entered in ten years). */
    DISPUTATIOUS(RIVALRY),
    /** ln(1 + times it joined others' disputes, each weighing exp(−age/15 years)). */
    JOINER(RIVALRY),
    /** Share of its disputes that it joined. */
    JOINER_SHARE(RIVALRY),
    /** In a war already. */
    AT_WAR(RIVALRY),
    RIVALS(RIVALRY),
    ALLIES(AFFINITY),
    NEIGHBOURS(PROXIMITY),
    /** Borders both sides. */
    BETWEEN(PROXIMITY),
    /** ln(1 + years in the system). */
    AGE(CRISIS),
    IN_AMERICAS(PROXIMITY),
    IN_EUROPE(PROXIMITY),
    IN_AFRICA(PROXIMITY),
    IN_MIDDLE_EAST(PROXIMITY),
    IN_ASIA(PROXIMITY),
    /** Major powers began it on both sides. */
    MAJORS_ON_BOTH(CRISIS),
    /** Major powers among those who began it. */
    MAJORS(CRISIS),
    /** ln(1 + states with a promise of military help that is due). */
    DUE_PROMISES(CRISIS),
    /** The same, of major powers. */
    DUE_MAJORS(CRISIS),
    /** ln(1 + states that border both sides). */
    BORDERING_BOTH(CRISIS),
    /** ln(1 + rivals of those who began it). */
    RIVALS_OF_THEM(CRISIS),
    /** Major powers that are rivals of those who began it. */
    MAJOR_RIVALS(CRISIS),
    /** Major powers that border those who began it. */
    MAJOR_NEIGHBOURS(CRISIS),
    /** Those who began it are rivals. */
    THEY_ARE_RIVALS(CRISIS),
    THEY_BORDER(CRISIS),
    THEY_ARE_ALLIES(CRISIS),
    THEY_ARE_DEMOCRACIES(CRISIS),
    /** Their past disputes, each weighing exp(−age/6 years): ln(1 + sum). */
    THEIR_DISPUTES(CRISIS),
    /** ln(1 + km between them). */
    THEIR_DISTANCE(CRISIS),
    /** ln of both sides' capability. */
    THEIR_STRENGTH(CRISIS),
    /** ln of the weaker side's capability. */
    WEAKER_STRENGTH(CRISIS),
    /** ln(1 + states at war). */
    STATES_AT_WAR(CRISIS),
    /** Major powers at war, at most 4. */
    MAJORS_AT_WAR(CRISIS),
    /** ln(1 + joiners of disputes in the last year). */
    JOINERS_LAST_YEAR(CRISIS),
    /** ln of the number of states. */
    SYSTEM_SIZE(CRISIS);

    private final Driver driver;

    Trait(Driver driver) {
        this.driver = driver;
    }

    public Driver driver() {
        return driver;
    }
}
