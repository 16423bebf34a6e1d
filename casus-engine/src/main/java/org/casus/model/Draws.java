package org.casus.model;

import java.util.Arrays;

/** A candidate's utilities of joining either side, one a resample of the model; staying out has utility 0. */
interface Draws {
    /** How many resamples there are. */
    int size();

    /** Of joining the attacker's side; not to be changed. */
    double[] attacker();

    /** Of joining the target's side; not to be changed. */
    double[] target();

    /** e to the utility of joining the attacker's side plus that of the target's, in one resample: the odds of joining. */
    double odds(int i);

    /** No utility is larger than this, positive or negative. */
    double bound();

    /**
     * Writes all utilities nearly.
     *
     * @param u room for those of the attacker's side
     * @param v room for those of the target's
     * @return the largest error that any of them can have
     */
    double near(float[] u, float[] v);

    /** Draws that are known.
     *
     * @param attacker utilities of joining the attacker's side
     * @param target as many of joining the target's side
     */
    static Draws of(double[] attacker, double[] target) {
        return new Known(attacker, target);
    }

    /** Draws that are known. */
    final class Known implements Draws {
        /** Half the distance of 1 to the next larger number. */
        private static final double ROUNDING = Math.ulp(1f) / 2;

        private final double[] attacker;
        private final double[] target;

        private Known(double[] attacker, double[] target) {
            this.attacker = attacker;
            this.target = target;
        }

        @Override
        public int size() {
            return attacker.length;
        }

        @Override
        public double[] attacker() {
            return attacker;
        }

        @Override
        public double[] target() {
            return target;
        }

        @Override
        public double odds(int i) {
            return Math.exp(attacker[i]) + Math.exp(target[i]);
        }

        @Override
        public double bound() {
            return Math.max(largest(attacker), largest(target));
        }

        @Override
        public double near(float[] u, float[] v) {
            for (int i = 0; i < attacker.length; i++) {
                u[i] = (float) attacker[i];
                v[i] = (float) target[i];
            }
            return ROUNDING * bound();
        }

        private static double largest(double[] values) {
            return Arrays.stream(values).map(Math::abs).max().orElse(0);
        }
    }
}
