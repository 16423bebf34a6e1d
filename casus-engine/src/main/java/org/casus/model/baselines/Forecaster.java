package org.casus.model.baselines;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.features.Case;
import org.casus.features.CrisisFeatures;
import org.casus.model.Probabilities;
import org.casus.world.Side;

/** What has learnt and can forecast. */
public interface Forecaster {
    /**
     * Forecasts the candidates of one conflict, in the order of the features.
     *
     * @param c the conflict; only what was known at its start may be used
     */
    List<Probabilities> forecast(Case c, CrisisFeatures features);

    /** Forecasts one candidate. */
    interface OfOne {
        /**
         * Forecasts it.
         *
         * @param attacker the candidate's vector for the attacker's side
         * @param target for the target's side
         */
        Probabilities forecast(Case c, double[] attacker, double[] target);
    }

    /** One that forecasts each candidate on its own. */
    static Forecaster each(OfOne one) {
        return (c, features) -> IntStream.range(0, features.size())
                .mapToObj(k -> one.forecast(c, features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET)))
                .toList();
    }
}
