package org.casus.features;

import static org.casus.features.Driver.CAPABILITY;
import static org.casus.features.Driver.CRISIS;

/** What a side of a crisis is, whoever looks at it; counts for the side a candidate would join, and for the other. */
public enum SideTrait {
    /** Share of both sides' capability, 0–1. */
    SHARE(CAPABILITY),
    /** ln of the side's capability. */
    STRENGTH(CAPABILITY),
    MAJOR(CAPABILITY),
    DEMOCRATIC(CRISIS),
    /** Number of states on the side. */
    STATES(CRISIS),
    /** ln(1 + disputes entered in ten years), the highest of the side. */
    DISPUTATIOUS(CRISIS),
    /** ln(1 + allies), the highest of the side. */
    ALLIES(CRISIS),
    /** ln(1 + rivals), the highest of the side. */
    RIVALS(CRISIS),
    /** ln(1 + states that border the side). */
    NEIGHBOURS(CRISIS),
    /** A state of the side is already at war. */
    AT_WAR(CRISIS),
    /** The youngest state of the side is less than five years in the system. */
    NEW_STATE(CRISIS);

    private final Driver driver;

    SideTrait(Driver driver) {
        this.driver = driver;
    }

    public Driver driver() {
        return driver;
    }
}
