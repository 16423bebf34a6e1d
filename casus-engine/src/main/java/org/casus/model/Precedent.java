package org.casus.model;

import java.util.Arrays;
import org.casus.features.Outcome;
import org.casus.features.SideTrait;
import org.casus.features.Tie;
import org.casus.features.Trait;
import org.casus.world.Side;

/**
 * A past candidate, seen from one side: what bound it to that side and set it against the other, and what it did.
 *
 * @param conflict the conflict's id and name, such as {@code war:139 World War II}
 * @param year the year it began
 * @param ccode the candidate's COW number
 * @param side the side it is seen from
 * @param outcome what it did
 * @param profile the values that make cases alike
 */
public record Precedent(String conflict, int year, int ccode, Side side, Outcome outcome, Profile profile) {
    /** The columns that make two cases alike, with what counts as one step apart in each. */
    public enum Aspect {
        DEFENSE(own(Tie.DEFENSE), 0.5),
        DUE(own(Tie.DUE), 0.7),
        OFFENSE(own(Tie.OFFENSE), 1),
        NEUTRALITY(own(Tie.NEUTRALITY), 1),
        NONAGGRESSION_WITH_OTHER(other(Tie.NONAGGRESSION), 1),
        DEFENSE_OF_OTHER(other(Tie.DEFENSE), 0.6),
        LAND_BORDER(own(Tie.LAND_BORDER), 0.7),
        LAND_BORDER_WITH_OTHER(other(Tie.LAND_BORDER), 0.8),
        DISTANCE(own(Tie.DISTANCE), 4),
        RIVAL_OF_OTHER(other(Tie.RIVAL), 0.6),
        RIVAL(own(Tie.RIVAL), 0.8),
        DISPUTES_WITH_OTHER(other(Tie.DISPUTES), 1),
        BESIDE(own(Tie.BESIDE_LONG), 1),
        COMRADES(own(Tie.COMRADES), 0.6),
        BOTH_DEMOCRACIES(own(Tie.BOTH_DEMOCRACIES), 1),
        ONCE_RULED_BY(own(Tie.ONCE_RULED_BY), 1),
        MAJOR(trait(Trait.MAJOR), 0.7),
        STRENGTH(trait(Trait.STRENGTH), 2.5),
        SIDE_MAJOR(ownSide(SideTrait.MAJOR), 1),
        OTHER_SIDE_MAJOR(otherSide(SideTrait.MAJOR), 0.8),
        ATTACKS(attacks(), 0.7);

        private final int column;
        private final double step;

        Aspect(int column, double step) {
            this.column = column;
            this.step = step;
        }

        private static int own(Tie tie) {
            return tie.ordinal();
        }

        private static int other(Tie tie) {
            return Tie.values().length + tie.ordinal();
        }

        private static int ownSide(SideTrait trait) {
            return 2 * Tie.values().length + trait.ordinal();
        }

        private static int otherSide(SideTrait trait) {
            return ownSide(trait) + SideTrait.values().length;
        }

        private static int trait(Trait trait) {
            return 2 * Tie.values().length + 2 * SideTrait.values().length + trait.ordinal();
        }

        private static int attacks() {
            return trait(Trait.values()[0]) + Trait.values().length;
        }
    }

    /** One value per {@link Aspect}. */
    public static final class Profile {
        private final float[] values;

        public Profile(float[] values) {
            this.values = values.clone();
        }

        /** Reads the aspects off a candidate's vector for the side asked about. */
        public static Profile of(double[] vector) {
            var values = new float[Aspect.values().length];
            for (Aspect aspect : Aspect.values()) {
                values[aspect.ordinal()] = (float) vector[aspect.column];
            }
            return new Profile(values);
        }

        public float of(Aspect aspect) {
            return values[aspect.ordinal()];
        }

        /** How many steps apart two profiles are in one aspect, signed. */
        public double steps(Profile other, Aspect aspect) {
            return (of(aspect) - other.of(aspect)) / aspect.step;
        }

        /** 1 for alike in all aspects, falling towards 0: exp(−mean squared steps). */
        public double similarity(Profile other) {
            double sum = 0;
            for (Aspect aspect : Aspect.values()) {
                double steps = Math.min(3, Math.abs(steps(other, aspect)));
                sum += steps * steps;
            }
            return Math.exp(-sum / 6);
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
