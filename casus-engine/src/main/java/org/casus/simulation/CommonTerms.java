package org.casus.simulation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.casus.features.Columns;
import org.casus.features.Trait;

/**
 * The part of a candidate's utility that is the same for both sides and depends on all three states: of the nearer distance,
 * and of the candidate's strength beside theirs.
 */
final class CommonTerms {
    private static final int REACH = Columns.of(Trait.REACH);
    private static final int RELATIVE = Columns.of(Trait.RELATIVE_STRENGTH);
    private static final int PIVOTAL = Columns.of(Trait.PIVOTAL);

    private final Weights weights;
    final double[][] distance;
    final double[] strength;
    private final double[] logStrength;
    /** Whether no value can be so large that it is clipped; so it is with every model that learnt from real rows. */
    final boolean linear;
    /** By candidate: the part that no distance changes, and what a unit of distance adds. */
    final double[] base;

    final double[] byDistance;

    CommonTerms(Weights weights, double[][] distance, double[] strength) {
        this.weights = weights;
        this.distance = distance;
        this.strength = strength;
        logStrength = Arrays.stream(strength).map(Math::log).toArray();
        linear = linear();
        double constant = linearBase(REACH)
                + linearBase(RELATIVE)
                + linearBase(PIVOTAL)
                + linearBase(Products.NEARER_STRENGTH)
                + linearBase(Products.NEARER_THEIR_STRENGTH);
        base = Arrays.stream(logStrength)
                .map(log -> constant + (weights.slope(REACH) + weights.slope(RELATIVE)) * log)
                .toArray();
        byDistance = Arrays.stream(logStrength)
                .map(log -> weights.slope(Products.NEARER_STRENGTH) * log - 0.5 * weights.slope(REACH))
                .toArray();
    }

    private double linearBase(int column) {
        return -weights.mean(column) * weights.slope(column);
    }

    /** The columns are linear in each argument, so none is larger than at the ends of the arguments' ranges. */
    private boolean linear() {
        double[] far = {
            0, Arrays.stream(distance).mapToDouble(row -> ends(row)[1]).max().orElse(0)
        };
        double[] logs = ends(logStrength);
        double[] theirs = {logs[0], logs[1] + Math.log(2)};
        boolean linear = weights.unclipped(PIVOTAL, 0) && weights.unclipped(PIVOTAL, 1);
        for (double log : logs) {
            for (double their : theirs) {
                for (double km : far) {
                    linear &= weights.unclipped(REACH, log - 0.5 * km)
                            && weights.unclipped(RELATIVE, log - their)
                            && weights.unclipped(Products.NEARER_STRENGTH, km * log)
                            && weights.unclipped(Products.NEARER_THEIR_STRENGTH, km * their);
                }
            }
        }
        return linear;
    }

    private static double[] ends(double[] values) {
        return new double[] {
            DoubleStream.of(values).min().orElse(0),
            DoubleStream.of(values).max().orElse(0)
        };
    }

    /** Of relative strength, of nearer distance × their strength, and of the pivotal weight. */
    double[] slopes() {
        return new double[] {
            weights.slope(RELATIVE), weights.slope(Products.NEARER_THEIR_STRENGTH), weights.slope(PIVOTAL)
        };
    }

    /** Writes the part of every candidate in a crisis. */
    void write(int a, int t, double[] sums) {
        double theirs = Math.log(strength[a] + strength[t]);
        double gap = Math.abs(strength[a] - strength[t]) + 1e-4;
        if (linear) {
            double[] slopes = slopes();
            write(distance[a], distance[t], -slopes[0] * theirs, slopes[1] * theirs, slopes[2], gap, sums);
        } else {
            writeClipped(a, t, theirs, gap, sums);
        }
    }

    private void write(
            double[] distanceA,
            double[] distanceT,
            double constant,
            double each,
            double pivotal,
            double gap,
            double[] sums) {
        double[] s = strength;
        double[] b = base;
        double[] d = byDistance;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = constant
                    + b[k]
                    + Math.min(distanceA[k], distanceT[k]) * (d[k] + each)
                    + pivotal * (s[k] / (s[k] + gap));
        }
    }

    private void writeClipped(int a, int t, double theirs, double gap, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            double nearer = Math.min(distance[a][k], distance[t][k]);
            double log = logStrength[k];
            sums[k] = weights.part(REACH, log - 0.5 * nearer)
                    + weights.part(RELATIVE, log - theirs)
                    + weights.part(PIVOTAL, strength[k] / (strength[k] + gap))
                    + weights.part(Products.NEARER_STRENGTH, nearer * log)
                    + weights.part(Products.NEARER_THEIR_STRENGTH, nearer * theirs);
        }
    }
}
