package org.casus.features;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.world.Crisis;

/**
 * A past conflict to learn from.
 *
 * @param task {@code W} for wars, {@code D} for disputes
 * @param id the dataset's number
 * @param name its name, empty if none
 * @param crisis its originators by side and its start
 * @param buildUp ids of the disputes that grew into it, empty for disputes
 * @param joiners by COW number, ascending, so that sums over them are the same each time: how each joiner entered; whoever
 *     is absent stayed out
 */
public record Case(
        String task, int id, String name, Crisis crisis, Set<String> buildUp, SortedMap<Integer, Joining> joiners) {
    public Case {
        buildUp = Set.copyOf(buildUp);
        joiners = Collections.unmodifiableSortedMap(new TreeMap<>(joiners));
    }

    /** The conflict's id in the tables: {@code war:139} or {@code gml:257}. */
    public String conflictId() {
        return (task.equals("W") ? "war:" : "gml:") + id;
    }

    /** Start year rounded down to ten. */
    public int decade() {
        return crisis.on().getYear() / 10 * 10;
    }

    /**
     * The decade in which it was known who joined: that of the last entry. A dispute of 1997 that others joined in 2003
     * teaches nothing to a forecaster of the 2000s.
     */
    public int decadeKnown() {
        return joiners.values().stream()
                .mapToInt(j -> j.date().getYear() / 10 * 10)
                .reduce(decade(), Math::max);
    }

    /** What a state did; with {@code forceOnly}, joining below the use of force counts as staying out. */
    public Outcome outcome(int ccode, boolean forceOnly) {
        Joining joining = joiners.get(ccode);
        return joining == null || forceOnly && joining.hostility() < 4 ? Outcome.OUT : joining.outcome();
    }

    /**
     * A joiner's entry.
     *
     * @param outcome the side
     * @param date the day of entry, the first of the month where unknown
     * @param dayKnown whether the day is known
     * @param hostility own highest hostility, 1–5
     */
    public record Joining(Outcome outcome, java.time.LocalDate date, boolean dayKnown, int hostility) {}
}
