package org.casus.simulation;

/** Many sets of states 0 … n−1, as bits. */
final class StateSets {
    private final int words;
    private final long[] bits;

    StateSets(int sets, int n) {
        words = (n + 63) / 64;
        bits = new long[sets * words];
    }

    void set(int set, int k, boolean in) {
        int word = set * words + k / 64;
        bits[word] = in ? bits[word] | 1L << k : bits[word] & ~(1L << k);
    }

    boolean has(int set, int k) {
        return (bits[set * words + k / 64] >> k & 1) != 0;
    }

    /** Makes a set the same as another. */
    void copy(int from, int to) {
        System.arraycopy(bits, from * words, bits, to * words, words);
    }

    int size(int set) {
        return both(set, set);
    }

    /** How many states are in both of two sets. */
    int both(int set1, int set2) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(bits[set1 * words + w] & bits[set2 * words + w]);
        }
        return count;
    }

    /** How many states are in one or the other of two sets, and in the first of {@code among}. */
    int either(int set1, int set2, StateSets among) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount((bits[set1 * words + w] | bits[set2 * words + w]) & among.bits[w]);
        }
        return count;
    }
}
