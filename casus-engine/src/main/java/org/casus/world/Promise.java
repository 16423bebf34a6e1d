package org.casus.world;

import java.util.Locale;

/** What a member of an alliance promises, in ATOP's five kinds. */
public enum Promise {
    /** Active military help to a member that is attacked. */
    DEFENSE,
    /** Active military help to a member that attacks. */
    OFFENSE,
    /** Not to help a member's enemies. */
    NEUTRALITY,
    /** Not to use force against a member. */
    NONAGGRESSION,
    /** To confer in a crisis. */
    CONSULTATION;

    /** The bit that stands for this promise in {@link Snapshot#promises}. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether it is active military help. */
    public boolean military() {
        return this == DEFENSE || this == OFFENSE;
    }

    /** In lower case, as in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
