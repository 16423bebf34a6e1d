package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casus.world.History;
import org.casus.world.Snapshot;

/**
 * Who would most likely attack a state, where the question does not say.
 *
 * <p>A ranking, not a forecast: strategic rivals first, then by militarised disputes against the state, each weighing
 * exp(−age/6 years), then by capability. Only states that could reach it count, as the field has it: neighbours by land or
 * at most 400 miles of water, major powers, and rivals.
 */
final class LikelyAttackers {
    private record Rank(int ccode, double score) {}

    private LikelyAttackers() {}

    /** COW numbers, likeliest first; those excluded are left out. */
    static List<Integer> of(Snapshot snapshot, int target, Set<Integer> excluded) {
        int t = snapshot.positionOf(target);
        var ranks = new ArrayList<Rank>();
        for (int i = 0; i < snapshot.size(); i++) {
            boolean relevant = snapshot.contiguity(i, t) > 0 || snapshot.major(i) || snapshot.rivals(i, t);
            if (i != t && relevant && !excluded.contains(snapshot.ccode(i))) {
                ranks.add(new Rank(snapshot.ccode(i), score(snapshot, i, t)));
            }
        }
        ranks.sort(Comparator.comparingDouble(Rank::score).reversed().thenComparingInt(Rank::ccode));
        return ranks.stream().limit(4).map(Rank::ccode).toList();
    }

    private static double score(Snapshot snapshot, int i, int t) {
        int today = (int) snapshot.date().toEpochDay();
        History.Meetings met = snapshot.world().disputes().of(snapshot.slot(i));
        double disputes = 0;
        for (int e = 0; e < met.size() && met.day(e) < today; e++) {
            if (met.other(e) == snapshot.slot(t) && !met.beside(e)) {
                disputes += Math.exp(-(today - met.day(e)) / 365.25 / 6);
            }
        }
        double cinc = Double.isNaN(snapshot.cinc(i)) ? 0 : snapshot.cinc(i);
        return (snapshot.rivals(i, t) ? 2 : 0) + Math.log1p(disputes) + cinc;
    }
}
