package org.casus.claims;

import java.util.Locale;

/** What a claim is about. */
public enum Relation {
    ALLIANCE,
    TREATY_DUTY,
    MEMBERSHIP,
    VISIT,
    AID_TRADE,
    WAR,
    DISPUTE,
    DIPLOMATIC,
    SANCTIONS,
    WEAPONS_TEST,
    BORDER,
    MILITARY_PRESENCE,
    WILLINGNESS,
    INTEREST,
    HISTORY,
    OTHER;

    /** As in output: {@code treaty_duty}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
