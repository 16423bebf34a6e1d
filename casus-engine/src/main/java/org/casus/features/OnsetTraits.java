package org.casus.features;

import java.util.List;
import org.casus.world.History;
import org.casus.world.Snapshot;

/**
 * What the risk of an attack rests on: one vector for every directed pair of states of a day, from nothing dated on or after
 * that day. Immutable.
 */
public final class OnsetTraits {
    /** What the values are, in their order. */
    public static final List<String> NAMES = List.of(
            "one",
            "rivals",
            "land border",
            "border at sea",
            "allies",
            "past disputes",
            "disputes of the attacker",
            "disputes of the target",
            "attacker major",
            "target major",
            "both major",
            "attacker's share",
            "distance",
            "both democracies");

    private static final double YEARS = 10;
    /** Where a distance is unknown: that of most pairs, in thousands of km. */
    private static final double USUAL = 7;

    private final Snapshot snapshot;
    private final double[] past;
    private final double[] quarrels;

    private OnsetTraits(Snapshot snapshot) {
        this.snapshot = snapshot;
        int n = snapshot.size();
        past = new double[n * n];
        quarrels = new double[n];
        int today = (int) snapshot.date().toEpochDay();
        for (int a = 0; a < n; a++) {
            History.Meetings met = snapshot.world().disputes().of(snapshot.slot(a));
            for (int i = 0; i < met.size() && met.day(i) < today; i++) {
                int t = snapshot.positionOfSlot(met.other(i));
                if (!met.beside(i)) {
                    double fresh = Math.exp(-(today - met.day(i)) / 365.25 / YEARS);
                    quarrels[a] += fresh;
                    if (t >= 0) {
                        past[a * n + t] += fresh;
                    }
                }
            }
        }
    }

    /** Reads the disputes so far of all pairs. */
    public static OnsetTraits of(Snapshot snapshot) {
        return new OnsetTraits(snapshot);
    }

    /** The values of a pair: positions of the attacker and the target, which are two. */
    public double[] of(int a, int t) {
        boolean attackerMajor = snapshot.major(a);
        boolean targetMajor = snapshot.major(t);
        int contiguity = snapshot.contiguity(a, t);
        double km = snapshot.distanceKm(a, t);
        return new double[] {
            1,
            is(snapshot.rivals(a, t)),
            is(contiguity == 1),
            is(contiguity > 1),
            is(snapshot.ally(a, t) || snapshot.ally(t, a)),
            Math.log1p(past[a * snapshot.size() + t]),
            Math.log1p(quarrels[a]),
            Math.log1p(quarrels[t]),
            is(attackerMajor),
            is(targetMajor),
            is(attackerMajor && targetMajor),
            share(snapshot.cinc(a), snapshot.cinc(t)),
            Math.log1p(Double.isNaN(km) ? USUAL : km / 1000),
            is(snapshot.democratic(a) && snapshot.democratic(t))
        };
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private static double share(double attacker, double target) {
        return attacker + target > 0 ? attacker / (attacker + target) : 0.5;
    }
}
