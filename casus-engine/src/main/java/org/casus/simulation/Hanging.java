package org.casus.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.casus.model.LevelModel;
import org.casus.world.Circumstances;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Snapshot;
import org.casus.world.Treaty;

/**
 * How much hangs on a treaty: over all crises of a day, the risk of the attack × how many states fewer would join if the
 * treaty did not exist and all else, the risks included, stayed.
 *
 * @param treaty its id
 * @param name its name
 * @param members how many members it has then
 * @param joiners expected joiners within a year with it, less those without it; below 0 where it keeps states out
 */
public record Hanging(String treaty, String name, int members, double joiners) {
    /**
     * All treaties in force in which military help is promised, those on which most hangs first. Each is a sweep of its own.
     *
     * @param progress is told which treaty of how many
     */
    public static List<Hanging> of(Snapshot snapshot, LevelModel model, Risks risks, Consumer<String> progress) {
        double with = expected(snapshot, model, risks);
        Map<String, List<Membership>> treaties = new TreeMap<>(snapshot.alliances());
        treaties.values()
                .removeIf(members ->
                        members.stream().flatMap(m -> m.promises().stream()).noneMatch(Promise::military));
        var hanging = new ArrayList<Hanging>();
        treaties.forEach((id, memberships) -> {
            progress.accept("treaty " + (hanging.size() + 1) + " of " + treaties.size());
            Circumstances without = Circumstances.NONE.withoutTreaty(id);
            double joiners = with - expected(snapshot.under(without), model, risks);
            long members =
                    memberships.stream().mapToInt(Membership::ccode).distinct().count();
            String name = snapshot.world().findTreaty(id).map(Treaty::name).orElse(id);
            hanging.add(new Hanging(id, name, (int) members, joiners));
        });
        hanging.sort(Comparator.comparingDouble(Hanging::joiners).reversed().thenComparing(Hanging::treaty));
        return hanging;
    }

    /** Joiners within a year over all crises, in sums of their own per attacker, added in order. */
    private static double expected(Snapshot snapshot, LevelModel model, Risks risks) {
        Sweep sweep = Sweep.of(snapshot, model);
        int n = sweep.size();
        double[] sums = java.util.stream.IntStream.range(0, n)
                .parallel()
                .mapToDouble(a -> expected(a, sweep.attacker(a), risks, n))
                .toArray();
        double sum = 0;
        for (double s : sums) {
            sum += s;
        }
        return sum;
    }

    private static double expected(int a, Triads triads, Risks risks, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double joiners = 0;
            for (int k = 0; k < n && t != a; k++) {
                joiners += k == a || k == t ? 0 : 1 - triads.out()[t * n + k];
            }
            sum += risks.of(a, t) * joiners;
        }
        return sum;
    }
}
