package org.casus.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.casus.world.World;

/**
 * Forward chaining: each decade's cases are forecast by models fitted on the conflicts that began before the decade, with
 * settings and recalibration chosen by the forecasts of earlier decades only.
 */
public final class Chain {
    /** The first decade that is forecast; there is too little to learn from before. */
    public static final int FIRST_DECADE = 1830;

    /** The first decade whose forecasts count when settings are chosen. */
    private static final int FIRST_COUNTED = 1840;

    private final World world;
    private final TrainingRows rows;
    private final Level level;
    private final List<Settings> grid;
    private final int staleYears;
    private final Map<Settings, Forecasts> raw = new LinkedHashMap<>();

    /**
     * @param rows training rows of all cases that may be known
     * @param level what counts as joining; wars are forecast for {@link Level#WAR}, disputes for the others
     * @param grid the settings to choose among, the first is the default
     */
    public Chain(World world, TrainingRows rows, Level level, List<Settings> grid) {
        this(world, rows, level, grid, 0);
    }

    /**
     * A chain that forecasts from a record of conflicts that ends some years before each case.
     *
     * @param staleYears how many
     */
    Chain(World world, TrainingRows rows, Level level, List<Settings> grid, int staleYears) {
        this.staleYears = staleYears;
        this.world = world;
        this.rows = rows;
        this.level = level;
        this.grid = List.copyOf(grid);
    }

    /** Forecasts every decade up to the last one (inclusive) under every setting. */
    public Chain run(int lastDecade, Consumer<String> progress) {
        Map<Settings, List<Forecast>> made = new LinkedHashMap<>();
        Map<Settings, Fitted> previous = new LinkedHashMap<>();
        grid.forEach(s -> made.put(s, new ArrayList<>()));
        var trainer = new Trainer(rows, level);
        for (int decade = FIRST_DECADE; decade <= lastDecade; decade += 10) {
            int limit = rows.before(decade);
            for (Settings settings : grid) {
                previous.put(settings, trainer.fit(limit, settings, previous.get(settings)));
            }
            forecast(decade, previous, made);
            progress.accept(level.word() + " " + decade + "s");
        }
        made.forEach((settings, list) -> raw.put(settings, new Forecasts(list)));
        return this;
    }

    private void forecast(int decade, Map<Settings, Fitted> models, Map<Settings, List<Forecast>> made) {
        String task = level == Level.WAR ? "W" : "D";
        List<Case> cases = rows.cases().stream()
                .filter(c -> c.decade() == decade && c.task().equals(task))
                .toList();
        List<List<List<Forecast>>> perCase =
                cases.stream().parallel().map(c -> forecast(c, models)).toList();
        int s = 0;
        for (Settings settings : grid) {
            for (List<List<Forecast>> one : perCase) {
                made.get(settings).addAll(one.get(s));
            }
            s++;
        }
    }

    private List<List<Forecast>> forecast(Case c, Map<Settings, Fitted> models) {
        Circumstances circumstances = rows.knowledge().of(c).stale(staleYears);
        var features = CrisisFeatures.of(world.on(c.crisis().on(), circumstances), c.crisis(), circumstances);
        var result = new ArrayList<List<Forecast>>();
        for (Settings settings : grid) {
            Fitted model = models.get(settings);
            var list = new ArrayList<Forecast>();
            for (int k = 0; k < features.size(); k++) {
                int ccode = features.ccode(k);
                var p = Probabilities.ofUtilities(
                        model.utility(features.vector(k, Side.ATTACKER)),
                        model.utility(features.vector(k, Side.TARGET)));
                var outcome = c.outcome(ccode, level == Level.FORCE);
                list.add(new Forecast(c.task(), c.id(), ccode, c.decade(), outcome, p));
            }
            result.add(list);
        }
        return result;
    }

    /** The settings that forecast best in the decades before one; the default where there are too few. */
    public Settings choose(int beforeDecade) {
        Settings best = grid.getFirst();
        double bestScore = raw.get(best).logScore(FIRST_COUNTED, beforeDecade);
        for (Settings settings : grid) {
            double score = raw.get(settings).logScore(FIRST_COUNTED, beforeDecade);
            if (score > bestScore) {
                best = settings;
                bestScore = score;
            }
        }
        return best;
    }

    /** The correction learnt from forecasts of the decades before one, under given settings. */
    public Recalibration recalibration(Settings settings, int beforeDecade) {
        List<Forecast> past = raw.get(settings).decades(FIRST_COUNTED, beforeDecade);
        return Recalibration.learn(
                past.stream().map(Forecast::joined).toList(),
                past.stream().map(f -> f.probabilities().join()).toList());
    }

    /** The forecasts under one setting, as they left the model. */
    public Forecasts raw(Settings settings) {
        return raw.get(settings);
    }

    /** The whole procedure's forecasts: settings and correction of each decade chosen in its past. */
    public Forecasts chosen() {
        var result = new ArrayList<Forecast>();
        List<Integer> decades = raw.get(grid.getFirst()).rows().stream()
                .map(Forecast::decade)
                .distinct()
                .toList();
        for (int decade : decades) {
            Settings settings = choose(decade);
            Recalibration correction = recalibration(settings, decade);
            for (Forecast f : raw.get(settings).decades(decade, decade + 10)) {
                result.add(f.with(correction.apply(f.probabilities())));
            }
        }
        return new Forecasts(result);
    }
}
