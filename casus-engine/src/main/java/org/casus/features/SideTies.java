package org.casus.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.casus.world.Crisis;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Region;
import org.casus.world.Rulers;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** Every candidate's ties to one side, and that side's traits: a matrix of ties × candidates, and a vector. */
final class SideTies {
    private static final double FAR_KM = 20_000;

    private final Snapshot snapshot;
    private final int[] members;
    private final int[] candidates;
    /** Which candidates are wanted; of the others only what the crisis as a whole is made of is computed. */
    private final int[] wanted;

    private final int today;
    private final int known;
    private final java.util.Set<String> unknown;
    private final double[][] ties;
    private final double[] traits = new double[SideTrait.values().length];

    private SideTies(Snapshot snapshot, Crisis crisis, Side side, int[] candidates, int[] wanted) {
        this.snapshot = snapshot;
        this.candidates = candidates;
        this.wanted = wanted;
        members = snapshot.positionsOf(crisis.side(side));
        today = (int) crisis.on().toEpochDay();
        known = snapshot.recordDay();
        unknown = snapshot.unknownConflicts();
        ties = new double[Tie.values().length][candidates.length];
    }

    static SideTies of(
            Snapshot snapshot, Crisis crisis, Side side, int[] candidates, int[] wanted, List<Obligation> obligations) {
        var result = new SideTies(snapshot, crisis, side, candidates, wanted);
        result.geography();
        result.promises(obligations, side, crisis);
        result.rivals();
        result.friendsAndFoes();
        result.regimes();
        result.past();
        result.colonies();
        result.sideTraits();
        return result;
    }

    /** The ties of all candidates: ties × candidates. */
    double[][] rows() {
        return ties;
    }

    /** The side's traits as columns, the same for all candidates. */
    double[][] traitColumns() {
        var columns = new double[traits.length][candidates.length];
        for (int t = 0; t < traits.length; t++) {
            Arrays.fill(columns[t], traits[t]);
        }
        return columns;
    }

    double tie(Tie tie, int k) {
        return ties[tie.ordinal()][k];
    }

    /** A tie of every candidate. */
    double[] row(Tie tie) {
        return ties[tie.ordinal()];
    }

    double trait(SideTrait trait) {
        return traits[trait.ordinal()];
    }

    int[] members() {
        return members;
    }

    private void put(Tie tie, int k, double value) {
        ties[tie.ordinal()][k] = value;
    }

    private void atLeast(Tie tie, int k, double value) {
        if (value > ties[tie.ordinal()][k]) {
            ties[tie.ordinal()][k] = value;
        }
    }

    private void geography() {
        for (int k = 0; k < candidates.length; k++) {
            int i = candidates[k];
            double nearest = FAR_KM;
            double nearestCapital = FAR_KM;
            for (int j : members) {
                int type = snapshot.contiguity(i, j);
                atLeast(Tie.LAND_BORDER, k, type == 1 ? 1 : 0);
                atLeast(Tie.CONTIGUOUS, k, type > 0 ? 1 : 0);
                nearest = Math.min(nearest, snapshot.distanceKm(i, j));
                double capitals = snapshot.capitalDistanceKm(i, j);
                nearestCapital = Double.isNaN(capitals) ? nearestCapital : Math.min(nearestCapital, capitals);
                boolean sameRegion = Region.of(snapshot.ccode(i)) == Region.of(snapshot.ccode(j));
                atLeast(Tie.SAME_REGION, k, sameRegion ? 1 : 0);
            }
            put(Tie.DISTANCE, k, Math.log1p(nearest));
            put(Tie.CAPITAL_DISTANCE, k, Math.log1p(nearestCapital));
        }
    }

    private void promises(List<Obligation> obligations, Side side, Crisis crisis) {
        var allies = new HashMap<Integer, java.util.Set<Integer>>();
        for (Obligation o : obligations) {
            int k = indexOf(o.from());
            if (o.side() != side || k < 0) {
                continue;
            }
            atLeast(tieOf(o.promise()), k, 1);
            if (o.promise().military()) {
                pact(o, k, crisis);
                allies.computeIfAbsent(k, x -> new java.util.HashSet<>()).add(o.to());
            }
        }
        int states = crisis.side(side).size();
        allies.forEach((k, helped) -> put(Tie.ALLIED_SHARE, k, (double) helped.size() / states));
    }

