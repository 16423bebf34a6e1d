package org.casus.model.evaluation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.CrisisFeatures;
import org.casus.features.Knowledge;
import org.casus.features.Outcome;
import org.casus.model.Hindcasts;
import org.casus.model.Horizon;
import org.casus.model.JoiningModel;
import org.casus.model.LevelModel;
import org.casus.model.LevelModel.BaseRates;
import org.casus.model.LevelModel.Bin;
import org.casus.model.Precedent;
import org.casus.model.Recalibration;
import org.casus.model.Reliability;
import org.casus.model.Support;
import org.casus.model.ending.Ended;
import org.casus.model.ending.EndingLearner;
import org.casus.model.ending.EndingModel;
import org.casus.model.entry.EntryLearner;
import org.casus.model.entry.EntryModel;
import org.casus.model.entry.Grown;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Trainer;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The whole procedure: forward-chain over all decades to choose settings and learn the correction, fit on everything,
 * resample, and gather precedents.
 */
public final class Training {
    /** Resamples of whole conflicts behind every interval. */
    public static final int RESAMPLES = 200;

    /** The embedded record of disputes is thinner than the scholarly one by about this many years. */
    public static final int STALE_YEARS = 12;

    /** Forecast chances below this are no precedents unless the state joined. */
    private static final double WORTH_SHOWING = 0.01;

    private final World world;
    private final long seed;
    private final Consumer<String> progress;

    public Training(World world, long seed, Consumer<String> progress) {
        this.world = world;
        this.seed = seed;
        this.progress = progress;
    }

    /** What is tried for a level; the first is the default. */
    public static List<Settings> grid(Level level) {
        return level == Level.WAR
                ? List.of(new Settings(1000, 0.1, 2), new Settings(2000, 0.1, 2))
                : List.of(new Settings(1000, 0.5, 1), new Settings(500, 0.5, 1));
    }

