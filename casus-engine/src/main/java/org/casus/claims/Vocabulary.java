package org.casus.claims;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.casus.world.World;

/**
 * Everything with a name: states in all their names, groupings, wars, treaties, leaders.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Vocabulary {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, List<Name>> byText;
    private final Map<String, Integer> longest;
    private final Map<Integer, List<StateSpell>> spells;
    private final Map<Integer, String> stateNames;

    private Vocabulary(Builder builder) {
        byText = new HashMap<>(builder.byText);
        longest = new HashMap<>(builder.longest);
        spells = new HashMap<>(builder.spells);
        stateNames = new HashMap<>(builder.stateNames);
    }

    /** What goes by a text of normal words ({@link Word#norm}) separated by single blanks. */
    List<Name> named(String normal) {
        return byText.getOrDefault(normal, List.of());
    }

    /** Ids of the wars that a place stands for beside a verb of fighting. */
    List<String> battlefields(String text) {
        var normal = new StringBuilder();
        for (Word w : Words.of(text)) {
            normal.append(normal.isEmpty() ? "" : " ").append(w.norm());
        }
        return named(normal.toString()).stream()
                .filter(n -> n.kind() == Name.Kind.BATTLEFIELD)
                .map(Name::key)
                .toList();
    }

    /** How many words the longest name has that begins with a word; 0 if none does. */
    int longest(String first) {
        return longest.getOrDefault(first, 0);
    }

    /** Usual English name of a state. */
    public String stateName(int ccode) {
        return stateNames.getOrDefault(ccode, "state " + ccode);
    }

    /** Days from a date to the nearest day on which a state exists. */
    long daysFrom(int ccode, LocalDate date) {
        long nearest = Long.MAX_VALUE;
        for (StateSpell s : spells.getOrDefault(ccode, List.of())) {
            if (s.covers(date)) {
                return 0;
            }
            long day = date.toEpochDay();
            LocalDate to = s.to();
            long after = to == null ? Long.MAX_VALUE : Math.abs(day - to.toEpochDay());
            nearest = Math.min(nearest, Math.min(Math.abs(s.from().toEpochDay() - day), after));
        }
        return nearest;
    }

    /** Lower case, without accents and typographic apostrophes. */
    static String normal(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 128) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return lower;
    }

    /** A builder that already knows the states' names of a world. */
    public static Builder of(World world) {
        var builder = new Builder();
        for (StateSpell s : world.tables().states()) {
            builder.spells.computeIfAbsent(s.ccode(), c -> new ArrayList<>()).add(s);
        }
        for (StateName n : world.tables().names()) {
            if (n.kind().equals("name")) {
                builder.stateNames.putIfAbsent(n.ccode(), n.text());
            }
            builder.state(n.text(), n.ccode(), n.kind());
        }
        for (StateSpell s : world.tables().states()) {
            builder.stateNames.putIfAbsent(s.ccode(), s.name());
            builder.state(s.name(), s.ccode(), "alias");
        }
        return builder;
    }

    /** Collects names. */
    public static final class Builder {
        private final Map<String, List<Name>> byText = new HashMap<>();
        private final Map<String, Integer> longest = new HashMap<>();
        private final Map<Integer, List<StateSpell>> spells = new TreeMap<>();
        private final Map<Integer, String> stateNames = new LinkedHashMap<>();

        private Builder() {}

        private void state(String text, int ccode, String kind) {
            Name.Kind k = switch (kind) {
                case "adjective" -> Name.Kind.ADJECTIVE;
                case "capital" -> Name.Kind.CAPITAL;
                default -> Name.Kind.STATE;
            };
            add(text, new Name(k, kind, java.util.Set.of(ccode)));
        }

        /** Adds a name; what is said twice counts once. */
        public Builder add(String text, Name name) {
            List<Word> words = Words.of(text.strip());
            if (words.isEmpty()) {
                return this;
            }
            int from = words.getFirst().norm().equals("the") && words.size() > 1 ? 1 : 0;
            var normal = new StringBuilder();
            for (Word w : words.subList(from, words.size())) {
                normal.append(normal.isEmpty() ? "" : " ").append(w.full());
            }
            List<Name> same = byText.computeIfAbsent(normal.toString(), t -> new ArrayList<>(1));
            if (!same.contains(name)) {
                same.add(name);
                longest.merge(words.get(from).full(), words.size() - from, Math::max);
            }
            return this;
        }

        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
