package org.casus.model;

import java.util.Arrays;
import org.casus.features.Columns;
import org.casus.features.Columns.Role;
import org.casus.features.Outcome;
import org.casus.world.Side;

/**
 * A past candidate, seen from one side: what the model saw of it, and what it did.
 *
 * @param conflict the conflict's id and name, such as {@code war:139 World War II}
 * @param year the year it began
 * @param ccode the candidate's COW number
 * @param side the side it is seen from
 * @param outcome what it did
 * @param profile what the model saw
 */
public record Precedent(String conflict, int year, int ccode, Side side, Outcome outcome, Profile profile) {
    /** The conflict's id: {@code war:139} or {@code gml:257}. */
    public String id() {
        int space = conflict.indexOf(' ');
        return space < 0 ? conflict : conflict.substring(0, space);
    }

    /** The conflict's name; of a dispute its sides, as in {@code Russia v. Turkey}; empty if it has none. */
    public String name() {
        int space = conflict.indexOf(' ');
        return space < 0 ? "" : conflict.substring(space + 1);
    }

    /** A candidate's vector for one side without the shifts of wars: facts and their products, as {@link Columns} orders them. */
    public static final class Profile {
        /** How many columns a profile has. */
        public static final int SIZE = (int) Columns.all().stream()
                .filter(c -> c.role() == Role.FACT || c.role() == Role.PRODUCT)
                .count();

        private final float[] values;

        /** @param values one per column */
        public Profile(float[] values) {
            if (values.length != SIZE) {
                throw new IllegalArgumentException(
                        "a past case has " + values.length + " columns, this Casus has " + SIZE);
            }
            this.values = values.clone();
        }

        /** Reads it off a candidate's vector for the side asked about. */
        public static Profile of(double[] vector) {
            var values = new float[SIZE];
            for (int c = 0; c < SIZE; c++) {
                values[c] = (float) vector[c];
            }
            return new Profile(values);
        }

        /** The value of a column. */
        public double of(int column) {
            return values[column];
        }

        public float[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Profile p && Arrays.equals(values, p.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