    /**
     * Trains on every conflict of the world.
     *
     * @param inputs hashes of the input files by name, for the provenance
     */
    public JoiningModel train(Map<String, String> inputs) {
        List<Case> cases = new Cases(world).all();
        TrainingRows rows = TrainingRows.of(world, cases, Knowledge.HYPOTHETICAL);
        progress.accept("rows: %,d candidates of %,d conflicts".formatted(rows.size(), cases.size()));
        int last = cases.getLast().decade();
        Map<Level, LevelModel> levels = new EnumMap<>(Level.class);
        Map<String, String> provenance = provenance(cases, inputs);
        var hindcasts = new HindcastList(world, cases);
        for (Level level : Level.values()) {
            Chain chain = new Chain(world, rows, level, grid(level)).run(last, progress);
            Settings settings = chain.choose(last + 10);
            hindcasts.add(level, chain.chosen());
            List<Bin> bins = new Reliability(hindcasts.build(), level).bins();
            levels.put(level, fit(rows, level, settings, chain, last, bins));
            provenance.put("settings_" + level.word(), settings.toString());
            provenance.put("stale_cost_" + level.word(), staleCost(settings, chain, last));
        }
        progress.accept("precedents");
        Hindcasts past = hindcasts.build();
        Map<String, Support.Range> ranges = Map.of("W", new Support.Range(), "D", new Support.Range());
        List<Precedent> precedents = precedents(cases, levels, ranges);
        Map<Level, Support> support = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            String task = level == Level.WAR ? "W" : "D";
            List<Precedent> ofTask = precedents.stream()
                    .filter(p -> p.id().startsWith("war:") == (level == Level.WAR))
                    .toList();
            support.put(
                    level,
                    Support.of(
                            Objects.requireNonNull(levels.get(level)),
                            ofTask,
                            Objects.requireNonNull(ranges.get(task))));
        }
        return new JoiningModel(levels, precedents, support, entries(past), ending(), provenance, () -> past);
    }

    private @Nullable EndingModel ending() {
        List<Ended> ended = EndedConflicts.of(world);
        return ended.isEmpty() ? null : EndingLearner.learn(ended, RESAMPLES, seed);
    }

    private Map<Level, EntryModel> entries(Hindcasts past) {
        Map<Level, EntryModel> entries = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<Grown> grown = GrownConflicts.of(world, past, level);
            if (!grown.isEmpty()) {
                entries.put(level, EntryLearner.learn(grown, RESAMPLES, seed));
                progress.accept("entries: " + level.word());
            }
        }
        return entries;
    }

    private LevelModel fit(
            TrainingRows rows, Level level, Settings settings, Chain chain, int last, List<Bin> calibration) {
        var trainer = new Trainer(rows, level);
        Fitted fitted = trainer.fit(rows.size(), settings);
        double[][] draws = trainer.resample(rows.size(), settings, fitted, RESAMPLES, seed);
        Recalibration recalibration = chain.recalibration(settings, last + 10);
        progress.accept(level.word() + ": fitted, " + RESAMPLES + " resamples");
        return new LevelModel(
                level,
                settings,
                fitted,
                draws,
                recalibration,
                baseRates(rows.cases(), level),
                calibration,
                horizon(rows.cases(), level, trainer.times(rows.size(), RESAMPLES, seed)));
    }

    private static Horizon horizon(List<Case> cases, Level level, int[][] times) {
        var days = new ArrayList<Integer>();
        var conflict = new ArrayList<Integer>();
        var joined = new ArrayList<Integer>();
        for (int c = 0; c < cases.size(); c++) {
            List<Integer> entries = entries(cases.get(c), level);
            if (!entries.isEmpty()) {
                entries.forEach(d -> conflict.add(joined.size()));
                days.addAll(entries);
                joined.add(c);
            }
        }
        var weights = new byte[times.length][joined.size()];
        for (int i = 0; i < times.length; i++) {
            for (int c = 0; c < joined.size(); c++) {
                weights[i][c] = (byte) times[i][joined.get(c)];
            }
        }
        return new Horizon(ints(days), ints(conflict), weights);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Days from a conflict's start to each joiner's entry, sorted; none for a conflict of another kind. */
    private static List<Integer> entries(Case c, Level level) {
        if (!c.task().equals(level == Level.WAR ? "W" : "D")) {
            return List.of();
        }
        return c.joiners().entrySet().stream()
                .filter(j -> c.outcome(j.getKey(), level == Level.FORCE) != Outcome.OUT)
                .map(j -> ChronoUnit.DAYS.between(c.crisis().on(), j.getValue().date()))
                .map(d -> Math.toIntExact(Math.max(0, d)))
                .sorted()
                .toList();
    }

    private BaseRates baseRates(List<Case> cases, Level level) {
        String task = level == Level.WAR ? "W" : "D";
        return HindcastList.baseRates(
                world, cases.stream().filter(c -> c.task().equals(task)).toList(), level);
    }

    /** What a record of conflicts that ends twelve years early costs, in words. */
    private static String staleCost(Settings settings, Chain chain, int last) {
        double with = chain.raw(settings).meanLogScore(1850, last);
        double without = chain.stale(settings, STALE_YEARS).meanLogScore(1850, last);
        return String.format(
                Locale.ROOT,
                " In hindcasts, a record that ends %d years before the crisis lowers the mean log score from −%.4f to −%.4f.",
                STALE_YEARS,
                -with,
                -without);
    }

    private List<Precedent> precedents(
            List<Case> cases, Map<Level, LevelModel> levels, Map<String, Support.Range> ranges) {
        return cases.stream()
                .parallel()
                .flatMap(c -> precedents(c, levels, Objects.requireNonNull(ranges.get(c.task()))).stream())
                .toList();
    }

    private List<Precedent> precedents(Case c, Map<Level, LevelModel> levels, Support.Range range) {
        LevelModel model = Objects.requireNonNull(levels.get(c.task().equals("W") ? Level.WAR : Level.DISPUTE));
        Circumstances circumstances = Knowledge.HYPOTHETICAL.of(c);
        var features = CrisisFeatures.of(world.on(c.crisis().on(), circumstances), c.crisis(), circumstances);
        var found = new ArrayList<Precedent>();
        for (int k = 0; k < features.size(); k++) {
            int ccode = features.ccode(k);
            var p = model.point(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET));
            Outcome outcome = c.outcome(ccode, false);
            for (Side side : Side.values()) {
                range.add(features.vector(k, side));
                boolean joinedIt = outcome == (side == Side.ATTACKER ? Outcome.ATTACKER : Outcome.TARGET);
                if (joinedIt || p.side(side) >= WORTH_SHOWING) {
                    var profile = Precedent.Profile.of(features.vector(k, side));
                    found.add(new Precedent(label(c), c.crisis().on().getYear(), ccode, side, outcome, profile));
                }
            }
        }
        return found;
    }

    private String label(Case c) {
        return c.conflictId() + " " + HindcastList.name(world, c);
    }

    private Map<String, String> provenance(List<Case> cases, Map<String, String> inputs) {
        long wars = cases.stream().filter(c -> c.task().equals("W")).count();
        var provenance = new LinkedHashMap<String, String>();
        provenance.put(
                "model",
                "joining model 1: conditional logit, learnt from %d disputes and %d wars that began %d to %d"
                        .formatted(
                                cases.size() - wars,
                                wars,
                                cases.getFirst().crisis().on().getYear(),
                                cases.getLast().crisis().on().getYear()));
        provenance.put("learnt_to", cases.getLast().crisis().on().toString());
        provenance.put("knowledge", Knowledge.HYPOTHETICAL.name().toLowerCase(Locale.ROOT));
        provenance.put("seed", String.valueOf(seed));
        provenance.put("resamples", String.valueOf(RESAMPLES));
        inputs.forEach((name, hash) -> provenance.put("input " + name, hash));
        return provenance;
    }
}
