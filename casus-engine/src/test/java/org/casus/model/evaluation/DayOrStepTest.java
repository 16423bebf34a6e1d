package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.casus.datasets.ImportedWorld;
import org.casus.model.EmbeddedModel;
import org.casus.model.Hindcasts;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryLearner;
import org.casus.model.entry.Fronts;
import org.casus.model.entry.Grown;
import org.casus.world.Conflict;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/**
 * Whether wars grow better told by ordered step or by day: both learn from the same wars of earlier decades, with the same effects
 * and priors, and forecast what comes next after each entry, how many join, and each state's joining; docs/decisions/022 has the
 * figures. With {@code -Dcasus.runs=2000} all three are scored, else what comes next; with {@code -Dcasus.until=2010} all decades,
 * else those before 1950, on which the choice was made.
 */
class DayOrStepTest {
    /** Runs per war for the number of joiners and the states' chances, which are left out where it is 0. */
    private static final int RUNS = Integer.getInteger("casus.runs", 0);

    private static final double SPARED = 0.05;
    private static final int UNTIL = Integer.getInteger("casus.until", 1950);

    /** Per kind of forecast: for each war the number of forecasts, the log scores by step and by day. */
    private final Map<String, List<double[]>> scores = new TreeMap<>();

    @Test
    void aHazardByDayForecastsNoBetterThanOneByStep() throws Exception {
        World world = ImportedWorld.get();
        Hindcasts hindcasts = EmbeddedModel.read().hindcasts();
        Map<String, LocalDate> starts = new HashMap<>();
        hindcasts.conflicts().forEach(p -> starts.put(p.id(), p.on()));
        Map<String, Conflict> conflicts = new HashMap<>();
        world.tables().conflicts().forEach(c -> conflicts.putIfAbsent(c.id(), c));
        List<DayHazard.War> wars = GrownConflicts.of(world, hindcasts, Level.WAR).stream()
                .map(g -> new DayHazard.War(
                        g,
                        end(
                                g,
                                Objects.requireNonNull(starts.get(g.id())),
                                Objects.requireNonNull(conflicts.get(g.id())))))
                .toList();
        for (int decade = 1860; decade < UNTIL; decade += 10) {
            int before = decade;
            List<DayHazard.War> past =
                    wars.stream().filter(w -> w.grown().known() < before).toList();
            if (past.size() >= 10) {
                double[] step = EntryLearner.learn(
                                past.stream().map(DayHazard.War::grown).toList(), 0, 1)
                        .coefficients();
                DayHazard day = DayHazard.learn(past);
                wars.stream()
                        .filter(w -> w.grown().year() / 10 * 10 == before)
                        .forEach(w -> score(w.grown(), step, day));
            }
        }
        scores.forEach(DayOrStepTest::print);
        double[] next = total(Objects.requireNonNull(scores.get("next")));
        assertThat(next[0]).isGreaterThanOrEqualTo(91);
        assertThat(next[2]).as("by day").isLessThan(next[1]);
    }

    private static int end(Grown war, LocalDate start, Conflict conflict) {
        int last = war.entries().isEmpty() ? 0 : war.entries().getLast().day();
        return conflict.to() == null
                ? last
                : Math.max(last, Math.toIntExact(ChronoUnit.DAYS.between(start, conflict.to())));
    }

    private void score(Grown war, double[] step, DayHazard day) {
        var fronts = new Fronts(war.bonds());
        List<Grown.Entry> entries = war.entries();
        var next = new double[3];
        int past = -1;
        for (int from = 0; from <= entries.size(); ) {
            int now = past;
            int[] outside = DayHazard.outside(war, fronts);
            double[] byStep = next(war, fronts, outside, step);
            double[] byDay = day.next(war, fronts, outside, now);
            if (from == entries.size()) {
                add(
                        next,
                        1 - Arrays.stream(byStep).sum(),
                        1 - Arrays.stream(byDay).sum());
                break;
            }
            past = entries.get(from).day();
            List<Grown.Entry> together = new ArrayList<>();
            while (from < entries.size() && entries.get(from).day() == past) {
                together.add(entries.get(from++));
            }
            for (Grown.Entry e : together) {
                int o = 2 * Arrays.binarySearch(outside, e.candidate())
                        + e.side().ordinal();
                add(next, byStep[o], byDay[o]);
            }
            together.forEach(e -> fronts.enter(e.candidate(), e.side()));
        }
        keep("next", next);
        if (RUNS == 0) {
            return;
        }
        double[][] stepRuns = runs(war, random -> grow(war, step, random));
        double[][] dayRuns = runs(war, random -> day.grow(war, random));
        int joined = entries.size();
        keep("number", new double[] {1, Math.log(stepRuns[0][joined]), Math.log(dayRuns[0][joined])});
        var states = new double[3];
        var sides = new Side[war.bonds().size()];
        entries.forEach(e -> sides[e.candidate()] = e.side());
        for (int k = 0; k < sides.length; k++) {
            int outcome = sides[k] == null ? 0 : 1 + sides[k].ordinal();
            add(states, stepRuns[1 + k][outcome], dayRuns[1 + k][outcome]);
        }
        keep("states", states);
    }

