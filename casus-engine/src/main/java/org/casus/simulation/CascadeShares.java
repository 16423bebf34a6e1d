package org.casus.simulation;

import java.util.Arrays;

/**
 * What the runs of all crises of one attacker ended in; NaN where there is no such crisis, or it was not run.
 *
 * @param step the one-step chances of the same crises
 * @param attacker by target and candidate, n × n: the share of runs in which the candidate joins the attacker, as the mean
 *     over runs of its chances at every step, which varies less than a count
 * @param target the same of joining the target
 * @param alone by target: the share of runs in which nobody joins
 * @param great by target: the share of runs in which major powers come to stand on both sides
 */
@SuppressWarnings("ArrayRecordComponent") // as large as it gets, and made to be filled
public record CascadeShares(Triads step, float[] attacker, float[] target, float[] alone, float[] great) {
    /** Room for a world of n states, all unknown. */
    static CascadeShares of(Triads step, int n) {
        return new CascadeShares(step, unknown(n * n), unknown(n * n), unknown(n), unknown(n));
    }

    /** The one-step chances and the candidates' shares in their order, as the columns of a file. */
    public float[][] columns() {
        return new float[][] {step.out(), step.attacker(), step.target(), attacker, target};
    }

    private static float[] unknown(int size) {
        var unknown = new float[size];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }
}
