package org.casus.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a {@link Snapshot} keeps a second time in another order, so that a sweep of all pairs need not search. */
final class Indexes {
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
        var columns = new int[n][];
        var found = new int[n];
        for (int j = 0; j < n; j++) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                if ((matrix[i * n + j] & bits) != 0) {
                    found[count++] = i;
                }
            }
            columns[j] = Arrays.copyOf(found, count);
        }
        return columns;
    }
}
