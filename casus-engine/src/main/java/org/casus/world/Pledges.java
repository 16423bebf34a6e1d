package org.casus.world;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the states of a {@link Snapshot} promise each other, by position. */
final class Pledges {
    private static final int MILITARY = Promise.DEFENSE.bit() | Promise.OFFENSE.bit();

    /** From × to: the sum of {@link Promise#bit}s. */
    final byte[] bits;
    /** Those that promise a state active military help, ascending. */
    final int[][] promisers;
    /** How many states one promises that. */
    final int[] allies;

    /**
     * @param alliances memberships in force, by treaty
     * @param n how many states there are
     * @param positionOf the position of a COW number, −1 if it is not in the system
     */
    Pledges(Collection<List<Membership>> alliances, Circumstances circumstances, int n, IntUnaryOperator positionOf) {
        bits = new byte[n * n];
        alliances.forEach(members -> add(members, circumstances, n, positionOf));
        promisers = Indexes.columns(bits, n, MILITARY);
        allies = Indexes.counts(bits, n, MILITARY);
    }

    private void add(List<Membership> members, Circumstances circumstances, int n, IntUnaryOperator positionOf) {
        int[] ccode = members.stream().mapToInt(Membership::ccode).toArray();
        int[] at = Arrays.stream(ccode).map(positionOf).toArray();
        for (int from = 0; from < at.length; from++) {
            int mask =
                    members.get(from).promises().stream().mapToInt(Promise::bit).sum();
            for (int to = 0; to < at.length; to++) {
                if (at[from] >= 0
                        && at[to] >= 0
                        && at[from] != at[to]
                        && !apart(circumstances, ccode[from], ccode[to])) {
                    bits[at[from] * n + at[to]] |= (byte) mask;
                }
            }
        }
    }

    private static boolean apart(Circumstances circumstances, int ccode1, int ccode2) {
        return !circumstances.withoutAlliances().isEmpty()
                && circumstances.withoutAlliances().contains(new Circumstances.Pair(ccode1, ccode2));
    }

    /** Whether a sum of {@link Promise#bit}s has active military help in it: defence or offence. */
    static boolean military(int bits) {
        return (bits & MILITARY) != 0;
    }
}
