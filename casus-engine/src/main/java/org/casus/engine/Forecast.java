package org.casus.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
import org.casus.model.Pull;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who joins, before anything is explained.
 *
 * @param entered the share of joiners that enter within the question's horizon
 * @param known what the entries so far teach, null where nobody has entered
 * @param first by COW number, within the horizon, before what the entries so far teach
 * @param predictions the same with it: what is answered
 * @param candidates likeliest joiners first
 */
record Forecast(
        CrisisFeatures features,
        LevelModel level,
        Horizon.Entered entered,
        @Nullable Coalition known,
        Map<Integer, Prediction> first,
        Map<Integer, Prediction> predictions,
        List<Candidate> candidates) {
    static Forecast of(JoiningModel model, Posed posed) {
        var features =
                CrisisFeatures.of(posed.snapshot(), posed.crisis(), posed.ask().circumstances());
        LevelModel level = model.level(posed.crisis().level());
        Integer within = posed.ask().within();
        Horizon.Entered entered =
                within == null ? Horizon.Entered.ALL : level.horizon().entered(within);
        Map<Integer, Prediction> first = predictions(features, level);
        if (within != null) {
            first.replaceAll((state, p) -> p.within(entered));
        }
        Coalition known = Entries.known(
                level,
                posed.snapshot(),
                posed.crisis(),
                posed.ask().joined(),
                posed.ask().circumstances());
        var predictions = new LinkedHashMap<>(first);
        predictions.replaceAll((state, p) -> Entries.told(level, p, known));
        return new Forecast(
                features, level, entered, known, first, predictions, candidates(predictions, posed.names()));
    }

    Prediction prediction(int state) {
        return Objects.requireNonNull(predictions.get(state));
    }

    /** The same before what the entries so far teach. */
    Prediction before(int state) {
        return Objects.requireNonNull(first.get(state));
    }

    /** Who joins together. */
    JointForecast joint() {
        return new JointForecast(Pull.of(level.level()), List.copyOf(first.values()), known);
    }

    private static Map<Integer, Prediction> predictions(CrisisFeatures features, LevelModel level) {
        List<Prediction> all = level.predict(vectors(features, Side.ATTACKER), vectors(features, Side.TARGET));
        var predictions = new LinkedHashMap<Integer, Prediction>();
        for (int k = 0; k < features.size(); k++) {
            predictions.put(features.ccode(k), all.get(k));
        }
        return predictions;
    }

    private static List<double[]> vectors(CrisisFeatures features, Side side) {
        return IntStream.range(0, features.size())
                .mapToObj(k -> features.vector(k, side))
                .toList();
    }

    private static List<Candidate> candidates(Map<Integer, Prediction> predictions, Names names) {
        return predictions.entrySet().parallelStream()
                .map(e -> candidate(names.state(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::pJoin)
                        .reversed()
                        .thenComparingInt(c -> c.state().ccode()))
                .toList();
    }

    private static Candidate candidate(StateRef state, Prediction p) {
        Interval joining = p.joining();
        return new Candidate(
                state, p.point().out(), p.point().attacker(), p.point().target(), joining.low(), joining.high());
    }
}
