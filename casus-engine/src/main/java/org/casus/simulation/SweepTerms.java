package org.casus.simulation;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.features.DueByEnemy;
import org.casus.features.PairTies;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.model.LevelModel;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * The utilities of all crises of one attacker and one target, taken apart: what depends on the candidate and one of the two is
 * summed once per pair, what depends on the two once per crisis. A candidate's utility of joining the attacker is then
 *
 * <pre>{@code
 * attackerU[major target][a][k] + targetU[t][k] + crisisU[a][t]
 *     + land[a][k] · landTimes[t][k] + ally[a][k] · allyTimes[t][k] + common(k, a, t)
 * }</pre>
 *
 * and of joining the target the same with V and the two exchanged in the products. Arrays are of rows, one per state a or t,
 * by candidate k, all positions in the snapshot.
 */
final class SweepTerms {
    final int n;
    /** By whether the target is a major power, then attacker and candidate. */
    final double[][][] attackerU;

    final double[][][] attackerV;
    /** By target and candidate. */
    final double[][] targetU;
    /** By whether the attacker is a major power, then target and candidate. */
    final double[][][] targetV;
    /** By attacker and target. */
    final double[][] crisisU;

    final double[][] crisisV;
    /** 0/1, by state and candidate. */
    final double[][] land;

    final double[][] ally;
    /** What a land border with the one side adds, given the candidate's ties to the other. */
    final double[][] landTimes;
    /** What an alliance with the one side adds, given the candidate's ties to the other. */
    final double[][] allyTimes;

    final boolean[] major;
    final CommonTerms common;
    final Corrections corrections;

    private final PairTies ties;
    private final Weights weights;
    /** What the candidates' own traits add to joining the attacker, and the target. */
    private final double[] attacking;

    private final double[] attacked;
    /** By candidate: what its past as a joiner adds where it joins a state of its region, and elsewhere. */
    private final double[] joinerInRegion;

    private final double joinerElsewhere;
    /** By twice the value: what {@link Tie#DUE} adds to joining the one it is owed to, and the other. */
    private final double[] dueOwn;

    private final double[] dueOther;
    /** By 0/1: what {@link Tie#NAMED_ENEMY} adds to them. */
    private final double[] namedOwn;

    private final double[] namedOther;
    private final Snapshot snapshot;

    private SweepTerms(PairTies ties, LevelModel model) {
        this.ties = ties;
        snapshot = ties.snapshot();
        weights = new Weights(model);
        n = snapshot.size();
        major = new boolean[n];
        for (int k = 0; k < n; k++) {
            major[k] = snapshot.major(k);
        }
        land = new double[n][];
        ally = new double[n][];
        landTimes = new double[n][n];
        allyTimes = new double[n][n];
        attackerU = new double[2][n][n];
        attackerV = new double[2][n][n];
        targetU = new double[n][n];
        targetV = new double[2][n][n];
        crisisU = new double[n][n];
        crisisV = new double[n][n];
        joinerInRegion = weights.parts(Products.JOINER_REGION, n - 1, k -> ties.trait(Trait.JOINER, k));
        joinerElsewhere = weights.part(Products.JOINER_REGION, 0);
        attacking = candidates(true);
        attacked = candidates(false);
        IntStream.range(0, n).parallel().forEach(this::state);
        common = new CommonTerms(
                weights,
                IntStream.range(0, n).mapToObj(j -> ties.ties(Tie.DISTANCE, j)).toArray(double[][]::new),
                IntStream.range(0, n).mapToDouble(ties::strength).toArray());
        dueOwn = weights.parts(Columns.own(Tie.DUE), 2, i -> i / 2.0);
        dueOther = weights.parts(Columns.other(Tie.DUE), 2, i -> i / 2.0);
        namedOwn = weights.parts(Columns.own(Tie.NAMED_ENEMY), 1, i -> i);
        namedOther = weights.parts(Columns.other(Tie.NAMED_ENEMY), 1, i -> i);
        corrections = new Corrections(n);
        var crises = new CrisisTerms(ties, weights, land);
        DueByEnemy.each(ties, (k, j, side, enemy, due, named) -> {
            correct(k, j, side, enemy, due, named);
            crises.due(k, j, side, enemy, due);
        });
        corrections.sort();
        IntStream.range(0, n).parallel().forEach(a -> crises.attacker(a, crisisU[a], crisisV[a]));
    }

    static SweepTerms of(PairTies ties, LevelModel model) {
        return new SweepTerms(ties, model);
    }

