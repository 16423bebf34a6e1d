package org.casus.world;

import java.util.Arrays;
import java.util.List;

/** Shared organisations by pair of slots. */
final class OrganizationYears {
    private final int slots;
    /** Where each pair's runs begin among all. */
    private final int[] start;

    private final SharedOrganizations[] runs;

    OrganizationYears(int[] codes, List<SharedOrganizations> rows) {
        slots = codes.length;
        start = new int[slots * slots + 1];
        int[] pairs =
                rows.stream().mapToInt(r -> pair(codes, r.ccode1(), r.ccode2())).toArray();
        for (int pair : pairs) {
            if (pair >= 0) {
                start[pair + 1]++;
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        runs = new SharedOrganizations[start[slots * slots]];
        for (int r = 0; r < pairs.length; r++) {
            if (pairs[r] >= 0) {
                runs[next[pairs[r]]++] = rows.get(r);
            }
        }
    }

    /** The pair's place in the upper half of the matrix, negative if one of the two never was a state. */
    private int pair(int[] codes, int one, int two) {
        int i = Arrays.binarySearch(codes, Lineage.of(one));
        int j = Arrays.binarySearch(codes, Lineage.of(two));
        return i < 0 || j < 0 ? -1 : pair(i, j);
    }

    private int pair(int i, int j) {
        return Math.min(i, j) * slots + Math.max(i, j);
    }

    /** How many two slots shared in the latest known year up to one; NaN if none is known. */
    double upTo(int year, int i, int j) {
        SharedOrganizations latest = null;
        for (int r = start[pair(i, j)]; r < start[pair(i, j) + 1]; r++) {
            boolean later = latest == null || runs[r].from() > latest.from();
            latest = runs[r].from() <= year && later ? runs[r] : latest;
        }
        return latest == null ? Double.NaN : latest.count();
    }
}
