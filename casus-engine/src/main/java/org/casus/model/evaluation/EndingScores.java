package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.casus.model.ending.Ended;
import org.casus.model.ending.EndingLearner;
import org.casus.model.ending.EndingModel;
import org.casus.model.ending.EndingModel.Chances;
import org.casus.model.ending.EndingModel.Deaths;
import org.jspecify.annotations.Nullable;

/**
 * How well endings are forecast, given who fought: each decade by a model that learnt from what had ended before it, beside the
 * shares and the spread of deaths until then.
 *
 * @param rows one per conflict, by start
 */
public record EndingScores(List<Row> rows) {
    /** What lies on either side of the middle 80%. */
    private static final double TAIL = 0.1;

    private static final int RESAMPLES = 2000;

    public EndingScores {
        rows = List.copyOf(rows);
    }

    /**
     * One forecast.
     *
     * @param base the shares among conflicts of its kind that had ended before
     * @param deaths of log₁₀ battle deaths, null for disputes
     * @param baseDeaths the same of all wars before
     */
    public record Row(
            Ended ended,
            Chances chances,
            Chances base,
            @Nullable NormalDistribution deaths,
            NormalDistribution baseDeaths) {
        double log() {
            return Math.log(of(chances));
        }

        double baseLog() {
            return Math.log(of(base));
        }

        private double of(Chances c) {
            return switch (ended.result()) {
                case NEITHER -> c.neither();
                case ATTACKER -> c.attacker();
                case TARGET -> c.target();
            };
        }
    }

    /**
     * Forecasts the wars, or the disputes, of some decades.
     *
     * @param first first decade
     * @param last last decade
     */
    public static EndingScores of(List<Ended> all, boolean wars, int first, int last) {
        var rows = new ArrayList<Row>();
        for (int decade = first; decade <= last; decade += 10) {
            int start = decade;
            List<Ended> before = all.stream().filter(e -> e.known() < start).toList();
            List<Ended> asked = all.stream()
                    .filter(e -> e.war() == wars && e.year() / 10 * 10 == start)
                    .toList();
            if (!asked.isEmpty()) {
                EndingModel model = EndingLearner.learn(before, 0, 0);
                List<Ended> kind = before.stream().filter(e -> e.war() == wars).toList();
                Chances base = shares(kind);
                NormalDistribution dead = deaths(before);
                asked.forEach(e -> rows.add(row(e, model, base, dead)));
            }
        }
        return new EndingScores(rows);
    }

    private static Row row(Ended e, EndingModel model, Chances base, NormalDistribution baseDeaths) {
        Deaths deaths = model.deaths();
        NormalDistribution normal =
                e.war() ? NormalDistribution.of(deaths.mean(e.attackers(), e.targets()), deaths.deviation()) : null;
        double[] terms = EndingModel.terms(e.attackers(), e.targets(), e.war());
        return new Row(e, model.chances(terms), base, normal, baseDeaths);
    }

    /** One of each is added, so that none is impossible. */
    private static Chances shares(List<Ended> past) {
        double[] counts = Arrays.stream(Ended.Result.values())
                .mapToDouble(r -> 1 + past.stream().filter(e -> e.result() == r).count())
                .toArray();
        double all = Arrays.stream(counts).sum();
        return new Chances(
                counts[Ended.Result.ATTACKER.ordinal()] / all,
                counts[Ended.Result.TARGET.ordinal()] / all,
                counts[Ended.Result.NEITHER.ordinal()] / all);
    }

    private static NormalDistribution deaths(List<Ended> past) {
        double[] logs = past.stream()
                .mapToDouble(EndingScores::logDeaths)
                .filter(x -> !Double.isNaN(x))
                .toArray();
        double mean = Arrays.stream(logs).average().orElse(Double.NaN);
        double squares = Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum();
        return NormalDistribution.of(mean, Math.sqrt(squares / (logs.length - 1)));
    }

    private static double logDeaths(Ended e) {
        return e.deaths() == null || e.deaths() == 0 ? Double.NaN : Math.log10(e.deaths());
    }

    /** Mean log score of who prevailed. */
    public double log() {
        return rows.stream().mapToDouble(Row::log).average().orElse(Double.NaN);
    }

    /** That of the shares before. */
    public double baseLog() {
        return rows.stream().mapToDouble(Row::baseLog).average().orElse(Double.NaN);
    }

    /** By how much of itself the shares' loss is reduced. */
    public double reduction() {
        return 1 - log() / baseLog();
    }

    /** The 90% interval of the gain over the shares in mean log score: conflicts drawn anew. */
    public double[] gain() {
        double[] gains = rows.stream().mapToDouble(r -> r.log() - r.baseLog()).toArray();
        var random = new SplittableRandom(1);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> IntStream.range(0, gains.length)
                        .mapToDouble(j -> gains[random.nextInt(gains.length)])
                        .average()
                        .orElse(Double.NaN))
                .sorted()
                .toArray();
        return new double[] {means[RESAMPLES / 20], means[RESAMPLES - RESAMPLES / 20 - 1]};
    }

    private double overDeaths(ToDoubleBiFunction<NormalDistribution, Double> of, boolean base) {
        return rows.stream()
                .filter(r -> r.deaths != null && !Double.isNaN(logDeaths(r.ended)))
                .mapToDouble(r ->
                        of.applyAsDouble(base ? r.baseDeaths : Objects.requireNonNull(r.deaths), logDeaths(r.ended)))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean log score of log₁₀ battle deaths. */
    public double deathsLog() {
        return overDeaths(NormalDistribution::logDensity, false);
    }

    /** That of the spread of all wars before. */
    public double deathsBaseLog() {
        return overDeaths(NormalDistribution::logDensity, true);
    }

    /** Share of wars whose deaths lay within the middle 80%. */
    public double deathsHeld() {
        return overDeaths(
                (d, x) -> {
                    double below = d.cumulativeProbability(x);
                    return below >= TAIL && below <= 1 - TAIL ? 1 : 0;
                },
                false);
    }

    /** As CSV: {@code conflict,year,result,p_attacker,p_target,p_neither,deaths,deaths_low,deaths_median,deaths_high}. */
    public String csv() {
        var out = new StringBuilder(
                "conflict,year,result,p_attacker,p_target,p_neither,deaths,deaths_low,deaths_median,deaths_high\n");
        for (Row r : rows) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%.6f,%.6f,%.6f,%s,%s\n",
                    r.ended.id(),
                    r.ended.year(),
                    r.ended.result().name().toLowerCase(Locale.ROOT),
                    r.chances.attacker(),
                    r.chances.target(),
                    r.chances.neither(),
                    r.ended.deaths() == null ? "" : r.ended.deaths(),
                    range(r.deaths)));
        }
        return out.toString();
    }

    private static String range(@Nullable NormalDistribution deaths) {
        return deaths == null
                ? ",,"
                : String.format(
                        Locale.ROOT,
                        "%.0f,%.0f,%.0f",
                        Math.pow(10, deaths.inverseCumulativeProbability(TAIL)),
                        Math.pow(10, deaths.getMean()),
                        Math.pow(10, deaths.inverseCumulativeProbability(1 - TAIL)));
    }
}
