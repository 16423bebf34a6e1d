package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.casus.features.Case;
import org.casus.features.CrisisFeatures;
import org.casus.features.Outcome;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;
import org.casus.model.baselines.Forecaster;
import org.casus.model.baselines.Learner;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.World;

/**
 * Forward chaining of several learners side by side, on the same rows and cases: each decade is forecast by what was learnt
 * from before it, under the setting that had forecast best in earlier decades.
 */
public final class Comparison {
    private final World world;
    private final TrainingRows rows;
    private final Level level;

    /**
     * @param rows training rows of all cases that may be known
     * @param level what counts as joining; wars are forecast for {@link Level#WAR}, disputes for the others
     */
    public Comparison(World world, TrainingRows rows, Level level) {
        this.world = world;
        this.rows = rows;
        this.level = level;
    }

    /** The past forecasts of one learner. */
    private static final class Track {
        private final List<Forecast> chosen = new ArrayList<>();
        /** By setting, decade by decade. */
        private final List<List<Forecast>> past = new ArrayList<>();

        private int best() {
            int best = 0;
            for (int s = 1; s < past.size(); s++) {
                if (sum(s) > sum(best)) {
                    best = s;
                }
            }
            return best;
        }

        private double sum(int setting) {
            double sum = 0;
            for (Forecast f : past.get(setting)) {
                sum += f.logScore();
            }
            return sum;
        }
    }

    /**
     * Forecasts every decade by every learner.
     *
     * @param learners by name; they have learnt nothing yet
     * @return forecasts by the same names
     */
    public Map<String, Forecasts> run(Map<String, Learner> learners, Consumer<String> progress) {
        Map<String, Track> records = new LinkedHashMap<>();
        learners.keySet().forEach(name -> records.put(name, new Track()));
        int last = rows.cases().stream().mapToInt(Case::decade).max().orElse(0);
        for (int decade = Chain.FIRST_DECADE; decade <= last; decade += 10) {
            List<Seen> cases = cases(decade);
            int limit = rows.before(decade);
            for (var entry : learners.entrySet()) {
                progress.accept("%ds: %s".formatted(decade, entry.getKey()));
                List<Forecaster> forecasters = entry.getValue().learn(rows, limit, level);
                List<List<Forecast>> made =
                        forecasters.stream().map(f -> forecast(f, cases)).toList();
                add(java.util.Objects.requireNonNull(records.get(entry.getKey())), made, entry.getValue(), decade);
            }
        }
        Map<String, Forecasts> result = new LinkedHashMap<>();
        records.forEach((name, record) -> result.put(name, new Forecasts(record.chosen)));
        return result;
    }

    /** Adds a decade's forecasts under the setting, and with the correction, that its past chose. */
    private void add(Track record, List<List<Forecast>> made, Learner learner, int decade) {
        if (record.past.isEmpty()) {
            made.forEach(m -> record.past.add(new ArrayList<>()));
        }
        int best = record.best();
        List<Forecast> past = record.past.get(best);
        Recalibration correction = learner.corrected(level)
                ? Recalibration.learn(
                        past.stream().map(Forecast::joined).toList(),
                        past.stream().map(f -> f.probabilities().join()).toList())
                : Recalibration.NONE;
        for (Forecast f : made.get(best)) {
            record.chosen.add(learner.corrected(level) ? f.with(correction.apply(f.probabilities())) : f);
        }
        boolean remembered = made.size() > 1 || learner.corrected(level);
        for (int s = 0; remembered && decade >= Chain.FIRST_COUNTED && s < made.size(); s++) {
            record.past.get(s).addAll(made.get(s));
        }
    }

    private record Seen(Case c, CrisisFeatures features) {}

    private List<Seen> cases(int decade) {
        String task = level == Level.WAR ? "W" : "D";
        return rows.cases().stream()
                .filter(c -> c.decade() == decade && c.task().equals(task))
                .toList()
                .parallelStream()
                .map(c -> {
                    Circumstances circumstances = rows.knowledge().of(c);
                    return new Seen(
                            c, CrisisFeatures.of(world.on(c.crisis().on(), circumstances), c.crisis(), circumstances));
                })
                .toList();
    }

    private List<Forecast> forecast(Forecaster forecaster, List<Seen> cases) {
        return cases.parallelStream()
                .flatMap(seen -> {
                    List<Probabilities> p = forecaster.forecast(seen.c(), seen.features());
                    return IntStream.range(0, p.size()).mapToObj(k -> {
                        int ccode = seen.features().ccode(k);
                        Outcome outcome = seen.c().outcome(ccode, level == Level.FORCE);
                        return new Forecast(
                                seen.c().task(), seen.c().id(), ccode, seen.c().decade(), outcome, p.get(k));
                    });
                })
                .toList();
    }
}
