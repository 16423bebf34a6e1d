package org.casus.world;

/** Which codes share one history: West Germany continues Germany (COW 260 and 255, never both at once). */
public final class Lineage {
    private Lineage() {}

    /** The code under which a state's history is kept. */
    public static int of(int ccode) {
        return ccode == 260 ? 255 : ccode;
    }
}
