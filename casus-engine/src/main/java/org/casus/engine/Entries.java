package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.features.CrisisFeatures;
import org.casus.model.Coalition;
import org.casus.model.JointForecast;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;

/** What the states that have already entered a crisis teach about those that have not. */
final class Entries {
    private Entries() {}

    /**
     * From how likely each entry was before anyone had entered.
     *
     * @param crisis with those who have entered among its sides
     * @param joined who they are, and the side each is on
     * @return null where nobody has entered
     */
    static @Nullable Coalition known(
            LevelModel level,
            Snapshot snapshot,
            Crisis crisis,
            Map<Integer, Side> joined,
            Circumstances circumstances) {
        if (joined.isEmpty()) {
            return null;
        }
        var start = new Crisis(
                without(crisis.attackers(), joined), without(crisis.targets(), joined), crisis.on(), crisis.level());
        var forecasts = new ArrayList<Probabilities>();
        var sides = new ArrayList<Side>();
        joined.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var features = CrisisFeatures.ofOne(snapshot, start, circumstances, entry.getKey());
            forecasts.add(level.point(features.vector(0, Side.ATTACKER), features.vector(0, Side.TARGET)));
            sides.add(entry.getValue());
        });
        return JointForecast.entered(Pull.of(level.level()), forecasts, sides);
    }

    private static List<Integer> without(List<Integer> states, Map<Integer, Side> joined) {
        return states.stream().filter(s -> !joined.containsKey(s)).toList();
    }

    /** A forecast once it is known who has entered. */
    static Prediction told(LevelModel level, Prediction prediction, @Nullable Coalition known) {
        return JointForecast.knowing(Pull.of(level.level()), prediction, known);
    }
}
