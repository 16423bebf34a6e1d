package org.casus.model.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.features.Columns.Column;
import org.casus.features.Columns.Role;
import org.casus.model.Probabilities;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;

/** A conditional logit of some columns with one ridge penalty for all, learnt from wars and disputes together. */
final class PlainLogit implements Learner {
    /** What most published models hold, and which side attacks and whether it is a war. */
    private static final Set<String> STANDARD = Set.of(
            "own defense",
            "own offense",
            "own contiguous",
            "own distance",
            "own rival",
            "own both democracies",
            "other defense",
            "other offense",
            "other contiguous",
            "other distance",
            "other rival",
            "other both democracies",
            "strength",
            "major",
            "attacks",
            "war");

    private final Predicate<Column> kept;
    private final List<Double> penalties;
    private List<Fitted> before = List.of();

    private PlainLogit(Predicate<Column> kept, List<Double> penalties) {
        this.kept = kept;
        this.penalties = penalties;
    }

    /** Alliance, contiguity, distance, capability, major power, joint democracy, rivalry; a penalty that only keeps it finite. */
    static PlainLogit standard() {
        return new PlainLogit(column -> STANDARD.contains(column.name()), List.of(1.0));
    }

    /** Every column but the shifts of wars; the penalty is chosen by past forecasts. */
    static PlainLogit ridge() {
        return new PlainLogit(column -> column.role() != Role.SHIFT, List.of(1000.0, 300.0, 100.0, 30.0));
    }

    @Override
    public List<Forecaster> learn(TrainingRows rows, int limit, Level level) {
        before = new Trainer(rows, level, kept).plain(limit, penalties, before);
        var forecasters = new ArrayList<Forecaster>();
        for (Fitted fitted : before) {
            forecasters.add(Forecaster.each((c, attacker, target) ->
                    Probabilities.ofUtilities(fitted.utility(attacker), fitted.utility(target))));
        }
        return forecasters;
    }
}
