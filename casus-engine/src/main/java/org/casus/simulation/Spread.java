package org.casus.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * Which crises would draw in most states, and which states are drawn in most, over crises between rivals, or neighbours (by
 * land or at most 400 miles of water) that are not allied: between other states an attack is seldom thinkable. Each of these counts the same;
 * nothing is said of whether it will come. Not safe to share between threads.
 */
public final class Spread {
    /**
     * A crisis.
     *
     * @param attacker COW number
     * @param target COW number
     * @param joiners how many states are expected to join
     * @param likeliest COW number of its likeliest joiner, 0 where there is no candidate
     * @param side the side which that one would rather join
     * @param chance that it joins that side
     */
    public record Crisis(
            LocalDate on, int attacker, int target, double joiners, int likeliest, Side side, double chance) {}

    /**
     * A state that others' crises draw in.
     *
     * @param ccode COW number
     * @param chance its mean chance of joining, over the crises that others begin
     * @param crises how many those are
     */
    public record Drawn(int ccode, double chance, int crises) {}

    private final List<Crisis> crises = new ArrayList<>();
    private final Map<Integer, double[]> drawn = new TreeMap<>();

    /** Adds the crises of an attacker. */
    public void add(Snapshot snapshot, int a, Triads triads) {
        for (int t = 0; t < snapshot.size(); t++) {
            boolean neighbours = snapshot.contiguity(a, t) > 0 && !snapshot.ally(a, t) && !snapshot.ally(t, a);
            if (t != a && (snapshot.rivals(a, t) || neighbours)) {
                crises.add(crisis(snapshot, a, t, triads));
            }
        }
    }

    private Crisis crisis(Snapshot snapshot, int a, int t, Triads triads) {
        int n = snapshot.size();
        double joiners = 0;
        int likeliest = 0;
        Side side = Side.TARGET;
        double most = 0;
        for (int k = 0; k < n; k++) {
            if (k == a || k == t) {
                continue;
            }
            double withAttacker = triads.attacker()[t * n + k];
            double withTarget = triads.target()[t * n + k];
            joiners += withAttacker + withTarget;
            double[] sums = drawn.computeIfAbsent(snapshot.ccode(k), x -> new double[2]);
            sums[0] += withAttacker + withTarget;
            sums[1]++;
            if (Math.max(withAttacker, withTarget) > most) {
                most = Math.max(withAttacker, withTarget);
                likeliest = snapshot.ccode(k);
                side = withAttacker > withTarget ? Side.ATTACKER : Side.TARGET;
            }
        }
        return new Crisis(snapshot.date(), snapshot.ccode(a), snapshot.ccode(t), joiners, likeliest, side, most);
    }

    /** Number of crises. */
    public int size() {
        return crises.size();
    }

    /** The crises with the most expected joiners, most first. */
    public List<Crisis> widest(int count) {
        return crises.stream()
                .sorted(Comparator.comparingDouble(Crisis::joiners)
                        .reversed()
                        .thenComparing(Crisis::on)
                        .thenComparingInt(Crisis::attacker)
                        .thenComparingInt(Crisis::target))
                .limit(count)
                .toList();
    }

    /** The states with the highest mean chance of joining, highest first. */
    public List<Drawn> drawnIn(int count) {
        return drawn.entrySet().stream()
                .map(e -> new Drawn(e.getKey(), e.getValue()[0] / e.getValue()[1], (int) e.getValue()[1]))
                .sorted(Comparator.comparingDouble(Drawn::chance).reversed().thenComparingInt(Drawn::ccode))
                .limit(count)
                .toList();
    }
}
