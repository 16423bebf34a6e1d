package org.casus.features;

import java.util.List;
import java.util.Set;
import org.casus.world.History;
import org.casus.world.Region;
import org.casus.world.Snapshot;

/** The traits of one state, and of the whole system, that no crisis changes: by {@link Trait}, the others 0. */
final class StateTraits {
    /** What a state is, whatever the crisis. */
    static final List<Trait> OF_STATES = List.of(
            Trait.STRENGTH,
            Trait.STRENGTH_UNKNOWN,
            Trait.MAJOR,
            Trait.SOLDIERS,
            Trait.DEMOCRATIC,
            Trait.DISPUTATIOUS,
            Trait.JOINER,
            Trait.JOINER_SHARE,
            Trait.AT_WAR,
            Trait.RIVALS,
            Trait.ALLIES,
            Trait.NEIGHBOURS,
            Trait.AGE,
            Trait.IN_AMERICAS,
            Trait.IN_EUROPE,
            Trait.IN_AFRICA,
            Trait.IN_MIDDLE_EAST,
            Trait.IN_ASIA);

    /** What a crisis shares with all others of its day. */
    static final List<Trait> OF_SYSTEM =
            List.of(Trait.STATES_AT_WAR, Trait.MAJORS_AT_WAR, Trait.JOINERS_LAST_YEAR, Trait.SYSTEM_SIZE);

    private static final double LEAST = 1e-6;

    private final Snapshot snapshot;
    private final int today;
    private final int known;
    private final Set<String> unknown;
    private final double[] values = new double[Trait.values().length];

    /** @param today epoch day */
    StateTraits(Snapshot snapshot, int today) {
        this.snapshot = snapshot;
        this.today = today;
        known = snapshot.recordDay();
        unknown = snapshot.unknownConflicts();
    }

    /** The traits of the state at a position, until the next one is asked for. */
    double[] of(int i) {
        state(i);
        neighbourhood(i);
        return values;
    }

    /** The traits of the system of states. */
    double[] ofSystem() {
        system();
        return values;
    }

    /** The state's share of the system's capability, at least a millionth; unknown counts as that. */
    static double strength(Snapshot snapshot, int i) {
        double cinc = snapshot.cinc(i);
        return Double.isNaN(cinc) ? LEAST : Math.max(cinc, LEAST);
    }

    private void put(Trait trait, double value) {
        values[trait.ordinal()] = value;
    }

    private void put(Trait trait, boolean value) {
        put(trait, value ? 1 : 0);
    }

    private void state(int i) {
        int slot = snapshot.slot(i);
        History disputes = snapshot.world().disputes();
        History.Decayed decayed = disputes.decayed(slot, today, known, 15, unknown);
        double soldiers = snapshot.milperLog(i);
        put(Trait.STRENGTH, Math.log(strength(snapshot, i)));
        put(Trait.STRENGTH_UNKNOWN, Double.isNaN(snapshot.cinc(i)));
        put(Trait.MAJOR, snapshot.major(i));
        put(Trait.SOLDIERS, Double.isNaN(soldiers) ? 0 : soldiers);
        put(Trait.DEMOCRATIC, snapshot.democratic(i));
        put(Trait.DISPUTATIOUS, Counts.log1p(disputes.entries(slot, today - 3653, known, unknown)));
        put(Trait.JOINER, decayed.joins() == 0 ? 0 : Math.log1p(decayed.joins()));
        put(Trait.JOINER_SHARE, (decayed.joins() + 0.3) / (decayed.entries() + 3));
        put(Trait.AT_WAR, snapshot.world().wars().inConflict(slot, today, known));
        put(Trait.AGE, Counts.log1p(snapshot.age(i)));
    }

    private void neighbourhood(int i) {
        put(Trait.RIVALS, Counts.log1p(snapshot.rivals(i).length));
        put(Trait.ALLIES, Counts.log1p(snapshot.allies(i)));
        put(Trait.NEIGHBOURS, Counts.log1p(snapshot.neighbours(i)));
        Region region = Region.of(snapshot.ccode(i));
        put(Trait.IN_AMERICAS, region == Region.AMERICAS);
        put(Trait.IN_EUROPE, region == Region.EUROPE);
        put(Trait.IN_AFRICA, region == Region.AFRICA);
        put(Trait.IN_MIDDLE_EAST, region == Region.MIDDLE_EAST);
        put(Trait.IN_ASIA, region == Region.ASIA);
    }

    private void system() {
        int atWar = 0;
        int majorsAtWar = 0;
        int joiners = 0;
        for (int i = 0; i < snapshot.size(); i++) {
            int slot = snapshot.slot(i);
            if (snapshot.world().wars().inConflict(slot, today, known)) {
                atWar++;
                majorsAtWar += snapshot.major(i) ? 1 : 0;
            }
            joiners += snapshot.world().disputes().joins(slot, today - 365, known, unknown);
        }
        put(Trait.STATES_AT_WAR, Counts.log1p(atWar));
        put(Trait.MAJORS_AT_WAR, Math.min(majorsAtWar, 4));
        put(Trait.JOINERS_LAST_YEAR, Counts.log1p(joiners));
        put(Trait.SYSTEM_SIZE, Math.log(snapshot.size()));
    }
}