    private void pact(Obligation o, int k, Crisis crisis) {
        Membership m = o.membership();
        int size = snapshot.alliances().getOrDefault(m.treaty(), List.of()).size();
        atLeast(Tie.DUE, k, o.due().value());
        atLeast(Tie.NEW_PACT, k, Math.exp(-(today - m.from().toEpochDay()) / 730.0));
        atLeast(Tie.SMALL_PACT, k, Math.log(2) / Math.log(Math.max(size, 2)));
        atLeast(Tie.INTEGRATED, k, m.integrated() ? 1 : 0);
        for (int enemy : crisis.side(o.side().opposite())) {
            for (int threat : m.threats()) {
                atLeast(Tie.NAMED_ENEMY, k, Lineage.of(threat) == Lineage.of(enemy) ? 1 : 0);
            }
        }
    }

    private int indexOf(int ccode) {
        int position = snapshot.positionOf(ccode);
        return position < 0 ? -1 : Arrays.binarySearch(candidates, position);
    }

    private static Tie tieOf(Promise promise) {
        return switch (promise) {
            case DEFENSE -> Tie.DEFENSE;
            case OFFENSE -> Tie.OFFENSE;
            case NEUTRALITY -> Tie.NEUTRALITY;
            case NONAGGRESSION -> Tie.NONAGGRESSION;
            case CONSULTATION -> Tie.CONSULTATION;
        };
    }

    private void rivals() {
        for (int k = 0; k < candidates.length; k++) {
            for (int j : members) {
                atLeast(Tie.RIVAL, k, snapshot.rivals(candidates[k], j) ? 1 : 0);
            }
        }
    }

    private void friendsAndFoes() {
        for (int j : members) {
            var sharedAllies = new int[snapshot.size()];
            var sharedRivals = new int[snapshot.size()];
            var alliesRival = new int[snapshot.size()];
            for (int m : snapshot.promisers(j)) {
                count(snapshot.promisers(m), sharedAllies);
            }
            for (int m : snapshot.rivals(j)) {
                count(snapshot.rivals(m), sharedRivals);
                count(snapshot.promisers(m), alliesRival);
            }
            for (int k : wanted) {
                int i = candidates[k];
                atLeast(Tie.SHARED_ALLIES, k, log1p(sharedAllies[i]));
                atLeast(Tie.SHARED_RIVALS, k, log1p(sharedRivals[i]));
                atLeast(Tie.ALLIES_RIVAL, k, log1p(alliesRival[i]));
            }
        }
    }

    private static void count(int[] states, int[] counts) {
        for (int i : states) {
            counts[i]++;
        }
    }

    private void regimes() {
        for (int k : wanted) {
            double gap = 3;
            for (int j : members) {
                double difference = Math.abs(known(candidates[k]) - known(j));
                gap = Math.min(gap, difference);
                boolean both = snapshot.democratic(candidates[k]) && snapshot.democratic(j);
                atLeast(Tie.BOTH_DEMOCRACIES, k, both ? 1 : 0);
            }
            put(Tie.REGIME_GAP, k, gap);
        }
    }

    /** The democracy score, or the cut point where it is unknown. */
    private double known(int i) {
        double score = snapshot.democracy(i);
        return Double.isNaN(score) ? 0 : score;
    }

