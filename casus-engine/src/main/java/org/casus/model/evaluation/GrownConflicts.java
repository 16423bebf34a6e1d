package org.casus.model.evaluation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Forecast;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Past;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Grown;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.World;

/** The conflicts of the past as they grew, each from what was forecast of it by a model that knew only what came before. */
public final class GrownConflicts {
    private GrownConflicts() {}

    /** Those of a level that were forecast, by start. */
    public static List<Grown> of(World world, Hindcasts hindcasts, Level level) {
        return hindcasts.forecast(level).stream().filter(p -> p.war() == (level == Level.WAR)).toList().parallelStream()
                .map(p -> grown(world, p, level))
                .toList();
    }

    private static Grown grown(World world, Past past, Level level) {
        List<Forecast> forecasts = past.forecasts(level);
        int[] ccodes = forecasts.stream().mapToInt(Forecast::ccode).toArray();
        var crisis = new Crisis(past.attackers(), past.targets(), past.on(), level);
        var entries = new ArrayList<Grown.Entry>();
        int known = past.on().getYear();
        for (Joiner joiner : past.joiners(level)) {
            int k = Arrays.binarySearch(ccodes, joiner.ccode());
            if (k >= 0) {
                int day = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(past.on(), joiner.on())));
                entries.add(new Grown.Entry(k, joiner.side(), day));
                known = Math.max(known, joiner.on().getYear());
            }
        }
        entries.sort(Comparator.comparingInt(Grown.Entry::day));
        return new Grown(
                past.id(),
                past.on().getYear(),
                known,
                Bonds.of(world.on(past.on()), crisis, ccodes),
                forecasts.stream().map(f -> f.chances().logOdds()).toList(),
                entries);
    }
}
