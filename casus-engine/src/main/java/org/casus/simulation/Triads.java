package org.casus.simulation;

/**
 * The chances of every candidate in all crises of one attacker: three arrays of n × n, by target and candidate, positions in
 * the snapshot. NaN where the candidate or the target is the attacker, or the two are one.
 *
 * @param out of staying out
 * @param attacker of joining the attacker
 * @param target of joining the target
 */
@SuppressWarnings("ArrayRecordComponent") // as large as it gets, and made to be filled
public record Triads(float[] out, float[] attacker, float[] target) {
    /** Room for a world of n states. */
    static Triads of(int n) {
        return new Triads(new float[n * n], new float[n * n], new float[n * n]);
    }

    /** The arrays in their order, as the columns of a file. */
    public float[][] columns() {
        return new float[][] {out, attacker, target};
    }
}
