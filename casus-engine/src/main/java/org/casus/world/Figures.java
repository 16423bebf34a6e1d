package org.casus.world;

import java.util.Arrays;

/** Yearly figures of the states of a snapshot, by position: those of a year or the latest earlier one; NaN unknown. */
final class Figures {
    /** Shares of the system's capabilities, 0–1. */
    final double[] cinc;
    /** ln(1 + military personnel in thousands). */
    final double[] milperLog;
    /** Democracy scores, above 0 a democracy. */
    final double[] democracy;

    /**
     * @param slots the lineage of the state at each position
     * @param position the position of each lineage, −1 if it is not in the system
     */
    Figures(World world, int year, Circumstances circumstances, int[] ccodes, int[] slots, int[] position) {
        cinc = new double[ccodes.length];
        milperLog = new double[ccodes.length];
        democracy = new double[ccodes.length];
        for (int i = 0; i < ccodes.length; i++) {
            double factor = circumstances.capabilityFactors().getOrDefault(ccodes[i], 1.0);
            cinc[i] = factor * world.cinc().upTo(slots[i], year);
            milperLog[i] = Math.log1p(factor * world.milper().upTo(slots[i], year));
            democracy[i] = world.democracy().upTo(slots[i], year);
        }
        double[] known = democracy.clone();
        circumstances.democracies().forEach((state, democratic) -> {
            int slot = world.slot(state);
            int i = slot < 0 ? -1 : position[slot];
            if (i >= 0 && (Double.isNaN(known[i]) || known[i] > 0 != democratic)) {
                democracy[i] = medianOf(known, democratic);
            }
        });
    }

    /** The median score of the democracies, or of the others; unknown where there is none. */
    private static double medianOf(double[] scores, boolean democratic) {
        double[] sorted = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score) && score > 0 == democratic)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
