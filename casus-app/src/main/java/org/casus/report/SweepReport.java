package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import org.casus.simulation.Hanging;
import org.casus.simulation.Spread;
import org.casus.world.Level;
import org.casus.world.World;

/**
 * What a sweep says in sum.
 *
 * @param crises the crises most likely to spread and the states most often drawn in
 * @param hanging treaties of the last day, those on which most hangs first
 * @param grown what runs of the widest crises ended in, in their order; empty without cascades
 * @param runs of each, 0 without cascades
 */
public record SweepReport(
        Spread crises,
        List<Hanging> hanging,
        List<Grown> grown,
        int runs,
        long seed,
        World world,
        List<LocalDate> dates,
        Level level) {
    /** Rows of each list. */
    public static final int ROWS = 20;

    /**
     * What the runs of a crisis ended in, as shares of them.
     *
     * @param alone nobody joins
     * @param great major powers come to stand on both sides
     */
    public record Grown(double alone, double great) {}

    public SweepReport {
        hanging = List.copyOf(hanging);
        grown = List.copyOf(grown);
        dates = List.copyOf(dates);
    }
}
