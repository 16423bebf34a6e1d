package org.casus.simulation;

import java.util.SplittableRandom;

/** Random numbers that depend on what they are for alone, not on what was drawn before. */
final class Streams {
    private Streams() {}

    /** A number of a stream's own, made of some numbers in their order. */
    static long key(long... parts) {
        long key = 0;
        for (long part : parts) {
            key = mix(key) + part;
        }
        return key;
    }

    /** The random numbers of one run. */
    static SplittableRandom of(long key, long run) {
        return new SplittableRandom(mix(key + mix(run)));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
