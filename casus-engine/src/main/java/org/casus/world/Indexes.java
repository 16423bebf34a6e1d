package org.casus.world;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a {@link Snapshot} keeps a second time in another order, so that a sweep of all pairs need not search. */
final class Indexes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Indexes() {}

    /** By slot of a member: the memberships under each treaty, in their order. */
    static List<List<List<Membership>>> bySlot(World world, Collection<List<Membership>> treaties) {
        var lists = new ArrayList<List<List<Membership>>>();
        for (int slot = 0; slot < world.slots(); slot++) {
            lists.add(new ArrayList<>());
        }
        for (List<Membership> members : treaties) {
            members.stream()
                    .mapToInt(m -> world.slot(m.ccode()))
                    .filter(slot -> slot >= 0)
                    .distinct()
                    .forEach(slot -> lists.get(slot).add(members));
        }
        return lists;
    }

    /** For each state j the ascending positions i whose cell (i, j) of an n × n matrix has one of some bits. */
    static int[][] columns(byte[] matrix, int n, int bits) {
        var cells = new int[matrix.length / 8 + 8];
        int found = 0;
        var size = new int[n];
        for (int c = next(matrix, 0, bits); c < matrix.length; c = next(matrix, c + 1, bits)) {
            cells = found < cells.length ? cells : Arrays.copyOf(cells, 2 * found);
            cells[found++] = c;
            size[c % n]++;
        }
        var columns = new int[n][];
        Arrays.setAll(columns, j -> new int[size[j]]);
        Arrays.fill(size, 0);
        for (int f = 0; f < found; f++) {
            int j = cells[f] % n;
            columns[j][size[j]++] = cells[f] / n;
        }
        return columns;
    }

    /** For each row of an n × n matrix how many of its cells have one of some bits. */
    static int[] counts(byte[] matrix, int n, int bits) {
        var counts = new int[n];
        for (int c = next(matrix, 0, bits); c < matrix.length; c = next(matrix, c + 1, bits)) {
            counts[c / n]++;
        }
        return counts;
    }

    /** The first cell from one on that has one of some bits; most have none, so eight are looked at at once. */
    private static int next(byte[] matrix, int from, int bits) {
        int c = from;
        long eightfold = bits * 0x0101010101010101L;
        while (c + 8 <= matrix.length && ((long) EIGHT.get(matrix, c) & eightfold) == 0) {
            c += 8;
        }
        while (c < matrix.length && (matrix[c] & bits) == 0) {
            c++;
        }
        return c;
    }
}
