package org.casus.world;

/** How far a crisis goes, and with it what counts as joining. */
public enum Level {
    /** Any militarised dispute: a threat, a display or a use of force. */
    DISPUTE,
    /** A use of force: joining means own hostility of 4 or 5. */
    FORCE,
    /** A war: joining means 1,000 troops engaged or 100 battle deaths (COW's rule). */
    WAR;

    /** {@code dispute}, {@code force} or {@code war}, as in every input and output. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
