package org.casus.features;

import org.casus.world.Crisis;
import org.casus.world.History;
import org.casus.world.Snapshot;

/** Traits of every candidate and of the crisis: a matrix of traits × candidates. */
final class TraitRows {
    private final Snapshot snapshot;
    private final int[] candidates;
    private final int today;
    private final int known;
    private final java.util.Set<String> unknown;
    private final double[][] rows;
    private final SideTies a;
    private final SideTies b;

    TraitRows(Snapshot snapshot, Crisis crisis, int[] candidates, int[] wanted, SideTies[] sides) {
        this.snapshot = snapshot;
        this.candidates = candidates;
        today = (int) crisis.on().toEpochDay();
        known = snapshot.recordDay();
        unknown = snapshot.unknownConflicts();
        rows = new double[Trait.values().length][candidates.length];
        a = sides[0];
        b = sides[1];
        double strengthA = a.capability();
        double strengthB = b.capability();
        a.strength(strengthA, strengthA + strengthB);
        b.strength(strengthB, strengthA + strengthB);
        var states = new StateTraits(snapshot, today);
        for (int k : wanted) {
            candidate(k, states.of(candidates[k]), strengthA, strengthB);
        }
        crisis(strengthA, strengthB);
    }

    /** Traits × candidates. */
    double[][] rows() {
        return rows;
    }

    private void put(Trait trait, int k, double value) {
        rows[trait.ordinal()][k] = value;
    }

    private void put(Trait trait, int k, boolean value) {
        rows[trait.ordinal()][k] = value ? 1 : 0;
    }

    private void candidate(int k, double[] own, double strengthA, double strengthB) {
        int i = candidates[k];
        for (Trait trait : StateTraits.OF_STATES) {
            put(trait, k, own[trait.ordinal()]);
        }
        double strength = StateTraits.strength(snapshot, i);
        double nearer = Math.min(a.tie(Tie.DISTANCE, k), b.tie(Tie.DISTANCE, k));
        put(Trait.RELATIVE_STRENGTH, k, Math.log(strength / (strengthA + strengthB)));
        put(Trait.PIVOTAL, k, strength / (strength + Math.abs(strengthA - strengthB) + 1e-4));
        put(Trait.REACH, k, Math.log(strength) - 0.5 * nearer);
        put(Trait.BETWEEN, k, a.tie(Tie.LAND_BORDER, k) * b.tie(Tie.LAND_BORDER, k) > 0);
    }

    private void crisis(double strengthA, double strengthB) {
        double majorsA = majors(a.members());
        double majorsB = majors(b.members());
        double due = 0;
        double dueMajors = 0;
        double both = 0;
        double rivals = 0;
        double majorRivals = 0;
        double majorNeighbours = 0;
        for (int k = 0; k < candidates.length; k++) {
            boolean major = snapshot.major(candidates[k]);
            boolean isDue = Math.max(a.tie(Tie.DUE, k), b.tie(Tie.DUE, k)) == 1;
            boolean isRival = Math.max(a.tie(Tie.RIVAL, k), b.tie(Tie.RIVAL, k)) > 0;
            boolean borders = Math.max(a.tie(Tie.LAND_BORDER, k), b.tie(Tie.LAND_BORDER, k)) > 0;
            due += isDue ? 1 : 0;
            dueMajors += isDue && major ? 1 : 0;
            both += a.tie(Tie.LAND_BORDER, k) * b.tie(Tie.LAND_BORDER, k);
            rivals += isRival ? 1 : 0;
            majorRivals += isRival && major ? 1 : 0;
            majorNeighbours += borders && major ? 1 : 0;
        }
        all(Trait.MAJORS_ON_BOTH, majorsA > 0 && majorsB > 0 ? 1 : 0);
        all(Trait.MAJORS, majorsA + majorsB);
        all(Trait.DUE_PROMISES, Math.log1p(due));
        all(Trait.DUE_MAJORS, Math.log1p(dueMajors));
        all(Trait.BORDERING_BOTH, Math.log1p(both));
        all(Trait.RIVALS_OF_THEM, Math.log1p(rivals));
        all(Trait.MAJOR_RIVALS, majorRivals);
        all(Trait.MAJOR_NEIGHBOURS, majorNeighbours);
        all(Trait.THEIR_STRENGTH, Math.log(strengthA + strengthB));
        all(Trait.WEAKER_STRENGTH, Math.log(Math.min(strengthA, strengthB)));
        betweenThem();
        elsewhere();
    }

    private void betweenThem() {
        double nearest = 20_000;
        double disputes = 0;
        for (int i : a.members()) {
            History.Meetings met = snapshot.world().disputes().of(snapshot.slot(i));
            for (int j : b.members()) {
                nearest = Math.min(nearest, snapshot.distanceKm(i, j));
                raise(Trait.THEY_ARE_RIVALS, snapshot.rivals(i, j));
                raise(Trait.THEY_BORDER, snapshot.contiguity(i, j) == 1);
                raise(Trait.THEY_ARE_ALLIES, snapshot.ally(i, j) || snapshot.ally(j, i));
                raise(Trait.THEY_ARE_DEMOCRACIES, snapshot.democratic(i) && snapshot.democratic(j));
                for (int e = 0; e < met.size() && met.day(e) < known; e++) {
                    boolean against =
                            met.other(e) == snapshot.slot(j) && !met.beside(e) && !unknown.contains(met.conflict(e));
                    disputes += against ? Math.exp(-(today - met.day(e)) / 365.25 / 6) : 0;
                }
            }
        }
        all(Trait.THEIR_DISPUTES, Math.log1p(disputes));
        all(Trait.THEIR_DISTANCE, Math.log1p(nearest));
    }

    private void elsewhere() {
        double[] system = new StateTraits(snapshot, today).ofSystem();
        for (Trait trait : StateTraits.OF_SYSTEM) {
            all(trait, system[trait.ordinal()]);
        }
    }

    private double majors(int[] members) {
        return java.util.Arrays.stream(members).filter(snapshot::major).count();
    }

    private void raise(Trait trait, boolean value) {
        if (value) {
            all(trait, 1);
        }
    }

    private void all(Trait trait, double value) {
        java.util.Arrays.fill(rows[trait.ordinal()], value);
    }
}
