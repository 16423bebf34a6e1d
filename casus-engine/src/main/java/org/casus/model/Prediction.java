package org.casus.model;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.casus.world.Side;

/** A forecast with the resamples that carry its uncertainty. */
public final class Prediction {
    /** A 90% interval: the 5th and the 95th percentile of the resamples. */
    public record Interval(double low, double high) {}

    private final Probabilities point;
    private final Probabilities[] draws;

    Prediction(Probabilities point, Probabilities[] draws) {
        this.point = point;
        this.draws = draws;
    }

    public Probabilities point() {
        return point;
    }

    /** Of joining at all. */
    public Interval joining() {
        return interval(Probabilities::join);
    }

    public Interval side(Side side) {
        return interval(p -> p.side(side));
    }

    /** The same forecast with the sides' names exchanged. */
    public Prediction mirrored() {
        return new Prediction(
                mirror(point), Arrays.stream(draws).map(Prediction::mirror).toArray(Probabilities[]::new));
    }

    /** The same forecast of entries within a horizon, by which a share of the joiners has entered. */
    public Prediction within(double share) {
        return new Prediction(
                scaled(point, share),
                Arrays.stream(draws).map(p -> scaled(p, share)).toArray(Probabilities[]::new));
    }

    private static Probabilities scaled(Probabilities p, double share) {
        double attacker = share * p.attacker();
        double target = share * p.target();
        return new Probabilities(1 - attacker - target, attacker, target);
    }

    private static Probabilities mirror(Probabilities p) {
        return new Probabilities(p.out(), p.target(), p.attacker());
    }

    private Interval interval(ToDoubleFunction<Probabilities> of) {
        return percentiles(Arrays.stream(draws).mapToDouble(of).toArray(), of.applyAsDouble(point));
    }

    /** The interval of the difference of joining a side to another forecast, resample by resample. */
    public Interval difference(Prediction other, Side side) {
        var differences = new double[draws.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = draws[i].side(side) - other.draws[i].side(side);
        }
        return percentiles(differences, point.side(side) - other.point.side(side));
    }

    /** Widened, where the resamples lie to one side of it, to hold the point. */
    private static Interval percentiles(double[] values, double point) {
        if (values.length == 0) {
            return new Interval(point, point);
        }
        Arrays.sort(values);
        double low = values[(int) Math.round(0.05 * (values.length - 1))];
        double high = values[(int) Math.round(0.95 * (values.length - 1))];
        return new Interval(Math.min(low, point), Math.max(high, point));
    }
}
