package org.casus.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.casus.world.Colony;
import org.casus.world.Crisis;
import org.casus.world.History;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Region;
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
        result.disputes();
        result.wars();
        result.colonies();
        result.sideTraits();
        return result;
    }

    int write(double[] v, int at, int k) {
        for (int t = 0; t < ties.length; t++) {
            v[at + t] = ties[t][k];
        }
        return at + ties.length;
    }

    int writeTraits(double[] v, int at) {
        System.arraycopy(traits, 0, v, at, traits.length);
        return at + traits.length;
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
        Map<String, Integer> sizes = new HashMap<>();
        snapshot.alliances().forEach((treaty, list) -> sizes.put(treaty, list.size()));
        var allies = new HashMap<Integer, java.util.Set<Integer>>();
        for (Obligation o : obligations) {
            int k = indexOf(o.from());
            if (o.side() != side || k < 0) {
                continue;
            }
            atLeast(tieOf(o.promise()), k, 1);
            if (o.promise().military()) {
                pact(o, k, sizes.getOrDefault(o.membership().treaty(), 2), crisis);
                allies.computeIfAbsent(k, x -> new java.util.HashSet<>()).add(o.to());
            }
        }
        int states = crisis.side(side).size();
        allies.forEach((k, helped) -> put(Tie.ALLIED_SHARE, k, (double) helped.size() / states));
    }

    private void pact(Obligation o, int k, int size, Crisis crisis) {
        Membership m = o.membership();
        atLeast(Tie.DUE, k, o.due().value());
        atLeast(Tie.NEW_PACT, k, Math.exp(-(today - m.from().toEpochDay()) / 730.0));
        atLeast(Tie.SMALL_PACT, k, Math.log(2) / Math.log(Math.max(size, 2)));
        atLeast(Tie.INTEGRATED, k, m.integrated() ? 1 : 0);
        boolean named = crisis.side(o.side().opposite()).stream()
                .anyMatch(e -> m.threats().stream().anyMatch(t -> Lineage.of(t) == Lineage.of(e)));
        atLeast(Tie.NAMED_ENEMY, k, named ? 1 : 0);
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
            int[] allies = states(m -> snapshot.ally(m, j));
            int[] rivals = states(m -> snapshot.rivals(m, j));
            for (int k : wanted) {
                int i = candidates[k];
                atLeast(Tie.SHARED_ALLIES, k, Math.log1p(count(allies, m -> snapshot.ally(i, m))));
                atLeast(Tie.SHARED_RIVALS, k, Math.log1p(count(rivals, m -> snapshot.rivals(i, m))));
                atLeast(Tie.ALLIES_RIVAL, k, Math.log1p(count(rivals, m -> snapshot.ally(i, m))));
            }
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

    private void disputes() {
        var joinedBy = new double[snapshot.world().slots()];
        for (int j : members) {
            double[] its = joinedBy(snapshot.slot(j));
            Arrays.setAll(joinedBy, slot -> joinedBy[slot] + its[slot]);
        }
        for (int k : wanted) {
            History.Meetings met = snapshot.world().disputes().of(snapshot.slot(candidates[k]));
            double against = 0;
            double force = 0;
            double lastYear = 0;
            double beside = 0;
            double besideLong = 0;
            double joined = 0;
            for (int e = 0; e < met.size() && met.day(e) < known; e++) {
                if (!isMember(met.other(e)) || unknown.contains(met.conflict(e))) {
                    continue;
                }
                double years = (today - met.day(e)) / 365.25;
                boolean over = met.end(e) < today;
                if (met.beside(e)) {
                    beside += Math.exp(-years / 6);
                    besideLong += Math.exp(-years / 25);
                    joined += met.joinedOther(e) ? Math.exp(-years / 20) : 0;
                    atLeast(Tie.BESIDE_NOW, k, over ? 0 : 1);
                } else {
                    against += Math.exp(-years / 6);
                    force += over && met.hostility(e) >= 4 ? Math.exp(-years / 6) : 0;
                    lastYear += years <= 1 ? 1 : 0;
                    atLeast(Tie.ONGOING, k, over ? 0 : 1);
                }
            }
            put(Tie.DISPUTES, k, Math.log1p(against));
            put(Tie.FORCE, k, Math.log1p(force));
            put(Tie.LAST_YEAR, k, Math.min(lastYear, 3));
            put(Tie.BESIDE, k, Math.log1p(beside));
            put(Tie.BESIDE_LONG, k, Math.log1p(besideLong));
            put(Tie.JOINED_THEM, k, Math.log1p(joined));
            put(Tie.JOINED_BY, k, Math.log1p(joinedBy[snapshot.slot(candidates[k])]));
        }
    }

    /** How often a state joined each other one, by slot. */
    private double[] joinedBy(int joiner) {
        var joined = new double[snapshot.world().slots()];
        History.Meetings met = snapshot.world().disputes().of(joiner);
        for (int e = 0; e < met.size() && met.day(e) < known; e++) {
            if (met.joinedOther(e) && met.beside(e) && !unknown.contains(met.conflict(e))) {
                joined[met.other(e)] += Math.exp(-(today - met.day(e)) / 365.25 / 20);
            }
        }
        return joined;
    }

    private boolean isMember(int slot) {
        for (int j : members) {
            if (snapshot.slot(j) == slot) {
                return true;
            }
        }
        return false;
    }

    private void wars() {
        for (int k : wanted) {
            History.Meetings met = snapshot.world().wars().of(snapshot.slot(candidates[k]));
            double against = 0;
            double beside = 0;
            for (int e = 0; e < met.size() && met.day(e) < known; e++) {
                if (isMember(met.other(e))) {
                    double weight = Math.exp(-(today - met.day(e)) / 365.25 / 20);
                    boolean now = met.end(e) >= today;
                    against += met.beside(e) ? 0 : weight;
                    beside += met.beside(e) ? weight : 0;
                    atLeast(met.beside(e) ? Tie.COMRADES_NOW : Tie.AT_WAR, k, now ? 1 : 0);
                }
            }
            put(Tie.WARS, k, Math.log1p(against));
            put(Tie.COMRADES, k, Math.log1p(beside));
        }
    }

    private void colonies() {
        Map<Integer, java.util.Set<Integer>> rulers = new HashMap<>();
        for (Colony c : snapshot.world().tables().colonies()) {
            var independence = c.independence();
            long since = independence == null ? Long.MIN_VALUE / 2 : independence.toEpochDay();
            int colony = snapshot.positionOf(c.ccode());
            int ruler = snapshot.positionOf(c.ruler());
            if (since >= today) {
                continue;
            }
            rulers.computeIfAbsent(c.ccode(), x -> new java.util.HashSet<>()).add(c.ruler());
            double recent = independence == null ? 0 : Math.exp(-(today - since) / 365.25 / 30);
            ruled(colony, ruler, recent);
        }
        for (int k : wanted) {
            var mine = rulers.getOrDefault(Lineage.of(snapshot.ccode(candidates[k])), java.util.Set.of());
            for (int j : members) {
                var theirs = rulers.getOrDefault(Lineage.of(snapshot.ccode(j)), java.util.Set.of());
                atLeast(Tie.SAME_RULER, k, java.util.Collections.disjoint(mine, theirs) ? 0 : 1);
            }
        }
    }

    private void ruled(int colony, int ruler, double recent) {
        if (colony < 0 || ruler < 0) {
            return;
        }
        int asRuler = Arrays.binarySearch(candidates, ruler);
        int asColony = Arrays.binarySearch(candidates, colony);
        for (int j : members) {
            if (j == colony && asRuler >= 0) {
                atLeast(Tie.ONCE_RULED, asRuler, 1);
                atLeast(Tie.RULED_RECENTLY, asRuler, recent);
            }
            if (j == ruler && asColony >= 0) {
                atLeast(Tie.ONCE_RULED_BY, asColony, 1);
                atLeast(Tie.RULED_BY_RECENTLY, asColony, recent);
            }
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
            highest(SideTrait.ALLIES, Math.log1p(states(m -> snapshot.ally(m, j)).length));
            highest(SideTrait.RIVALS, Math.log1p(states(m -> snapshot.rivals(m, j)).length));
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

    /** Positions of the states of which something is so. */
    private int[] states(IntPredicate is) {
        return IntStream.range(0, snapshot.size()).filter(is).toArray();
    }

    private static int count(int[] states, IntPredicate is) {
        int count = 0;
        for (int m : states) {
            count += is.test(m) ? 1 : 0;
        }
        return count;
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
