package org.casus.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.world.StateName;
import org.casus.world.StateSpell;

/** The names and codes of all states of all times, to be looked up; made once, shared by all dates. */
final class StateIndex {
    private final Map<String, List<StateName>> byText = new HashMap<>();
    private final Map<String, Integer> mostWords = new HashMap<>();
    private final Map<String, Set<Integer>> byIso3 = new TreeMap<>();
    private final Map<String, Integer> byAbbreviation = new TreeMap<>();
    private final Map<Integer, List<StateSpell>> spells = new TreeMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    StateIndex(List<StateName> stateNames, List<StateSpell> states) {
        stateNames.forEach(this::add);
        for (StateSpell spell : states) {
            spells.computeIfAbsent(spell.ccode(), c -> new ArrayList<>()).add(spell);
            byAbbreviation.put(spell.abbreviation(), spell.ccode());
            if (spell.iso3() != null) {
                byIso3.computeIfAbsent(spell.iso3(), c -> new TreeSet<>()).add(spell.ccode());
            }
            add(new StateName(spell.ccode(), spell.name(), names.containsKey(spell.ccode()) ? "alias" : "name"));
        }
    }

    private void add(StateName name) {
        String text = Token.normal(name.text());
        if (name.kind().equals("name")) {
            names.putIfAbsent(name.ccode(), name.text());
        }
        List<StateName> same = byText.computeIfAbsent(text, t -> new ArrayList<>(1));
        if (same.stream().noneMatch(n -> n.ccode() == name.ccode())) {
            same.add(name);
            String[] words = text.split(" ", -1);
            mostWords.merge(words[0], words.length, Math::max);
        }
    }

    /** The states that go by a text in the form of {@link Token#normal}. */
    List<StateName> named(String normal) {
        return byText.getOrDefault(normal, List.of());
    }

    /** How many words the longest name has that begins with this word; 0 if none does. */
    int mostWords(String first) {
        return mostWords.getOrDefault(first, 0);
    }

    Set<Integer> byIso3(String code) {
        return byIso3.getOrDefault(code, Set.of());
    }

    /** The state of COW's abbreviation, or a negative number. */
    int byAbbreviation(String code) {
        return byAbbreviation.getOrDefault(code, -1);
    }

    boolean isState(int ccode) {
        return spells.containsKey(ccode);
    }

    List<StateSpell> spells(int ccode) {
        return spells.getOrDefault(ccode, List.of());
    }

    Map<String, List<StateName>> texts() {
        return byText;
    }

    Map<String, Set<Integer>> iso3Codes() {
        return byIso3;
    }

    Map<String, Integer> abbreviations() {
        return byAbbreviation;
    }

    /** The usual name; of a state that the list renames in the course of time, that of the date. */
    String name(int ccode, LocalDate date) {
        List<StateSpell> own = spells(ccode);
        if (own.stream().map(StateSpell::name).distinct().count() > 1) {
            for (StateSpell spell : own) {
                if (spell.covers(date)) {
                    return spell.name();
                }
            }
        }
        return Objects.requireNonNullElse(names.get(ccode), "state " + ccode);
    }

    /** Days from a date to the nearest day on which the state exists: 0 if it does, large if it never did. */
    long daysFrom(int ccode, LocalDate date) {
        return spells(ccode).stream().mapToLong(s -> daysFrom(s, date)).min().orElse(Long.MAX_VALUE);
    }

    private static long daysFrom(StateSpell spell, LocalDate date) {
        if (spell.covers(date)) {
            return 0;
        }
        return date.isBefore(spell.from())
                ? ChronoUnit.DAYS.between(date, spell.from())
                : ChronoUnit.DAYS.between(Objects.requireNonNull(spell.to()), date);
    }
}
