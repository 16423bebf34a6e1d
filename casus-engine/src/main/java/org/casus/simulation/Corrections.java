package org.casus.simulation;

import java.util.Arrays;

/** Candidates whose utilities in a crisis differ from the sums of pairs: a sparse list per attacker and target. */
final class Corrections {
    private final int n;
    private final int[] start;
    private int size;
    private int[] crisis = new int[1024];
    private int[] candidate = new int[1024];
    private double[] u = new double[1024];
    private double[] v = new double[1024];

    Corrections(int n) {
        this.n = n;
        start = new int[n * n + 1];
    }

    /** Adds to one candidate's utilities of joining the attacker and the target. */
    void add(int attacker, int target, int k, double du, double dv) {
        if (size == crisis.length) {
            crisis = Arrays.copyOf(crisis, 2 * size);
            candidate = Arrays.copyOf(candidate, 2 * size);
            u = Arrays.copyOf(u, 2 * size);
            v = Arrays.copyOf(v, 2 * size);
        }
        crisis[size] = attacker * n + target;
        candidate[size] = k;
        u[size] = du;
        v[size] = dv;
        size++;
    }

    /** Groups them by crisis (a counting sort); to be called once, after the last one. */
    void sort() {
        for (int i = 0; i < size; i++) {
            start[crisis[i] + 1]++;
        }
        for (int c = 0; c < n * n; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        var sortedCandidate = new int[size];
        var sortedU = new double[size];
        var sortedV = new double[size];
        for (int i = 0; i < size; i++) {
            int at = next[crisis[i]]++;
            sortedCandidate[at] = candidate[i];
            sortedU[at] = u[i];
            sortedV[at] = v[i];
        }
        candidate = sortedCandidate;
        u = sortedU;
        v = sortedV;
        crisis = new int[0];
    }

    /** All of them in rows of attacker, target, candidate and what is added to either utility. */
    double[] table() {
        var table = new double[5 * size];
        for (int c = 0, row = 0; c < n * n; c++) {
            for (int i = start[c]; i < start[c + 1]; i++) {
                int attacker = c / n;
                table[row++] = attacker;
                table[row++] = c % n;
                table[row++] = candidate[i];
                table[row++] = u[i];
                table[row++] = v[i];
            }
        }
        return table;
    }

    /** Applies those of a crisis. */
    void apply(int attacker, int target, double[] toU, double[] toV) {
        for (int i = start[attacker * n + target]; i < start[attacker * n + target + 1]; i++) {
            toU[candidate[i]] += u[i];
            toV[candidate[i]] += v[i];
        }
    }
}
