package org.casus.model.entry;

/** What the rate of entering a side depends on; each has a coefficient. Entrants are those who entered since the start. */
public enum Effect {
    /** 1: the level of all rates against stopping. */
    ENTRY,
    /** Log-odds of joining the side against staying out, as forecast at the start. */
    FORECAST,
    /** ln(1 + entrants on the side that the candidate has promised military help). */
    ALLIES_BESIDE,
    /** The same of entrants on the other side. */
    ALLIES_AGAINST,
    /** ln(1 + entrants on the side that are the candidate's rivals). */
    RIVALS_BESIDE,
    RIVALS_AGAINST,
    /** ln(1 + entrants on the side with a border, by land or at most 400 miles of water, to the candidate). */
    NEIGHBOURS_BESIDE,
    NEIGHBOURS_AGAINST,
    /** ln(1 + entrants on the side). */
    ENTERED_BESIDE,
    ENTERED_AGAINST,
    /** ln(1 + major powers among the entrants on the side). */
    MAJORS_BESIDE,
    MAJORS_AGAINST,
    /** By how much the side's share of both sides' capability has grown since the start, −1 to 1. */
    SHARE;

    /** How many there are. */
    static final int COUNT = values().length;

    /** What the coefficient is where nothing is known: entries as forecast, each for itself. */
    double prior() {
        return this == FORECAST ? 1 : 0;
    }
}
