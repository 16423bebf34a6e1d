package org.casus.features;

import java.util.Set;
import org.casus.world.History;
import org.casus.world.Snapshot;

/**
 * What the states of a side and every other state went through together: sums over their meetings, by the other's slot. Only the
 * side's own meetings are looked at, which are the others' too, seen from the other end.
 */
final class SharedPast {
    /** Disputes against the side, each weighing exp(−age/6 years); those with force that are over; those of a year. */
    final double[] against;

    final double[] force;
    final double[] lastYear;
    final boolean[] ongoing;
    /** Disputes on the same side, each weighing exp(−age/6 years), and exp(−age/25 years). */
    final double[] beside;

    final double[] besideLong;
    final boolean[] besideNow;
    /** Times the other joined the side, and the side the other, each weighing exp(−age/20 years). */
    final double[] joinedThem;

    final double[] joinedBy;
    /** Wars against and beside the side, each weighing exp(−age/20 years). */
    final double[] wars;

    final boolean[] atWar;
    final double[] comrades;
    final boolean[] comradesNow;

    private final int today;
    private final int known;

    /**
     * Sums them.
     *
     * @param members positions of the side's states
     * @param today epoch day from which ages count
     */
    SharedPast(Snapshot snapshot, int[] members, int today) {
        this.today = today;
        known = snapshot.recordDay();
        int slots = snapshot.world().slots();
        against = new double[slots];
        force = new double[slots];
        lastYear = new double[slots];
        ongoing = new boolean[slots];
        beside = new double[slots];
        besideLong = new double[slots];
        besideNow = new boolean[slots];
        joinedThem = new double[slots];
        joinedBy = new double[slots];
        wars = new double[slots];
        atWar = new boolean[slots];
        comrades = new double[slots];
        comradesNow = new boolean[slots];
        for (int j : members) {
            disputes(snapshot.world().disputes().of(snapshot.slot(j)), snapshot.unknownConflicts());
            wars(snapshot.world().wars().of(snapshot.slot(j)));
        }
    }

    private void disputes(History.Meetings met, Set<String> unknown) {
        for (int e = 0; e < met.size() && met.day(e) < known; e++) {
            if (!unknown.isEmpty() && unknown.contains(met.conflict(e))) {
                continue;
            }
            int k = met.other(e);
            double years = (today - met.day(e)) / 365.25;
            boolean over = met.end(e) < today;
            if (met.beside(e)) {
                beside[k] += Math.exp(-years / 6);
                besideLong[k] += Math.exp(-years / 25);
                joinedThem[k] += met.joinedByOther(e) ? Math.exp(-years / 20) : 0;
                joinedBy[k] += met.joinedOther(e) ? Math.exp(-years / 20) : 0;
                besideNow[k] |= !over;
            } else {
                double weight = Math.exp(-years / 6);
                against[k] += weight;
                force[k] += over && met.hostility(e) >= 4 ? weight : 0;
                lastYear[k] += years <= 1 ? 1 : 0;
                ongoing[k] |= !over;
            }
        }
    }

    private void wars(History.Meetings met) {
        for (int e = 0; e < met.size() && met.day(e) < known; e++) {
            int k = met.other(e);
            double weight = Math.exp(-(today - met.day(e)) / 365.25 / 20);
            boolean now = met.end(e) >= today;
            if (met.beside(e)) {
                comrades[k] += weight;
                comradesNow[k] |= now;
            } else {
                wars[k] += weight;
                atWar[k] |= now;
            }
        }
    }
}