    /** All that depends on the candidate and the state at j. */
    private void state(int j) {
        land[j] = ties.ties(Tie.LAND_BORDER, j);
        ally[j] = allies(j);
        double[] rival = ties.ties(Tie.RIVAL, j);
        for (int k = 0; k < n; k++) {
            landTimes[j][k] =
                    weights.step(Products.LAND_RIVAL) * rival[k] + weights.step(Columns.of(Trait.BETWEEN)) * land[j][k];
            allyTimes[j][k] = weights.step(Products.ALLY_RIVAL) * rival[k]
                    + weights.step(Products.ALLY_LAND) * land[j][k]
                    + weights.step(Products.ALLY_ALLY) * ally[j][k];
        }
        double[][] own = ties(j, Columns::own);
        double[][] other = ties(j, Columns::other);
        double[] ownU = own(j, own[0], true);
        double[] ownV = own(j, own[1], false);
        double[] otherU = other(j, other[1], true);
        double[] otherV = other(j, other[0], false);
        double[] majorMajors = few(Products.MAJOR_MAJORS);
        double[] allyMajors = few(Products.ALLY_MAJORS);
        double[] landMajors = few(Products.LAND_MAJORS);
        for (int enemy = 0; enemy < 2; enemy++) {
            int majors = enemy + (major[j] ? 1 : 0);
            for (int k = 0; k < n; k++) {
                double both = majorMajors[major[k] ? majors : 0];
                double side = allyMajors[ally[j][k] > 0 ? majors : 0] + landMajors[land[j][k] > 0 ? majors : 0];
                attackerU[enemy][j][k] = ownU[k] + attacking[k] + side + both;
                attackerV[enemy][j][k] = otherV[k] + attacked[k] + both;
                targetV[enemy][j][k] = ownV[k] + side;
            }
        }
        targetU[j] = otherU;
    }

    private double[] allies(int j) {
        double[] defense = ties.ties(Tie.DEFENSE, j);
        double[] offense = ties.ties(Tie.OFFENSE, j);
        return IntStream.range(0, n)
                .mapToDouble(k -> Math.max(defense[k], offense[k]))
                .toArray();
    }

    private double[] ties(Tie tie, int j, boolean attacks) {
        return tie == Tie.DUE && !attacks ? ties.dueIfAttacked(j) : ties.ties(tie, j);
    }

    /** What the candidates' ties to the state at j add, if it attacks and if it is attacked. */
    private double[][] ties(int j, ToIntFunction<Tie> column) {
        var sums = new double[2][n];
        for (Tie tie : Tie.values()) {
            if (tie == Tie.DUE) {
                weights.add(column.applyAsInt(tie), ties(tie, j, true), sums[0]);
                weights.add(column.applyAsInt(tie), ties(tie, j, false), sums[1]);
            } else {
                weights.add(column.applyAsInt(tie), ties.ties(tie, j), sums[0], sums[1]);
            }
        }
        return sums;
    }

    /** Adds to what ties add to joining the state at j. */
    private double[] own(int j, double[] sums, boolean attacks) {
        double[] none = new double[n];
        weights.add(Products.ATTACKS_ALLY, attacks ? ally[j] : none, sums);
        weights.add(Products.ATTACKS_LAND, attacks ? land[j] : none, sums);
        weights.add(Products.ATTACKS_RIVAL, attacks ? ties.ties(Tie.RIVAL, j) : none, sums);
        weights.add(Products.ATTACKS_DISTANCE, attacks ? ties.ties(Tie.DISTANCE, j) : none, sums);
        double[] region = ties.ties(Tie.SAME_REGION, j);
        double[] allyMajor = few(Products.ALLY_MAJOR);
        double[] majorSideMajor = few(Products.MAJOR_SIDE_MAJOR);
        for (int k = 0; k < n; k++) {
            sums[k] += allyMajor[major[k] && ally[j][k] > 0 ? 1 : 0]
                    + majorSideMajor[major[k] && major[j] ? 1 : 0]
                    + (region[k] > 0 ? joinerInRegion[k] : joinerElsewhere);
        }
        return sums;
    }

    /** Adds to what ties to the state at j add to joining its enemy. */
    private double[] other(int j, double[] sums, boolean enemyAttacks) {
        double[] none = new double[n];
        weights.add(Products.ATTACKS_OTHER_ALLY, enemyAttacks ? ally[j] : none, sums);
        weights.add(Products.ATTACKS_OTHER_LAND, enemyAttacks ? land[j] : none, sums);
        weights.add(Products.ATTACKS_OTHER_RIVAL, enemyAttacks ? ties.ties(Tie.RIVAL, j) : none, sums);
        double[] ongoing = ties.ties(Tie.ONGOING, j);
        double[] ongoingLand = few(Products.ONGOING_LAND);
        for (int k = 0; k < n; k++) {
            sums[k] += ongoingLand[ongoing[k] > 0 && land[j][k] > 0 ? 1 : 0];
        }
        return sums;
    }

    /** What a column adds that is 0, 1 or 2. */
    private double[] few(int column) {
        return weights.parts(column, 2, i -> i);
    }

    /** What the candidates' own traits add to joining a side. */
    private double[] candidates(boolean attacks) {
        return IntStream.range(0, n)
                .mapToDouble(k -> weights.part(Products.ATTACKS_MAJOR, attacks && major[k] ? 1 : 0)
                        + PairTies.ofStates().stream()
                                .mapToDouble(trait -> weights.part(Columns.of(trait), ties.trait(trait, k)))
                                .sum())
                .toArray();
    }

    /** What a promise adds to either utility where it depends on the enemy. */
    private void correct(int k, int j, Side side, int enemy, double due, boolean named) {
        int before = (int) (2 * ties(Tie.DUE, j, side == Side.ATTACKER)[k]);
        int after = (int) (2 * due);
        int name = named ? 1 : 0;
        double own = dueOwn[after] - dueOwn[before] + (namedOwn[name] - namedOwn[0]);
        double other = dueOther[after] - dueOther[before] + (namedOther[name] - namedOther[0]);
        if (side == Side.ATTACKER) {
            corrections.add(j, enemy, k, own, other);
        } else {
            corrections.add(enemy, j, k, other, own);
        }
    }
}
