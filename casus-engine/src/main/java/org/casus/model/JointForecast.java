package org.casus.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.casus.model.Coalition.Branch;
import org.casus.model.Prediction.Interval;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** How a crisis may grow, with the resamples' uncertainty. */
public final class JointForecast {
    /**
     * One way to grow, with 90% intervals.
     *
     * @param point the branch as forecast
     * @param chance of its chance
     * @param side of the candidate joining the side asked about, if it comes to this
     */
    public record Uncertain(Branch point, Interval chance, Interval side) {}

    private final Pull pull;
    private final List<Prediction> predictions;
    private final @Nullable Coalition known;
    private final Coalition point;

    /**
     * @param predictions of every candidate, before what the entries so far teach
     * @param known those who have entered already, null where nobody has
     */
    public JointForecast(Pull pull, List<Prediction> predictions, @Nullable Coalition known) {
        this.pull = pull;
        this.predictions = List.copyOf(predictions);
        this.known = known;
        point = coalition(predictions.stream().map(Prediction::point).toList());
    }

    /** What is known of the pull once some states have entered a crisis, from their chances of doing so before. */
    public static Coalition entered(Pull pull, List<Probabilities> forecasts, List<Side> sides) {
        Coalition known = Coalition.of(pull, forecasts);
        for (int k = 0; k < sides.size(); k++) {
            known = known.given(k, sides.get(k));
        }
        return known;
    }

    private Coalition coalition(List<Probabilities> forecasts) {
        Coalition coalition = Coalition.of(pull, forecasts);
        return known == null ? coalition : coalition.knowing(known);
    }

    /** A candidate's forecast once it is known who has entered; the forecast as it was where nobody has. */
    public static Prediction knowing(Pull pull, Prediction prediction, @Nullable Coalition known) {
        if (known == null) {
            return prediction;
        }
        return prediction.moved(
                Coalition.of(pull, List.of(prediction.point())).knowing(known).chances(0));
    }

    /** The coalition as forecast, candidates in the order given. */
    public Coalition point() {
        return point;
    }

    /** How the crisis may grow beyond one candidate, seen for a side that it may join. */
    public List<Uncertain> branches(int subject, IntPredicate major, Side side) {
        List<List<Branch>> resamples = IntStream.range(0, predictions.getFirst().resamples())
                .parallel()
                .mapToObj(i -> coalition(
                                predictions.stream().map(p -> p.resample(i)).toList())
                        .branches(subject, major))
                .toList();
        List<Branch> points = point.branches(subject, major);
        var branches = new ArrayList<Uncertain>();
        for (int b = 0; b < points.size(); b++) {
            int at = b;
            List<Branch> drawn = resamples.stream().map(r -> r.get(at)).toList();
            branches.add(new Uncertain(
                    points.get(b),
                    interval(drawn, Branch::chance, points.get(b)),
                    interval(drawn, d -> d.given().side(side), points.get(b))));
        }
        return branches;
    }

    private static Interval interval(List<Branch> drawn, ToDoubleFunction<Branch> of, Branch point) {
        double[] values = drawn.stream().mapToDouble(of).toArray();
        return Prediction.interval(values, of.applyAsDouble(point));
    }
}
