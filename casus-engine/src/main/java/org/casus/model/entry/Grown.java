package org.casus.model.entry;

import java.util.List;
import org.casus.world.Side;

/**
 * A past conflict as it grew, to learn from.
 *
 * @param id of the conflict
 * @param year it began
 * @param known the year in which its last entrant was known
 * @param bonds of its candidates
 * @param forecasts what was forecast of each candidate at the start, in the order of the bonds
 * @param entries in the order of entry
 */
public record Grown(String id, int year, int known, Bonds bonds, List<LogOdds> forecasts, List<Entry> entries) {
    /**
     * One entry.
     *
     * @param candidate position among the bonds
     * @param side the side entered
     * @param day days since the start
     */
    public record Entry(int candidate, Side side, int day) {}

    public Grown {
        forecasts = List.copyOf(forecasts);
        entries = List.copyOf(entries);
    }
}
