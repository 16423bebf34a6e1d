package org.casus.model;

import java.util.Arrays;

/**
 * How soon after the start those who join enter: the days of all past joiners of a level, sorted. Where the source knows
 * only the month of an entry, its first day counts.
 */
public final class Horizon {
    private final int[] days;

    /** @param days from the start to each joiner's entry, in any order */
    public Horizon(int[] days) {
        this.days = days.clone();
        Arrays.sort(this.days);
    }

    /** Share of joiners that entered within some days of the start, 0–1; NaN where no joiner is known. */
    public double share(int within) {
        int entered = 0;
        while (entered < days.length && days[entered] <= within) {
            entered++;
        }
        return days.length == 0 ? Double.NaN : (double) entered / days.length;
    }

    /** How many joiners it rests on. */
    public int joiners() {
        return days.length;
    }

    int[] days() {
        return days.clone();
    }
}
