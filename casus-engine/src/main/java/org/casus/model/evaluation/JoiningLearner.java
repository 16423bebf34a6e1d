package org.casus.model.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.features.Columns.Column;
import org.casus.model.Probabilities;
import org.casus.model.baselines.Forecaster;
import org.casus.model.baselines.Learner;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;

/** Our joining model as a learner, with all its columns or some. */
final class JoiningLearner implements Learner {
    private final Predicate<Column> kept;
    private Map<Settings, Fitted> before = Map.of();

    JoiningLearner(Predicate<Column> kept) {
        this.kept = kept;
    }

    @Override
    public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
        List<Settings> grid = Training.grid(level);
        before = new Trainer(rows, level, kept).fit(limit, grid, before);
        return grid.stream()
                .map(s -> forecaster(java.util.Objects.requireNonNull(before.get(s))))
                .toList();
    }

    private static Forecaster forecaster(Fitted fitted) {
        return Forecaster.each(
                (c, attacker, target) -> Probabilities.ofUtilities(fitted.utility(attacker), fitted.utility(target)));
    }

    @Override
    public boolean corrected(Level level) {
        return level != Level.WAR;
    }
}
