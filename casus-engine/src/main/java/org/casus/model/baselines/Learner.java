package org.casus.model.baselines;

import java.util.List;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;

/** A way to learn who joins, from the conflicts before a decade. */
public interface Learner {
    /**
     * Learns from the first rows under each of its settings; which of them forecasts is chosen by past forecasts. Called
     * decade by decade, always with as many settings in the same order.
     *
     * @param limit how many rows
     * @param level what counts as joining
     */
    List<Forecaster> learn(TrainingRows rows, int limit, Level level);

    /** Whether its forecasts are corrected by a line learnt from its past forecasts. */
    default boolean corrected(Level level) {
        return false;
    }
}
