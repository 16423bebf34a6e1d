package org.casus.simulation;

import org.casus.model.Exponential;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;

/**
 * The innermost loops of a sweep: all candidates of one crisis. Plain loops over rows of doubles, without branches and short
 * enough for the compiler to turn into vector instructions: one long loop is three times as slow. Not safe to share between threads.
 */
final class SweepKernel {
    private final SweepTerms terms;
    private final CommonTerms common;
    private final double[] u;
    private final double[] v;

    SweepKernel(SweepTerms terms) {
        this.terms = terms;
        common = terms.common;
        u = new double[terms.n];
        v = new double[terms.n];
    }

    /** Sums the utilities of joining either side. */
    void utilities(int a, int t) {
        common.write(a, t, u);
        System.arraycopy(u, 0, v, 0, v.length);
        joining(
                terms.attackerU[terms.major[t] ? 1 : 0][a],
                terms.targetU[t],
                terms.land[a],
                terms.landTimes[t],
                terms.ally[a],
                terms.allyTimes[t],
                terms.crisisU[a][t],
                u);
        joining(
                terms.targetV[terms.major[a] ? 1 : 0][t],
                terms.attackerV[terms.major[t] ? 1 : 0][a],
                terms.land[t],
                terms.landTimes[a],
                terms.ally[t],
                terms.allyTimes[a],
                terms.crisisV[a][t],
                v);
        terms.corrections.apply(a, t, u, v);
    }

    private static void joining(
            double[] own,
            double[] other,
            double[] land,
            double[] landTimes,
            double[] ally,
            double[] allyTimes,
            double crisis,
            double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += crisis + own[k] + other[k] + land[k] * landTimes[k] + ally[k] * allyTimes[k];
        }
    }

    /** Writes the chances from a place on. */
    void probabilities(Triads triads, int from) {
        Exponential.of(u);
        Exponential.of(v);
        write(triads.out(), triads.attacker(), triads.target(), from);
    }

    private void write(float[] out, float[] attacker, float[] target, int from) {
        double[] a = u;
        double[] t = v;
        for (int k = 0; k < a.length; k++) {
            double o = 1 / (1 + a[k] + t[k]);
            out[from + k] = (float) o;
            attacker[from + k] = (float) (a[k] * o);
            target[from + k] = (float) (t[k] * o);
        }
    }

    /** The same, corrected. */
    void probabilities(Triads triads, int from, Recalibration recalibration) {
        for (int k = 0; k < u.length; k++) {
            Probabilities p = recalibration.apply(Probabilities.ofUtilities(u[k], v[k]));
            triads.out()[from + k] = (float) p.out();
            triads.attacker()[from + k] = (float) p.attacker();
            triads.target()[from + k] = (float) p.target();
        }
    }
}
