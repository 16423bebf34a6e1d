package org.casus.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.claims.EventWords;
import org.casus.record.Event;
import org.casus.world.StateName;

/** The table of events by the states, words and names of its rows. */
final class Events {
    /**
     * A row.
     *
     * @param stems the stems of all its words
     * @param places those of its proper names and places
     * @param states COW numbers of those that had a part in it or are named in it
     */
    record Row(Event event, Set<String> stems, Set<String> places, Set<Integer> states) {}

    private final Map<Integer, List<Row>> byState = new HashMap<>();
    /** Names of several words that only one row has. */
    private final Set<String> ownNames = new HashSet<>();

    Events(Facts facts) {
        var shared = new HashSet<String>();
        var nameStems = new HashMap<Integer, Set<String>>();
        var byStem = new HashMap<String, List<Integer>>();
        for (StateName n : facts.world.tables().names()) {
            if (n.kind().equals("name") && !nameStems.containsKey(n.ccode())) {
                Set<String> own = EventWords.stems(n.text());
                nameStems.put(n.ccode(), own);
                own.forEach(stem ->
                        byStem.computeIfAbsent(stem, x -> new ArrayList<>()).add(n.ccode()));
            }
        }
        for (Event e : facts.chronicle.events()) {
            String proper = String.join(" ", e.names()) + " " + String.join(" ", e.places());
            Set<String> stems = EventWords.stems(e.what() + " " + proper);
            var states = new LinkedHashSet<>(e.parties());
            for (String stem : stems) {
                for (int state : byStem.getOrDefault(stem, List.of())) {
                    if (stems.containsAll(Objects.requireNonNull(nameStems.get(state)))) {
                        states.add(state);
                    }
                }
            }
            var row = new Row(e, stems, EventWords.proper(proper), states);
            states.forEach(
                    x -> byState.computeIfAbsent(x, k -> new ArrayList<>()).add(row));
            for (String name : e.names()) {
                if (name.indexOf(' ') > 0 && !ownNames.add(name)) {
                    shared.add(name);
                }
            }
        }
        ownNames.removeAll(shared);
    }

    /** Rows that may name all of some states, in the order of the table. */
    List<Row> ofAll(Set<Integer> states) {
        List<Row> fewest = null;
        for (int state : states) {
            List<Row> own = byState.getOrDefault(state, List.of());
            fewest = fewest == null || own.size() < fewest.size() ? own : fewest;
        }
        return fewest == null ? List.of() : fewest;
    }

    /** Rows that name one of some states, of each in the order of the table; a row may come more than once. */
    List<Row> ofAny(Set<Integer> states) {
        var rows = new ArrayList<Row>();
        states.forEach(x -> rows.addAll(byState.getOrDefault(x, List.of())));
        return rows;
    }

    /** Whether a text calls a row by a name that no other has. */
    boolean calls(String text, Row row) {
        return row.event().names().stream().anyMatch(name -> ownNames.contains(name) && text.contains(name));
    }
}
