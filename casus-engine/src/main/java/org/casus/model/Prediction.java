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
    private final Draws draws;
    private final Recalibration recalibration;
    private final Horizon.Entered entered;

    /** @param entered the share of joiners by which both chances of joining are multiplied */
    Prediction(Probabilities point, Draws draws, Recalibration recalibration, Horizon.Entered entered) {
        this.point = point;
        this.draws = draws;
        this.recalibration = recalibration;
        this.entered = entered;
    }

    public Probabilities point() {
        return point;
    }

    /** Of joining at all. */
    public Interval joining() {
        return joining(new OddsRanks(resamples()));
    }

    /** Of joining at all, of each candidate of one crisis. */
    public static List<Interval> joining(List<Prediction> predictions) {
        var ranks =
                new OddsRanks(predictions.isEmpty() ? 0 : predictions.getFirst().resamples());
        return predictions.stream().map(p -> p.joining(ranks)).toList();
    }

    private Interval joining(OddsRanks ranks) {
        if (!entered.exact()) {
            return interval(i -> entered.in(i) * join(logOdds(i)), point.join());
        }
        int last = resamples() - 1;
        if (last < 0) {
            return wider(NOTHING, point.join());
        }
        ranks.of(draws);
        double low = recalibration.logOdds(Math.log(ranks.ofRank(lowRank(last))));
        double high = recalibration.logOdds(Math.log(ranks.ofRank(highRank(last))));
        double share = entered.point();
        double at = logOdds(point.join());
        if (share == 1 && Double.isFinite(at)) {
            return new Interval(chance(wider(Math.min(low, at), at)), chance(wider(Math.max(high, at), at)));
        }
        return wider(new Interval(share * chance(low), share * chance(high)), point.join());
    }

    public Interval side(Side side) {
        return interval(i -> chance(i, side), point.side(side));
    }

    /** The interval of the difference of joining a side to another forecast, resample by resample. */
    public Interval difference(Prediction other, Side side) {
        double at = point.side(side) - other.point.side(side);
        var values = new double[resamples()];
        Arrays.setAll(values, i -> chance(i, side) - other.chance(i, side));
        Interval i = holding(percentiles(values), at);
        return new Interval(Math.max(-1, at + WIDENING * (i.low - at)), Math.min(1, at + WIDENING * (i.high - at)));
    }

    /** The same forecast with the sides' names exchanged. */
    public Prediction mirrored() {
        var swapped = new Probabilities(point.out(), /* attacker= */ point.target(), /* target= */ point.attacker());
        var exchanged = Draws.of(/* attacker= */ draws.target(), /* target= */ draws.attacker());
        return new Prediction(swapped, exchanged, recalibration, entered);
    }

    /** The same forecast of entries within a horizon, by which a share of the joiners has entered. */
    public Prediction within(Horizon.Entered entered) {
        double a = entered.point() * point.attacker();
        double t = entered.point() * point.target();
        return new Prediction(new Probabilities(1 - a - t, a, t), draws, recalibration, entered);
    }

    /** The same forecast, moved to other chances by what the entries so far teach; its resamples move as far. */
    Prediction moved(Probabilities to) {
        double from = Math.log(point.join() / point.out());
        double steepness = recalibration.steepness(from);
        double a = (Math.log(to.attacker() / to.out()) - Math.log(point.attacker() / point.out())) / steepness;
        double t = (Math.log(to.target() / to.out()) - Math.log(point.target() / point.out())) / steepness;
        double[] u = Arrays.stream(draws.attacker()).map(x -> x + a).toArray();
        double[] v = Arrays.stream(draws.target()).map(x -> x + t).toArray();
        return new Prediction(to, Draws.of(u, v), recalibration, entered);
    }

    /** How many resamples there are. */
    public int resamples() {
        return draws.size();
    }

    /** The chances in one resample. */
    public Probabilities resample(int i) {
        double a = chance(i, Side.ATTACKER);
        double t = chance(i, Side.TARGET);
        return new Probabilities(1 - a - t, a, t);
    }

    /** A resample's chance of joining a side. */
    private double chance(int i, Side side) {
        double x = logOdds(i);
        double own = side == Side.ATTACKER ? draws.attacker()[i] : draws.target()[i];
        return entered.in(i) * join(x) * Math.exp(own - x);
    }

    /** The chance of ever joining of uncorrected log-odds. */
    private double join(double logOdds) {
        return chance(recalibration.logOdds(logOdds));
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** A resample's uncorrected log-odds of joining, ln(eᵘ + eᵛ). */
    private double logOdds(int i) {
        double u = draws.attacker()[i];
        double v = draws.target()[i];
        return Math.max(u, v) + Math.log1p(Math.exp(-Math.abs(u - v)));
    }

    private Interval interval(IntToDoubleFunction of, double at) {
        var values = new double[resamples()];
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
        return new Interval(widerChance(i.low, point), widerChance(i.high, point));
    }

    private static double widerChance(double end, double point) {
        if (end <= 0 || end >= 1 || point <= 0 || point >= 1) {
            return end;
        }
        return chance(wider(logOdds(end), logOdds(point)));
    }

    /** An end of an interval, in log-odds. */
    private static double wider(double end, double at) {
        return at + WIDENING * (end - at);
    }

    private static double logOdds(double p) {
        return Math.log(p / (1 - p));
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
