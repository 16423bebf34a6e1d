package org.casus.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Branch;
import org.casus.answer.Answer.Estimate;
import org.casus.model.JointForecast;
import org.casus.model.Prediction.Interval;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** Who may join together, and what that means for one state. */
final class Together {
    private static final double NEGLIGIBLE = 0.001;

    private final Forecast forecast;
    private final JointForecast joint;
    private final IntPredicate major;

    Together(Forecast forecast, Snapshot snapshot) {
        this.forecast = forecast;
        joint = forecast.joint();
        var majors = new boolean[forecast.features().size()];
        for (int k = 0; k < majors.length; k++) {
            majors[k] = snapshot.major(snapshot.positionOf(forecast.features().ccode(k)));
        }
        major = k -> majors[k];
    }

    /**
     * As the subject sees it.
     *
     * @param side the side that the subject may join
     */
    Answer.Coalition seenBy(int subject, Side side) {
        int k = forecast.features().indexOf(subject);
        double[] sizes = joint.point().sizes();
        double expected =
                IntStream.range(0, sizes.length).mapToDouble(n -> n * sizes[n]).sum();
        return new Answer.Coalition(expected, joint.point().any(major), shown(sizes), branches(k, side));
    }

    private static List<Double> shown(double[] sizes) {
        int last = IntStream.range(0, sizes.length)
                .filter(n -> sizes[n] > NEGLIGIBLE)
                .max()
                .orElse(0);
        return Arrays.stream(sizes, 0, last + 1).boxed().toList();
    }

    private List<Branch> branches(int subject, Side side) {
        return joint.branches(subject, major, side).stream()
                .map(b -> new Branch(
                        Answer.Growth.valueOf(b.point().growth().name()),
                        estimate(b.point().chance(), b.chance()),
                        estimate(b.point().given().side(side), b.side())))
                .toList();
    }

    private static Estimate estimate(double point, Interval interval) {
        return new Estimate(point, interval.low(), interval.high());
    }
}
