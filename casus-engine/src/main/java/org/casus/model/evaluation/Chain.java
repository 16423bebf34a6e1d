package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.casus.features.Case;
import org.casus.features.CrisisFeatures;
import org.casus.model.Probabilities;
import org.casus.model.Recalibration;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.World;

/**
 * Forward chaining: each decade's cases are forecast by models fitted on the conflicts that began before the decade, with
 * settings and recalibration chosen by the forecasts of earlier decades only.
 */
public final class Chain {
    /** The first decade that is forecast; there is too little to learn from before. */
    public static final int FIRST_DECADE = 1830;

    /** The first decade whose forecasts count when settings are chosen. */
    static final int FIRST_COUNTED = 1840;

    private final World world;
    private final TrainingRows rows;
    private final Level level;
    private final List<Settings> grid;
    private final Map<Integer, Map<Settings, Fitted>> models = new TreeMap<>();
    private final Map<Settings, Forecasts> raw = new LinkedHashMap<>();

    /**
     * @param rows training rows of all cases that may be known
     * @param level what counts as joining; wars are forecast for {@link Level#WAR}, disputes for the others
     * @param grid the settings to choose among, the first is the default
     */
    public Chain(World world, TrainingRows rows, Level level, List<Settings> grid) {
        this.world = world;
        this.rows = rows;
        this.level = level;
        this.grid = List.copyOf(grid);
    }

    /** Fits and forecasts every decade up to the last one (inclusive) under every setting. */
    public Chain run(int lastDecade, Consumer<String> progress) {
        Map<Settings, List<Forecast>> made = new LinkedHashMap<>();
        var trainer = new Trainer(rows, level);
        Map<Settings, Fitted> previous = Map.of();
        for (int decade = FIRST_DECADE; decade <= lastDecade; decade += 10) {
            previous = trainer.fit(rows.before(decade), grid, previous);
            models.put(decade, previous);
            forecast(decade, previous, 0)
                    .forEach((s, list) ->
                            made.computeIfAbsent(s, x -> new ArrayList<>()).addAll(list));
            progress.accept(level.word() + " " + decade + "s");
        }
        made.forEach((settings, list) -> raw.put(settings, new Forecasts(list)));
        return this;
    }

    /** The same models' forecasts from a record of conflicts that ends some years before each case. */
    Forecasts stale(Settings settings, int years) {
        var made = new ArrayList<Forecast>();
        models.forEach((decade, fits) ->
                made.addAll(forecast(decade, only(settings, fits), years).getOrDefault(settings, List.of())));
        return new Forecasts(made);
    }

    private static Map<Settings, Fitted> only(Settings settings, Map<Settings, Fitted> fits) {
        return Map.of(settings, Objects.requireNonNull(fits.get(settings)));
    }

    private Map<Settings, List<Forecast>> forecast(int decade, Map<Settings, Fitted> fits, int staleYears) {
        String task = level == Level.WAR ? "W" : "D";
        List<Map<Settings, List<Forecast>>> perCase =
                rows.cases().stream()
                        .filter(c -> c.decade() == decade && c.task().equals(task))
                        .toList()
                        .parallelStream()
                        .map(c -> forecast(world, c, fits, staleYears))
                        .toList();
        Map<Settings, List<Forecast>> made = new LinkedHashMap<>();
        for (Settings settings : fits.keySet()) {
            made.put(
                    settings,
                    perCase.stream()
                            .flatMap(m -> m.getOrDefault(settings, List.of()).stream())
                            .toList());
        }
        return made;
    }

