package org.casus.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.world.Level;
import org.casus.world.Side;

/**
 * The joining model of all levels, with the past cases it can show and where it came from.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class JoiningModel {
    /** A past case and how alike it is, 0–1. */
    public record Likeness(Precedent precedent, double similarity) {}

    private final Map<Level, LevelModel> levels;
    private final List<Precedent> precedents;
    private final Map<String, String> provenance;
    private final Hindcasts.Source hindcasts;

    /** @param hindcasts read only when asked for */
    public JoiningModel(
            Map<Level, LevelModel> levels,
            List<Precedent> precedents,
            Map<String, String> provenance,
            Hindcasts.Source hindcasts) {
        this.levels = new EnumMap<>(levels);
        this.precedents = List.copyOf(precedents);
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
     * The past candidates most like one, best first, at most one state per conflict.
     *
     * @param level wars are compared with wars, disputes with disputes
     */
    public List<Likeness> nearest(Precedent.Profile profile, Level level, Side side, int count) {
        String dataset = level == Level.WAR ? "war:" : "gml:";
        var seen = new HashSet<String>();
        Stream<Likeness> ranked = precedents.stream()
                .filter(p -> p.side() == side && p.conflict().startsWith(dataset))
                .map(p -> new Likeness(p, p.profile().similarity(profile)))
                .sorted(Comparator.comparingDouble(Likeness::similarity)
                        .reversed()
                        .thenComparing(l -> l.precedent().conflict())
                        .thenComparingInt(l -> l.precedent().ccode()));
        return ranked.filter(l -> seen.add(l.precedent().conflict()))
                .limit(count)
                .toList();
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