    private void past() {
        var past = new SharedPast(snapshot, members, today);
        for (int k : wanted) {
            int slot = snapshot.slot(candidates[k]);
            put(Tie.DISPUTES, k, log1p(past.against[slot]));
            put(Tie.FORCE, k, log1p(past.force[slot]));
            put(Tie.LAST_YEAR, k, Math.min(past.lastYear[slot], 3));
            put(Tie.ONGOING, k, past.ongoing[slot] ? 1 : 0);
            put(Tie.BESIDE, k, log1p(past.beside[slot]));
            put(Tie.BESIDE_LONG, k, log1p(past.besideLong[slot]));
            put(Tie.BESIDE_NOW, k, past.besideNow[slot] ? 1 : 0);
            put(Tie.JOINED_THEM, k, log1p(past.joinedThem[slot]));
            put(Tie.JOINED_BY, k, log1p(past.joinedBy[slot]));
            put(Tie.WARS, k, log1p(past.wars[slot]));
            put(Tie.AT_WAR, k, past.atWar[slot] ? 1 : 0);
            put(Tie.COMRADES, k, log1p(past.comrades[slot]));
            put(Tie.COMRADES_NOW, k, past.comradesNow[slot] ? 1 : 0);
        }
    }

    /** ln(1 + x), mostly of 0. */
    private static double log1p(double x) {
        return x == 0 ? 0 : Math.log1p(x);
    }

    private void colonies() {
        Rulers rulers = snapshot.world().rulers();
        for (int j : members) {
            int slot = snapshot.slot(j);
            rulers.over(slot).forEach(rule -> ruled(rule, rule.ruler(), Tie.ONCE_RULED, Tie.RULED_RECENTLY));
            rulers.by(slot).forEach(rule -> ruled(rule, rule.colony(), Tie.ONCE_RULED_BY, Tie.RULED_BY_RECENTLY));
            for (int k : wanted) {
                atLeast(Tie.SAME_RULER, k, rulers.same(snapshot.slot(candidates[k]), slot, today) ? 1 : 0);
            }
        }
    }

    private void ruled(Rulers.Rule rule, int other, Tie once, Tie recently) {
        int position = other < 0 ? -1 : snapshot.positionOfSlot(other);
        int k = position < 0 ? -1 : Arrays.binarySearch(candidates, position);
        if (k >= 0 && rule.end() < today) {
            boolean dated = rule.end() > Integer.MIN_VALUE;
            atLeast(once, k, 1);
            atLeast(recently, k, dated ? Math.exp(-(today - rule.end()) / 365.25 / 30) : 0);
        }
    }

    private void sideTraits() {
        int youngest = Integer.MAX_VALUE;
        for (int j : members) {
            int slot = snapshot.slot(j);
            highest(SideTrait.MAJOR, snapshot.major(j) ? 1 : 0);
            highest(SideTrait.DEMOCRATIC, snapshot.democratic(j) ? 1 : 0);
            highest(
                    SideTrait.DISPUTATIOUS,
                    Math.log1p(snapshot.world().disputes().entries(slot, today - 3653, known, unknown)));
            highest(SideTrait.ALLIES, Math.log1p(snapshot.promisers(j).length));
            highest(SideTrait.RIVALS, Math.log1p(snapshot.rivals(j).length));
            highest(SideTrait.AT_WAR, snapshot.world().wars().inConflict(slot, today, known) ? 1 : 0);
            youngest = Math.min(youngest, snapshot.age(j));
        }
        traits[SideTrait.STATES.ordinal()] = members.length;
        traits[SideTrait.NEW_STATE.ordinal()] = youngest < 5 ? 1 : 0;
        int neighbours = 0;
        for (int k = 0; k < candidates.length; k++) {
            neighbours += tie(Tie.LAND_BORDER, k) > 0 ? 1 : 0;
        }
        traits[SideTrait.NEIGHBOURS.ordinal()] = Math.log1p(neighbours);
    }

    private void highest(SideTrait trait, double value) {
        traits[trait.ordinal()] = Math.max(traits[trait.ordinal()], value);
    }

    /** Sets what depends on the other side too: capability and its share. */
    void strength(double own, double both) {
        traits[SideTrait.STRENGTH.ordinal()] = Math.log(own);
        traits[SideTrait.SHARE.ordinal()] = own / both;
    }

    /** The side's capability, at least a millionth of the system's; unknown members count nothing. */
    double capability() {
        double sum = 0;
        for (int j : members) {
            double cinc = snapshot.cinc(j);
            sum += Double.isNaN(cinc) ? 0 : cinc;
        }
        return Math.max(sum, 1e-6);
    }
}
