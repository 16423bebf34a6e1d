package org.casus.model.baselines;

import java.util.List;
import org.casus.features.Outcome;
import org.casus.model.Probabilities;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;

/** The share of past candidates that joined each side, the same for all. */
final class BaseRate implements Learner {
    @Override
    public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
        String task = level == Level.WAR ? "W" : "D";
        // half a candidate of each kind, so that nothing is impossible
        double[] count = {0.5, 0.5, 0.5};
        for (int r = 0; r < limit; r++) {
            if (rows.caseOf(r).task().equals(task)) {
                count[rows.outcome(r, level).ordinal()] += rows.weight(r);
            }
        }
        double all = count[0] + count[1] + count[2];
        var rate = new Probabilities(
                count[Outcome.OUT.ordinal()] / all,
                count[Outcome.ATTACKER.ordinal()] / all,
                count[Outcome.TARGET.ordinal()] / all);
        return List.of(Forecaster.each((c, attacker, target) -> rate));
    }
}
