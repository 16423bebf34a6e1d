package org.casus.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<String, List<Row>> byName = new LinkedHashMap<>();

    Events(Facts facts) {
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
                if (name.indexOf(' ') > 0) {
                    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
                }
            }
        }
    }

    /** Rows that name one of some states, in the order of the table for each. */
    Set<Row> of(Set<Integer> states) {
        var rows = new LinkedHashSet<Row>();
        states.forEach(x -> rows.addAll(byState.getOrDefault(x, List.of())));
        return rows;
    }

    /** Rows that a text calls by a name that is that of one row only. */
    List<Row> called(String text) {
        return byName.entrySet().stream()
                .filter(x -> x.getValue().size() == 1 && text.contains(x.getKey()))
                .map(x -> x.getValue().getFirst())
                .distinct()
                .toList();
    }
}
