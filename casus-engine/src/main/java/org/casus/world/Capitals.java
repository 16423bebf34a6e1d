package org.casus.world;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Distances between capitals, those of one computed when they are first asked for. Safe to share between threads. */
final class Capitals {
    /** Kilometres of a great circle's half on the sphere used for capitals. */
    private static final double EARTH_DIAMETER_KM = 12_742;

    private final List<Capital> capitals;
    private final AtomicReferenceArray<double @Nullable []> rows;

    /** @param capitals known by their place in this list */
    Capitals(List<Capital> capitals) {
        this.capitals = capitals;
        rows = new AtomicReferenceArray<>(capitals.size());
    }

    /** Kilometres along the sphere between two places in the list; NaN if one is negative, which stands for unknown. */
    double km(int one, int other) {
        if (one < 0 || other < 0) {
            return Double.NaN;
        }
        double[] row = rows.get(other);
        if (row == null) {
            row = row(capitals.get(other));
            rows.set(other, row);
        }
        return row[one];
    }

    private double[] row(Capital from) {
        return capitals.stream().mapToDouble(to -> km(to, from)).toArray();
    }

    private static double km(Capital one, Capital other) {
        double phi1 = Math.toRadians(one.latitude());
        double phi2 = Math.toRadians(other.latitude());
        double sinLat = Math.sin((phi1 - phi2) / 2);
        double sinLng = Math.sin(Math.toRadians(one.longitude() - other.longitude()) / 2);
        double h = sinLat * sinLat + Math.cos(phi1) * Math.cos(phi2) * sinLng * sinLng;
        return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, Math.max(0, h))));
    }
}
