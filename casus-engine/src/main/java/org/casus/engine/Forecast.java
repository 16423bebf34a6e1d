package org.casus.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.casus.answer.Candidate;
import org.casus.answer.StateRef;
import org.casus.features.CrisisFeatures;
import org.casus.model.Coalition;
import org.casus.model.Horizon;
import org.casus.model.JoiningModel;
import org.casus.model.JointForecast;
import org.casus.model.LevelModel;
import org.casus.model.Prediction;
import org.casus.model.Prediction.Interval;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who joins, before anything is explained.
 *
 * @param entered the share of joiners that enter within the question's horizon
 * @param known what the entries so far teach, null where nobody has entered
 * @param first of each candidate of the features, within the horizon, before what the entries so far teach
 * @param predictions the same with it: what is answered
 * @param candidates likeliest joiners first
 */
record Forecast(
        CrisisFeatures features,
        LevelModel level,
        Horizon.Entered entered,
        @Nullable Coalition known,
        List<Prediction> first,
        List<Prediction> predictions,
        List<Candidate> candidates) {
    static Forecast of(JoiningModel model, Posed posed) {
        var features =
                CrisisFeatures.of(posed.snapshot(), posed.crisis(), posed.ask().circumstances());
        LevelModel level = model.level(posed.crisis().level());
        Integer within = posed.ask().within();
        Horizon.Entered entered =
                within == null ? Horizon.Entered.ALL : level.horizon().entered(within);
        List<Prediction> ever = level.predict(features.columns(Side.ATTACKER), features.columns(Side.TARGET));
        List<Prediction> first = within == null
                ? ever
                : ever.stream().map(p -> p.within(entered)).toList();
        Coalition known = Entries.known(
                level,
                posed.snapshot(),
                posed.crisis(),
                posed.ask().joined(),
                posed.ask().circumstances());
        List<Prediction> predictions = known == null
                ? first
                : first.stream().map(p -> Entries.told(level, p, known)).toList();
        return new Forecast(
                features, level, entered, known, first, predictions, candidates(features, predictions, posed.names()));
    }

    Prediction prediction(int state) {
        return predictions.get(features.indexOf(state));
    }

    /** The same before what the entries so far teach. */
    Prediction before(int state) {
        return first.get(features.indexOf(state));
    }

    /** Who joins together. */
    JointForecast joint() {
        return new JointForecast(Pull.of(level.level()), first, known);
    }

    private static List<Candidate> candidates(CrisisFeatures features, List<Prediction> predictions, Names names) {
        var candidates = new Candidate[features.size()];
        List<Interval> joining = Prediction.joining(predictions);
        Arrays.setAll(
                candidates,
                k -> candidate(
                        names.state(features.ccode(k)), predictions.get(k).point(), joining.get(k)));
        Arrays.sort(
                candidates,
                Comparator.comparingDouble(Candidate::pJoin)
                        .reversed()
                        .thenComparingInt(c -> c.state().ccode()));
        return List.of(candidates);
    }

    private static Candidate candidate(StateRef state, Probabilities p, Interval joining) {
        return new Candidate(state, p.out(), p.attacker(), p.target(), joining.low(), joining.high());
    }
}
