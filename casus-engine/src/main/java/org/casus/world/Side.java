package org.casus.world;

/** The two sides of a crisis. */
public enum Side {
    /** Side A: those who attack, and whoever joins them. */
    ATTACKER,
    /** Side B: those who are attacked, and whoever joins them. */
    TARGET;

    /** The other side. */
    public Side opposite() {
        return this == ATTACKER ? TARGET : ATTACKER;
    }

    /** {@code attacker} or {@code target}, as in every output. */
    public String word() {
        return this == ATTACKER ? "attacker" : "target";
    }
}
