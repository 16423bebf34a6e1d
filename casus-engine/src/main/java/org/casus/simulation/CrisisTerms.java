package org.casus.simulation;

import org.casus.features.Columns;
import org.casus.features.PairTies;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** What is the same for all candidates of a crisis of one attacker and one target, summed per crisis. */
final class CrisisTerms {
    private final PairTies ties;
    private final Snapshot snapshot;
    private final Weights weights;
    private final int n;
    private final StateSets borders;
    private final StateSets rivals;
    /** By attacker and target: those with a promise of military help that is due. */
    private final StateSets due;

    private final double system;

    CrisisTerms(PairTies ties, Weights weights, double[][] land) {
        this.ties = ties;
        this.weights = weights;
        snapshot = ties.snapshot();
        n = snapshot.size();
        borders = new StateSets(n, n);
        rivals = new StateSets(n, n);
        due = new StateSets(2 * n * n, n);
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                borders.set(j, k, k != j && land[j][k] > 0);
                rivals.set(j, k, k != j && ties.ties(Tie.RIVAL, j)[k] > 0);
            }
        }
        for (int j = 0; j < n; j++) {
            fill(attacked(false, j, 0), ties.ties(Tie.DUE, j));
            fill(attacked(true, j, 0), ties.dueIfAttacked(j));
        }
        double sum = weights.constant();
        for (Trait trait : PairTies.ofSystem()) {
            sum += weights.part(Columns.of(trait), ties.system(trait));
        }
        sum += weights.part(Products.LAND_RIVAL, 0)
                + weights.part(Products.ALLY_RIVAL, 0)
                + weights.part(Products.ALLY_LAND, 0)
                + weights.part(Products.ALLY_ALLY, 0);
        system = sum + weights.part(Columns.of(Trait.BETWEEN), 0);
    }

    /** Those whose promise is due against an enemy that no treaty knows, as the sets of all enemies from a first one on. */
    private void fill(int first, double[] value) {
        for (int k = 0; k < n; k++) {
            due.set(first, k, value[k] == 1);
        }
        for (int e = 1; e < n; e++) {
            due.copy(first, first + e);
        }
    }

    /** The set of those whose promise to j is due against e. */
    private int attacked(boolean attacked, int j, int e) {
        return ((attacked ? n : 0) + j) * n + e;
    }

    /** Takes a promise that depends on the enemy; to be called before {@link #attacker}. */
    void due(int k, int j, Side side, int enemy, double value) {
        due.set(attacked(side == Side.TARGET, j, enemy), k, value == 1);
    }

    /** Writes the parts of joining the attacker at a, and its target, by target. */
    void attacker(int a, double[] u, double[] v) {
        var others = new StateSets(1, n);
        var otherMajors = new StateSets(1, n);
        for (int k = 0; k < n; k++) {
            others.set(0, k, k != a);
            otherMajors.set(0, k, k != a && snapshot.major(k));
        }
        for (int t = 0; t < n; t++) {
            if (t != a) {
                others.set(0, t, false);
                otherMajors.set(0, t, false);
                double both = system + crisis(a, t, others, otherMajors);
                u[t] = both + side(a, t, true) + otherSide(t, a);
                v[t] = both + side(t, a, false) + otherSide(a, t);
                others.set(0, t, true);
                otherMajors.set(0, t, snapshot.major(t));
            }
        }
    }

    private double side(int own, int enemy, boolean attacks) {
        double sum = weights.part(Products.ATTACKS, attacks ? 1 : 0)
                + weights.part(Products.ATTACKS_SIDE_MAJOR, attacks && snapshot.major(own) ? 1 : 0)
                + weights.part(Products.ATTACKS_SHARE, attacks ? share(own, enemy) : 0);
        for (SideTrait trait : SideTrait.values()) {
            sum += weights.part(Columns.ownSide(trait), trait(trait, own, enemy));
        }
        return sum;
    }

    private double otherSide(int other, int own) {
        double sum = 0;
        for (SideTrait trait : SideTrait.values()) {
            sum += weights.part(Columns.otherSide(trait), trait(trait, other, own));
        }
        return sum;
    }

    private double trait(SideTrait trait, int j, int enemy) {
        return switch (trait) {
            case SHARE -> share(j, enemy);
            case STRENGTH -> Math.log(ties.strength(j));
            case NEIGHBOURS -> Math.log1p(borders.size(j) - (borders.has(j, enemy) ? 1 : 0));
            default -> ties.side(trait, j);
        };
    }

    private double share(int j, int enemy) {
        return ties.strength(j) / (ties.strength(j) + ties.strength(enemy));
    }

    private double crisis(int a, int t, StateSets others, StateSets otherMajors) {
        int majorPowers = (snapshot.major(a) ? 1 : 0) + (snapshot.major(t) ? 1 : 0);
        int dueA = attacked(false, a, t);
        int dueT = attacked(true, t, a);
        double strengthA = ties.strength(a);
        double strengthT = ties.strength(t);
        return part(Trait.MAJORS_ON_BOTH, majorPowers == 2 ? 1 : 0)
                + part(Trait.MAJORS, majorPowers)
                + part(Trait.DUE_PROMISES, Math.log1p(due.either(dueA, dueT, others)))
                + part(Trait.DUE_MAJORS, Math.log1p(due.either(dueA, dueT, otherMajors)))
                + part(Trait.BORDERING_BOTH, Math.log1p(borders.both(a, t)))
                + part(Trait.RIVALS_OF_THEM, Math.log1p(rivals.either(a, t, others)))
                + part(Trait.MAJOR_RIVALS, rivals.either(a, t, otherMajors))
                + part(Trait.MAJOR_NEIGHBOURS, borders.either(a, t, otherMajors))
                + part(Trait.THEIR_STRENGTH, Math.log(strengthA + strengthT))
                + part(Trait.WEAKER_STRENGTH, Math.log(Math.min(strengthA, strengthT)))
                + betweenThem(a, t);
    }

    private double betweenThem(int a, int t) {
        boolean allies = snapshot.ally(a, t) || snapshot.ally(t, a);
        return part(Trait.THEY_ARE_RIVALS, ties.ties(Tie.RIVAL, t)[a])
                + part(Trait.THEY_BORDER, ties.ties(Tie.LAND_BORDER, t)[a])
                + part(Trait.THEY_ARE_ALLIES, allies ? 1 : 0)
                + part(Trait.THEY_ARE_DEMOCRACIES, ties.ties(Tie.BOTH_DEMOCRACIES, t)[a])
                + part(Trait.THEIR_DISPUTES, ties.ties(Tie.DISPUTES, t)[a])
                + part(Trait.THEIR_DISTANCE, ties.ties(Tie.DISTANCE, t)[a]);
    }

    private double part(Trait trait, double raw) {
        return weights.part(Columns.of(trait), raw);
    }
}
