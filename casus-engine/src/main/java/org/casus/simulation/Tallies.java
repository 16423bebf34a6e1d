package org.casus.simulation;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.casus.model.entry.Bonds;

/** What happened in one block of runs. */
final class Tallies {
    /** Some entrants, 2 × candidate + side each, as the key of a count: {@link IntBuffer}s are equal where their numbers are. */
    private static IntBuffer key(int[] codes) {
        return IntBuffer.wrap(codes);
    }

    final int runs;
    /** By side and candidate: the sum over all steps of its chance of being the next. */
    final double[][] chances;
    /** By side and candidate: in how many runs it entered. */
    final int[][] entered;
    /** Who entered, sorted, and how often. */
    final Map<IntBuffer, Integer> coalitions = new HashMap<>();
    /** The first entrants in order, and how often. */
    final Map<IntBuffer, Integer> orders = new HashMap<>();
    /** By number of entrants. */
    final int[] sizes;
    /** Runs in which major powers entered, on the attacker's side, on the target's. */
    final int[] majors = new int[4];

    private static final int ORDERED = 4;

    Tallies(Bonds bonds, int runs) {
        this.runs = runs;
        int n = bonds.size();
        chances = new double[2][n];
        entered = new int[2][n];
        sizes = new int[n + 1];
    }

    void add(Growth growth) {
        int count = growth.entryCount;
        sizes[count]++;
        majors[(growth.majors(0) > 0 ? 1 : 0) + (growth.majors(1) > 0 ? 2 : 0)]++;
        int[] codes = Arrays.copyOf(growth.entries, count);
        for (int code : codes) {
            entered[code & 1][code >> 1]++;
        }
        if (count > 0) {
            orders.merge(key(Arrays.copyOf(codes, Math.min(count, ORDERED))), 1, Integer::sum);
        }
        Arrays.sort(codes);
        coalitions.merge(key(codes), 1, Integer::sum);
    }
}