    private Map<Settings, List<Forecast>> forecast(World world, Case c, Map<Settings, Fitted> fits, int staleYears) {
        Circumstances circumstances = rows.knowledge().of(c).stale(staleYears);
        var features = CrisisFeatures.of(world.on(c.crisis().on(), circumstances), c.crisis(), circumstances);
        Map<Settings, List<Forecast>> result = new LinkedHashMap<>();
        fits.forEach((settings, model) -> {
            var list = new ArrayList<Forecast>();
            for (int k = 0; k < features.size(); k++) {
                int ccode = features.ccode(k);
                var p = Probabilities.ofUtilities(
                        model.utility(features.vector(k, Side.ATTACKER)),
                        model.utility(features.vector(k, Side.TARGET)));
                var outcome = c.outcome(ccode, level == Level.FORCE);
                list.add(new Forecast(c.task(), c.id(), ccode, c.decade(), outcome, p));
            }
            result.put(settings, list);
        });
        return result;
    }

    /**
     * What the whole procedure forecasts of one case of a decade that was run: settings and correction chosen in its past.
     *
     * @param eve a world that is known up to the case's first day
     */
    List<Forecast> forecast(World eve, Case c) {
        Settings settings = choose(c.decade());
        Map<Settings, Fitted> fits = only(settings, Objects.requireNonNull(models.get(c.decade())));
        Recalibration correction = recalibration(settings, c.decade());
        return Objects.requireNonNull(forecast(eve, c, fits, 0).get(settings)).stream()
                .map(f -> f.with(correction.apply(f.probabilities())))
                .toList();
    }

    /** The settings that forecast best in the decades before one; the default where there are too few. */
    public Settings choose(int beforeDecade) {
        Settings best = grid.getFirst();
        double bestScore = raw(best).logScore(FIRST_COUNTED, beforeDecade);
        for (Settings settings : grid) {
            double score = raw(settings).logScore(FIRST_COUNTED, beforeDecade);
            if (score > bestScore) {
                best = settings;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The correction learnt from forecasts of the decades before one, under given settings. Wars are too few to learn one:
     * it would move whole decades by what one coalition war taught (docs/decisions/014-shifts-of-wars.md).
     */
    public Recalibration recalibration(Settings settings, int beforeDecade) {
        if (level == Level.WAR) {
            return Recalibration.NONE;
        }
        List<Forecast> past = raw(settings).decades(FIRST_COUNTED, beforeDecade);
        return Recalibration.learn(
                past.stream().map(Forecast::joined).toList(),
                past.stream().map(f -> f.probabilities().join()).toList());
    }

    /** The whole procedure's forecasts of a decade's candidates, from their vectors for the attacker and the target. */
    BiFunction<double[], double[], Probabilities> forecaster(int decade) {
        Settings settings = choose(decade);
        Recalibration correction = recalibration(settings, decade);
        Fitted model = Objects.requireNonNull(
                Objects.requireNonNull(models.get(decade)).get(settings));
        return (attacker, target) ->
                correction.apply(Probabilities.ofUtilities(model.utility(attacker), model.utility(target)));
    }

    Level level() {
        return level;
    }

    /** The conflicts that are forecast. */
    List<Case> cases() {
        String task = level == Level.WAR ? "W" : "D";
        return rows.cases().stream().filter(c -> c.task().equals(task)).toList();
    }

    Circumstances circumstances(Case c) {
        return rows.knowledge().of(c);
    }

    Snapshot snapshot(Case c) {
        return world.on(c.crisis().on(), circumstances(c));
    }

    /** The forecasts under one setting, as they left the model. */
    public Forecasts raw(Settings settings) {
        return Objects.requireNonNull(raw.get(settings), "no forecasts under " + settings);
    }

    /** The whole procedure's forecasts: settings and correction of each decade chosen in its past. */
    public Forecasts chosen() {
        var result = new ArrayList<Forecast>();
        List<Integer> decades = raw(grid.getFirst()).rows().stream()
                .map(Forecast::decade)
                .distinct()
                .toList();
        for (int decade : decades) {
            Settings settings = choose(decade);
            Recalibration correction = recalibration(settings, decade);
            for (Forecast f : raw(settings).decades(decade, decade + 10)) {
                result.add(f.with(correction.apply(f.probabilities())));
            }
        }
        return new Forecasts(result);
    }
}