    private static void add(double[] sums, double byStep, double byDay) {
        sums[0]++;
        sums[1] += Math.log(byStep);
        sums[2] += Math.log(byDay);
    }

    private void keep(String kind, double[] war) {
        scores.computeIfAbsent(kind, k -> new ArrayList<>()).add(war);
    }

    private static double[] next(Grown war, Fronts fronts, int[] outside, double[] beta) {
        var rates = new double[2 * outside.length];
        var row = new double[beta.length];
        double all = 1;
        for (int o = 0; o < rates.length; o++) {
            Side side = Side.values()[o % 2];
            fronts.write(outside[o / 2], side, row);
            row[Effect.FORECAST.ordinal()] = war.forecasts().get(outside[o / 2]).side(side);
            double u = 0;
            for (int e = 0; e < beta.length; e++) {
                u += beta[e] * row[e];
            }
            rates[o] = Math.exp(u);
            all += rates[o];
        }
        for (int o = 0; o < rates.length; o++) {
            rates[o] /= all;
        }
        return rates;
    }

    private static Side[] grow(Grown war, double[] beta, SplittableRandom random) {
        var fronts = new Fronts(war.bonds());
        var sides = new Side[war.bonds().size()];
        while (true) {
            int[] outside = DayHazard.outside(war, fronts);
            double[] shares = next(war, fronts, outside, beta);
            double some = Arrays.stream(shares).sum();
            if (outside.length == 0 || random.nextDouble() >= some) {
                return sides;
            }
            int o = Draws.one(shares, some, random);
            sides[outside[o / 2]] = Side.values()[o % 2];
            fronts.enter(outside[o / 2], Side.values()[o % 2]);
        }
    }

    /** Shares of runs: first by the number of joiners, then for each state out, with the attacker, with the target. */
    private static double[][] runs(Grown war, Function<SplittableRandom, Side[]> grow) {
        int n = war.bonds().size();
        var shares = new double[1 + n][3];
        shares[0] = new double[n + 1];
        for (int r = 0; r < RUNS; r++) {
            Side[] sides = grow.apply(new SplittableRandom(r));
            int joined = 0;
            for (int k = 0; k < n; k++) {
                joined += sides[k] == null ? 0 : 1;
                shares[1 + k][sides[k] == null ? 0 : 1 + sides[k].ordinal()]++;
            }
            shares[0][joined]++;
        }
        for (double[] of : shares) {
            for (int i = 0; i < of.length; i++) {
                of[i] = (of[i] + SPARED) / (RUNS + of.length * SPARED);
            }
        }
        return shares;
    }

    private static double[] total(List<double[]> wars) {
        var sum = new double[3];
        wars.forEach(w -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += w[i];
            }
        });
        return sum;
    }

    /** Mean log scores, and the 90% interval of their difference, wars redrawn. */
    private static void print(String kind, List<double[]> wars) {
        double[] sum = total(wars);
        var random = new SplittableRandom(1);
        var differences = new double[2000];
        for (int i = 0; i < differences.length; i++) {
            double n = 0;
            double gain = 0;
            for (int w = 0; w < wars.size(); w++) {
                double[] drawn = wars.get(random.nextInt(wars.size()));
                n += drawn[0];
                gain += drawn[2] - drawn[1];
            }
            differences[i] = gain / n;
        }
        Arrays.sort(differences);
        System.out.printf(
                "%s: %d wars, %.0f forecasts, by step %.4f, by day %.4f, by day better by %.4f [%.4f, %.4f]%n",
                kind,
                wars.size(),
                sum[0],
                sum[1] / sum[0],
                sum[2] / sum[0],
                (sum[2] - sum[1]) / sum[0],
                differences[100],
                differences[1899]);
    }
}
