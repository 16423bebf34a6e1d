package org.casus.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.error.Code;
import org.casus.model.ending.EndingModel;
import org.casus.model.entry.EntryModel;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/**
 * The joining model of all levels, with the past cases it can show and where it came from.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class JoiningModel {
    /**
     * A past case near one asked about.
     *
     * @param distance between them ({@link Likeness})
     * @param similarity share of pairs of past candidates of different conflicts that are farther apart, 0–1
     */
    public record Near(Precedent precedent, double distance, double similarity) {}

    private final Map<Level, LevelModel> levels;
    private final List<Precedent> precedents;
    private final Map<Level, Support> support;
    private final Map<Level, EntryModel> entries;
    private final @Nullable EndingModel ending;
    private final Map<String, String> provenance;
    private final Hindcasts.Source hindcasts;

    /**
     * @param support per level; a level may lack it
     * @param entries who enters next, per level; a level may lack it
     * @param ending how a conflict ends, null if unknown
     * @param hindcasts read only when asked for
     */
    public JoiningModel(
            Map<Level, LevelModel> levels,
            List<Precedent> precedents,
            Map<Level, Support> support,
            Map<Level, EntryModel> entries,
            @Nullable EndingModel ending,
            Map<String, String> provenance,
            Hindcasts.Source hindcasts) {
        this.levels = new EnumMap<>(levels);
        this.precedents = List.copyOf(precedents);
        this.support = support.isEmpty() ? Map.of() : new EnumMap<>(support);
        this.entries = Map.copyOf(entries);
        this.ending = ending;
        this.provenance = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(provenance));
        this.hindcasts = hindcasts;
    }

    /** The model of a level. */
    public LevelModel level(Level level) {
        LevelModel model = levels.get(level);
        if (model == null) {
            throw new IllegalStateException("the model file holds no model of level " + level.word());
        }
        return model;
    }

    public Map<Level, LevelModel> levels() {
        return java.util.Collections.unmodifiableMap(levels);
    }

    /**
     * The past candidates by distance from one, nearest first, at most one state per conflict. Every past case is measured.
     *
     * @param level wars are compared with wars, disputes with disputes
     * @param before the year before which the past conflicts began
     */
    public List<Near> nearest(Precedent.Profile profile, Level level, Side side, int before) {
        Likeness likeness = likeness(level);
        double[] point = likeness.point(profile);
        List<Double> pairs = support(level).pairs();
        var seen = new HashSet<String>();
        return ofKind(level)
                .filter(p -> p.side() == side && p.year() < before)
                .map(p -> {
                    double distance = Likeness.between(point, likeness.point(p.profile()));
                    return new Near(p, distance, Support.above(pairs, distance));
                })
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(n -> n.precedent().conflict())
                        .thenComparingInt(n -> n.precedent().ccode()))
                .filter(n -> seen.add(n.precedent().conflict()))
                .toList();
    }

    /** The past case whose crisis is nearest by what the sides are to each other, and the distance in standard deviations. */
    public Optional<Near> nearestCrisis(Precedent.Profile profile, Level level, int before) {
        Likeness likeness = likeness(level);
        double[] point = likeness.crisisPoint(profile);
        List<Double> crises = support(level).crises();
        return ofKind(level)
                .filter(p -> p.year() < before)
                .map(p -> {
                    double distance = Likeness.between(point, likeness.crisisPoint(p.profile()));
                    return new Near(p, distance, Support.above(crises, distance));
                })
                .min(Comparator.comparingDouble(Near::distance)
                        .thenComparing(n -> n.precedent().conflict()));
    }

    private Stream<Precedent> ofKind(Level level) {
        String dataset = level == Level.WAR ? "war:" : "gml:";
        return precedents.stream().filter(p -> p.conflict().startsWith(dataset));
    }

    /** The distance of a level. */
    public Likeness likeness(Level level) {
        return Likeness.of(level(level));
    }

    /** How far the past cases of a level are from each other. */
    public Support support(Level level) {
        return support.getOrDefault(level, Support.NONE);
    }

    /**
     * Who enters next at a level.
     *
     * @throws ModelFile.BrokenModel if the model's file is older than such models
     */
    public EntryModel entries(Level level) throws ModelFile.BrokenModel {
        return findEntries(level)
                .orElseThrow(() -> new ModelFile.BrokenModel(
                        Code.NO_ENTRIES,
                        "the model says nothing of who enters next at level " + level.word()
                                + ": it was made by an older Casus. Train a new one with 'casus train --out FILE'."));
    }

    /** The same; empty in a file that is older. */
    public Optional<EntryModel> findEntries(Level level) {
        return Optional.ofNullable(entries.get(level));
    }

    /** How a conflict ends, given who fights in it; empty in a file that is older. */
    public Optional<EndingModel> findEnding() {
        return Optional.ofNullable(ending);
    }

    public List<Precedent> precedents() {
        return precedents;
    }

    /** Where the model came from: data, code, settings, seed. */
    public Map<String, String> provenance() {
        return provenance;
    }

    /**
     * What was forecast for every past conflict.
     *
     * @throws ModelFile.BrokenModel if the model's file has none, or a damaged table
     */
    public Hindcasts hindcasts() throws ModelFile.BrokenModel {
        return hindcasts.read();
    }
}
