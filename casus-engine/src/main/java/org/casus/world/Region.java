package org.casus.world;

/** The parts of the world that COW's numbering follows. */
public enum Region {
    AMERICAS,
    EUROPE,
    AFRICA,
    MIDDLE_EAST,
    ASIA,
    OCEANIA;

    /** By COW number: 2–199, 200–399, 400–599, 600–699, 700–899, 900 on. */
    public static Region of(int ccode) {
        if (ccode < 200) {
            return AMERICAS;
        }
        if (ccode < 400) {
            return EUROPE;
        }
        if (ccode < 600) {
            return AFRICA;
        }
        if (ccode < 700) {
            return MIDDLE_EAST;
        }
        return ccode < 900 ? ASIA : OCEANIA;
    }
}
