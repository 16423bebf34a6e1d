package org.casus.simulation;

/** In how many runs each candidate entered after each other. */
final class Successions {
    private final int n;
    /** Row m, column k: in how many runs k entered after m. */
    private final int[] after;

    /** @param n how many candidates there are */
    Successions(int n) {
        this.n = n;
        after = new int[n * n];
    }

    void add(Growth growth) {
        for (int i = 1; i < growth.entryCount; i++) {
            int k = growth.entries[i] >> 1;
            for (int j = 0; j < i; j++) {
                after[(growth.entries[j] >> 1) * n + k]++;
            }
        }
    }

    /** Adds those of other runs; many threads may, in any order. */
    synchronized void add(Successions others) {
        for (int i = 0; i < after.length; i++) {
            after[i] += others.after[i];
        }
    }

    int of(int first, int then) {
        return after[first * n + then];
    }
}
