package org.casus.simulation;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.PairTies;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** What is the same for all candidates of a crisis of one attacker and one target, summed per crisis. */
final class CrisisTerms {
    private static final int SHARE = SideTrait.SHARE.ordinal();
    private static final int NEIGHBOURS = SideTrait.NEIGHBOURS.ordinal();

    private final PairTies ties;
    private final Snapshot snapshot;
    private final Weights weights;
    private final int n;
    private final StateSets borders;
    private final StateSets rivals;
    /** By attacker and target: those with a promise of military help that is due. */
    private final StateSets due;

    private final double system;
    private final double[] strength;
    private final int[] neighbours;
    private final double[][] disputes;
    private final double[][] distance;
    /** What a side's traits add to joining it, and to joining the other. */
    private final Sides ownSide;

    private final Sides otherSide;
    /** By state: what its being the attacker and its major power add; and what its being no attacker adds. */
    private final double[] attacking;

    private final double attacked;
    /** What traits of a crisis add, by the number that they are made of. */
    private final double[] majorsOnBoth;

    private final double[] majors;
    private final double[] duePromises;
    private final double[] dueMajors;
    private final double[] borderingBoth;
    private final double[] rivalsOfThem;
    private final double[] majorRivals;
    private final double[] majorNeighbours;
    private final double[] theyAreRivals;
    private final double[] theyBorder;
    private final double[] theyAreAllies;
    private final double[] theyAreDemocracies;
    /** By state: what it adds if it is the weaker of the two. */
    private final double[] weakerStrength;

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
        strength = IntStream.range(0, n).mapToDouble(ties::strength).toArray();
        neighbours = IntStream.range(0, n).map(borders::size).toArray();
        disputes =
                IntStream.range(0, n).mapToObj(j -> ties.ties(Tie.DISPUTES, j)).toArray(double[][]::new);
        distance =
                IntStream.range(0, n).mapToObj(j -> ties.ties(Tie.DISTANCE, j)).toArray(double[][]::new);
        ownSide = sides(Columns::ownSide);
        otherSide = sides(Columns::otherSide);
        attacking = weights.parts(Products.ATTACKS_SIDE_MAJOR, n - 1, j -> snapshot.major(j) ? 1 : 0);
        Arrays.setAll(attacking, j -> weights.part(Products.ATTACKS, 1) + attacking[j]);
        attacked = weights.part(Products.ATTACKS, 0)
                + weights.part(Products.ATTACKS_SIDE_MAJOR, 0)
                + weights.part(Products.ATTACKS_SHARE, 0);
        majorsOnBoth = few(Trait.MAJORS_ON_BOTH);
        majors = few(Trait.MAJORS);
        duePromises = logarithm(Trait.DUE_PROMISES);
        dueMajors = logarithm(Trait.DUE_MAJORS);
        borderingBoth = logarithm(Trait.BORDERING_BOTH);
        rivalsOfThem = logarithm(Trait.RIVALS_OF_THEM);
        majorRivals = number(Trait.MAJOR_RIVALS);
        majorNeighbours = number(Trait.MAJOR_NEIGHBOURS);
        theyAreRivals = few(Trait.THEY_ARE_RIVALS);
        theyBorder = few(Trait.THEY_BORDER);
        theyAreAllies = few(Trait.THEY_ARE_ALLIES);
        theyAreDemocracies = few(Trait.THEY_ARE_DEMOCRACIES);
        weakerStrength = weights.parts(Columns.of(Trait.WEAKER_STRENGTH), n - 1, j -> Math.log(strength[j]));
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
        double share = share(own, enemy);
        double sum = attacks ? attacking[own] + weights.part(Products.ATTACKS_SHARE, share) : attacked;
        return sides(ownSide, share, own, enemy, sum);
    }

    private double otherSide(int other, int own) {
        return sides(otherSide, share(other, own), other, own, 0);
    }

    /** Adds what the traits of the state at j, alone on its side, add; in the order of the traits. */
    private double sides(Sides parts, double share, int j, int enemy, double start) {
        double[] own = parts.own[j];
        double sum = start + weights.part(parts.share, share);
        for (int trait = SHARE + 1; trait < NEIGHBOURS; trait++) {
            sum += own[trait];
        }
        sum += parts.neighbours[neighbours[j] - (borders.has(j, enemy) ? 1 : 0)];
        for (int trait = NEIGHBOURS + 1; trait < own.length; trait++) {
            sum += own[trait];
        }
        return sum;
    }

    /**
     * What a side's traits add.
     *
     * @param share the column of its share of capability
     * @param neighbours by their number
     * @param own by state and trait, the others
     */
    @SuppressWarnings("ArrayRecordComponent") // within this class, never changed
    private record Sides(int share, double[] neighbours, double[][] own) {}

    private Sides sides(ToIntFunction<SideTrait> column) {
        var own = new double[n][SideTrait.values().length];
        for (SideTrait trait : SideTrait.values()) {
            for (int j = 0; j < n; j++) {
                own[j][trait.ordinal()] = weights.part(column.applyAsInt(trait), trait(trait, j));
            }
        }
        return new Sides(
                column.applyAsInt(SideTrait.SHARE),
                weights.parts(column.applyAsInt(SideTrait.NEIGHBOURS), n, Math::log1p),
                own);
    }

    private double trait(SideTrait trait, int j) {
        return switch (trait) {
            case SHARE -> 0;
            case STRENGTH -> Math.log(ties.strength(j));
            default -> ties.side(trait, j);
        };
    }

    private double share(int j, int enemy) {
        return strength[j] / (strength[j] + strength[enemy]);
    }

    private double crisis(int a, int t, StateSets others, StateSets otherMajors) {
        int majorPowers = (snapshot.major(a) ? 1 : 0) + (snapshot.major(t) ? 1 : 0);
        int dueA = attacked(false, a, t);
        int dueT = attacked(true, t, a);
        int weaker = strength[a] < strength[t] ? a : t;
        return majorsOnBoth[majorPowers == 2 ? 1 : 0]
                + majors[majorPowers]
                + duePromises[due.either(dueA, dueT, others)]
                + dueMajors[due.either(dueA, dueT, otherMajors)]
                + borderingBoth[borders.both(a, t)]
                + rivalsOfThem[rivals.either(a, t, others)]
                + majorRivals[rivals.either(a, t, otherMajors)]
                + majorNeighbours[borders.either(a, t, otherMajors)]
                + part(Trait.THEIR_STRENGTH, Math.log(strength[a] + strength[t]))
                + weakerStrength[weaker]
                + betweenThem(a, t);
    }

    private double betweenThem(int a, int t) {
        boolean allies = snapshot.ally(a, t) || snapshot.ally(t, a);
        return theyAreRivals[rivals.has(t, a) ? 1 : 0]
                + theyBorder[borders.has(t, a) ? 1 : 0]
                + theyAreAllies[allies ? 1 : 0]
                + theyAreDemocracies[snapshot.democratic(a) && snapshot.democratic(t) ? 1 : 0]
                + part(Trait.THEIR_DISPUTES, disputes[t][a])
                + part(Trait.THEIR_DISTANCE, distance[t][a]);
    }

    private double part(Trait trait, double raw) {
        return weights.part(Columns.of(trait), raw);
    }

    /** What a trait that is 0, 1 or 2 adds. */
    private double[] few(Trait trait) {
        return weights.parts(Columns.of(trait), 2, i -> i);
    }

    /** What a trait that is a number of states adds. */
    private double[] number(Trait trait) {
        return weights.parts(Columns.of(trait), n, i -> i);
    }

    /** What a trait that is the logarithm of a number of states adds. */
    private double[] logarithm(Trait trait) {
        return weights.parts(Columns.of(trait), n, Math::log1p);
    }
}
