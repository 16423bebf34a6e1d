package org.casus.world;

import java.util.Arrays;
import java.util.List;

/** Minimum distances: for each year one symmetric matrix over slots, each cell the latest value up to that year. */
final class DistanceYears {
    private final int slots;
    private final int first;
    private final float[][] byYear;

    DistanceYears(int[] codes, List<Distance> distances) {
        slots = codes.length;
        first = distances.stream().mapToInt(Distance::year).min().orElse(0);
        int last = distances.stream().mapToInt(Distance::year).max().orElse(-1);
        byYear = new float[Math.max(last - first + 1, 0)][];
        for (int y = 0; y < byYear.length; y++) {
            byYear[y] = new float[slots * slots];
            Arrays.fill(byYear[y], Float.NaN);
        }
        for (Distance d : distances) {
            int i = Arrays.binarySearch(codes, Lineage.of(d.ccode1()));
            int j = Arrays.binarySearch(codes, Lineage.of(d.ccode2()));
            if (i >= 0 && j >= 0 && i != j) {
                byYear[d.year() - first][i * slots + j] = (float) d.km();
                byYear[d.year() - first][j * slots + i] = (float) d.km();
            }
        }
        for (int y = 1; y < byYear.length; y++) {
            carryForward(byYear[y - 1], byYear[y]);
        }
    }

    private static void carryForward(float[] before, float[] now) {
        for (int c = 0; c < now.length; c++) {
            if (Float.isNaN(now[c])) {
                now[c] = before[c];
            }
        }
    }

    /** Kilometres between the territories of two slots, the latest value up to a year; NaN if there is none. */
    float upTo(int year, int i, int j) {
        if (byYear.length == 0 || year < first) {
            return Float.NaN;
        }
        return byYear[Math.min(year - first, byYear.length - 1)][i * slots + j];
    }
}
