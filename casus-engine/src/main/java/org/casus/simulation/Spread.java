package org.casus.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * Which crises are most likely to spread, and which states are most often drawn in: the one-step chances of joining, over all
 * crises of some days, each weighed by the risk that the attack comes within a year. Not safe to share between threads.
 */
public final class Spread {
    private static final int KEPT = 100;

    /**
     * A crisis.
     *
     * @param attacker COW number
     * @param target COW number
     * @param risk the chance that the attack comes within a year
     * @param joiners how many states are expected to join if it comes
     * @param likeliest COW number of its likeliest joiner, 0 where there is no candidate
     * @param side the side which that one would rather join
     * @param chance that it joins that side
     */
    public record Crisis(
            LocalDate on,
            int attacker,
            int target,
            double risk,
            double joiners,
            int likeliest,
            Side side,
            double chance) {
        /** Joiners expected within a year. */
        public double spread() {
            return risk * joiners;
        }
    }

    /**
     * A state that others' crises draw in.
     *
     * @param ccode COW number
     * @param entries how often it is expected to join within a year, over all crises that others begin
     * @param attacker COW number of the attacker in the crisis that adds most to it
     * @param target COW number of the target in it
     */
    public record Drawn(int ccode, double entries, int attacker, int target) {}

    private static final class Sum {
        private double entries;
        private double most = -1;
        private int attacker;
        private int target;
    }

    private static final Comparator<Crisis> WIDEST = Comparator.comparingDouble(Crisis::spread)
            .reversed()
            .thenComparing(Crisis::on)
            .thenComparingInt(Crisis::attacker)
            .thenComparingInt(Crisis::target);

    private final TreeSet<Crisis> crises = new TreeSet<>(WIDEST);
    private final Map<Integer, Sum> drawn = new TreeMap<>();
    private int size;
    private LocalDate last = LocalDate.MIN;
    private int days;

    /** Adds the crises of an attacker. */
    public void add(Snapshot snapshot, int a, Triads triads, Risks risks) {
        if (!snapshot.date().equals(last)) {
            last = snapshot.date();
            days++;
        }
        for (int t = 0; t < snapshot.size(); t++) {
            if (t != a) {
                size++;
                crises.add(crisis(snapshot, a, t, triads, risks.of(a, t)));
                if (crises.size() > KEPT) {
                    crises.pollLast();
                }
            }
        }
    }

    private Crisis crisis(Snapshot snapshot, int a, int t, Triads triads, double risk) {
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
            Sum sum = drawn.computeIfAbsent(snapshot.ccode(k), x -> new Sum());
            double entries = risk * (withAttacker + withTarget);
            sum.entries += entries;
            if (entries > sum.most) {
                sum.most = entries;
                sum.attacker = snapshot.ccode(a);
                sum.target = snapshot.ccode(t);
            }
            if (Math.max(withAttacker, withTarget) > most) {
                most = Math.max(withAttacker, withTarget);
                likeliest = snapshot.ccode(k);
                side = withAttacker > withTarget ? Side.ATTACKER : Side.TARGET;
            }
        }
        return new Crisis(snapshot.date(), snapshot.ccode(a), snapshot.ccode(t), risk, joiners, likeliest, side, most);
    }

    /** Number of crises. */
    public int size() {
        return size;
    }

    /** The crises with the most joiners expected within a year, most first; at most a hundred. */
    public List<Crisis> widest(int count) {
        return crises.stream().limit(count).toList();
    }

    /** The states that are expected to join most often, per year, most often first. */
    public List<Drawn> drawnIn(int count) {
        return drawn.entrySet().stream()
                .map(e ->
                        new Drawn(e.getKey(), e.getValue().entries / days, e.getValue().attacker, e.getValue().target))
                .sorted(Comparator.comparingDouble(Drawn::entries).reversed().thenComparingInt(Drawn::ccode))
                .limit(count)
                .toList();
    }
}
