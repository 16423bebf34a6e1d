package org.casus.answer;

import java.util.List;
import org.casus.world.Level;

/**
 * How the forecasts of the past fared, each made by a model that had learnt only from conflicts of earlier decades.
 *
 * @param levels one for wars, uses of force and disputes
 */
public record TrackRecord(List<OfLevel> levels) {
    public TrackRecord {
        levels = List.copyOf(levels);
    }

    /**
     * A level's record.
     *
     * @param level how joining is counted
     * @param all all forecasts
     * @param bins by the chance of joining, lowest first; pooled where there are few
     * @param eras by the conflict's first year
     */
    public record OfLevel(Level level, Row all, List<Bin> bins, List<Era> eras) {
        public OfLevel {
            bins = List.copyOf(bins);
            eras = List.copyOf(eras);
        }
    }

    /** Forecasts between two chances of joining, the lower included. */
    public record Bin(double low, double high, Row row) {}

    /** Forecasts of conflicts that began in some years, both included. */
    public record Era(int from, int to, Row row) {}

    /**
     * How some forecasts fared.
     *
     * @param n how many
     * @param conflicts of how many conflicts
     * @param expected how many joiners they expected
     * @param joined how many joined
     * @param low lower end of the 90% interval of the share that joined, 0–1
     * @param high upper end
     */
    public record Row(int n, int conflicts, double expected, int joined, double low, double high) {
        /** The share that joined; NaN where there were no forecasts. */
        public double share() {
            return (double) joined / n;
        }
    }
}
