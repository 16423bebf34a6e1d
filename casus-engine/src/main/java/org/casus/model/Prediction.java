package org.casus.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.casus.world.Side;

/**
 * A forecast with the resamples that carry its uncertainty.
 *
 * <p>Holds the resamples' utilities and turns them into chances only where somebody asks.
 */
public final class Prediction {
    /**
     * A 90% interval: the 5th and the 95th percentile of the resamples, 1.5 times as far from the point.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    /**
     * How many times as far from the point an interval reaches as the resamples do: without it, intervals held the truth in
     * 73 of 100 cases of simulated histories (docs/decisions/019-wider-intervals.md).
     */
    private static final double WIDENING = 1.5;

    /** Of no resamples. */
    private static final Interval NOTHING = new Interval(Double.NaN, Double.NaN);

    private final Probabilities point;
    private final double[] attacker;
    private final double[] target;
    private final Recalibration recalibration;
    private final Horizon.Entered entered;

    /**
     * @param attacker utilities of joining the attacker's side, one a resample
     * @param target utilities of joining the target's side, as many
     * @param entered the share of joiners by which both chances of joining are multiplied
     */
    Prediction(
            Probabilities point,
            double[] attacker,
            double[] target,
            Recalibration recalibration,
            Horizon.Entered entered) {
        this.point = point;
        this.attacker = attacker;
        this.target = target;
        this.recalibration = recalibration;
        this.entered = entered;
    }

    public Probabilities point() {
        return point;
    }

    /** Of joining at all. */
    public Interval joining() {
        return joining(new OddsRanks(attacker.length));
    }

    /** Of joining at all, of each candidate of one crisis. */
    public static List<Interval> joining(List<Prediction> predictions) {
        var ranks =
                new OddsRanks(predictions.isEmpty() ? 0 : predictions.getFirst().resamples());
        return predictions.stream().map(p -> p.joining(ranks)).toList();
    }

    private Interval joining(OddsRanks ranks) {
        if (!entered.exact()) {
            return interval(i -> entered.in(i) * join(logOfSum(attacker[i], target[i])), point.join());
        }
        int last = attacker.length - 1;
        if (last < 0) {
            return wider(NOTHING, point.join());
        }
        ranks.of(attacker, target);
        double low = Math.log(ranks.fromBelow(lowRank(last)));
        double high = Math.log(ranks.fromAbove(last - highRank(last)));
        double share = entered.point();
        return wider(new Interval(share * join(low), share * join(high)), point.join());
    }

    public Interval side(Side side) {
        return interval(i -> chance(i, side), point.side(side));
    }

    /** The interval of the difference of joining a side to another forecast, resample by resample. */
    public Interval difference(Prediction other, Side side) {
        double at = point.side(side) - other.point.side(side);
        var values = new double[attacker.length];
        Arrays.setAll(values, i -> chance(i, side) - other.chance(i, side));
        Interval i = holding(percentiles(values), at);
        return new Interval(Math.max(-1, at + WIDENING * (i.low - at)), Math.min(1, at + WIDENING * (i.high - at)));
    }

    /** The same forecast with the sides' names exchanged. */
    public Prediction mirrored() {
        var swapped = new Probabilities(point.out(), /* attacker= */ point.target(), /* target= */ point.attacker());
        return new Prediction(swapped, /* attacker= */ target, /* target= */ attacker, recalibration, entered);
    }

    /** The same forecast of entries within a horizon, by which a share of the joiners has entered. */
    public Prediction within(Horizon.Entered entered) {
        double a = entered.point() * point.attacker();
        double t = entered.point() * point.target();
        return new Prediction(new Probabilities(1 - a - t, a, t), attacker, target, recalibration, entered);
    }

    /** The same forecast, moved to other chances by what the entries so far teach; its resamples move as far. */
    Prediction moved(Probabilities to) {
        double from = Math.log(point.join() / point.out());
        double steepness = recalibration.steepness(from);
        double a = (Math.log(to.attacker() / to.out()) - Math.log(point.attacker() / point.out())) / steepness;
        double t = (Math.log(to.target() / to.out()) - Math.log(point.target() / point.out())) / steepness;
        double[] u = Arrays.stream(attacker).map(x -> x + a).toArray();
        double[] v = Arrays.stream(target).map(x -> x + t).toArray();
        return new Prediction(to, u, v, recalibration, entered);
    }

    /** How many resamples there are. */
    public int resamples() {
        return attacker.length;
    }

    /** The chances in one resample. */
    public Probabilities resample(int i) {
        double a = chance(i, Side.ATTACKER);
        double t = chance(i, Side.TARGET);
        return new Probabilities(1 - a - t, a, t);
    }

    /** A resample's chance of joining a side. */
    private double chance(int i, Side side) {
        double x = logOfSum(attacker[i], target[i]);
        double own = side == Side.ATTACKER ? attacker[i] : target[i];
        return entered.in(i) * join(x) * Math.exp(own - x);
    }

    /** The chance of ever joining of uncorrected log-odds. */
    private double join(double logOdds) {
        return 1 / (1 + Math.exp(-recalibration.logOdds(logOdds)));
    }

    /** ln(eᵘ + eᵛ): the log-odds of joining, since staying out has utility 0. */
    private static double logOfSum(double u, double v) {
        return Math.max(u, v) + Math.log1p(Math.exp(-Math.abs(u - v)));
    }

    private Interval interval(IntToDoubleFunction of, double at) {
        var values = new double[attacker.length];
        Arrays.setAll(values, of);
        return interval(values, at);
    }

    /** The 90% interval of a chance from its resamples, widened like all; sorts the values. */
    public static Interval interval(double[] values, double point) {
        return wider(percentiles(values), point);
    }

    /** In log-odds, so that it stays between 0 and 1. */
    private static Interval wider(Interval interval, double point) {
        Interval i = holding(interval, point);
        return new Interval(wider(i.low, point), wider(i.high, point));
    }

    private static double wider(double end, double point) {
        if (end <= 0 || end >= 1 || point <= 0 || point >= 1) {
            return end;
        }
        double at = logOdds(point);
        return 1 / (1 + Math.exp(-at - WIDENING * (logOdds(end) - at)));
    }

    private static double logOdds(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /** Widened, where the resamples lie to one side of it, to hold the point. */
    private static Interval holding(Interval interval, double point) {
        return Double.isNaN(interval.low)
                ? new Interval(point, point)
                : new Interval(Math.min(interval.low, point), Math.max(interval.high, point));
    }

    private static Interval percentiles(double[] values) {
        if (values.length == 0) {
            return NOTHING;
        }
        Arrays.sort(values);
        int last = values.length - 1;
        return new Interval(values[lowRank(last)], values[highRank(last)]);
    }

    private static int lowRank(int last) {
        return (int) Math.round(0.05 * last);
    }

    private static int highRank(int last) {
        return (int) Math.round(0.95 * last);
    }
}
