package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.claims.EventWords;
import org.casus.record.Event;
import org.casus.record.Span;
import org.casus.world.StateName;

/** The table of events by the states, words and names of its rows. */
final class Events {
    /**
     * A row.
     *
     * @param stems the stems of the words of its sentence and its names
     * @param places those of its proper names and places
     * @param states COW numbers of those that had a part in it or are named in it
     * @param denied whether it tells that something was not done
     */
    record Row(Event event, Set<String> stems, Set<String> places, Set<Integer> states, boolean denied) {}

    /** What bears a name and is done on a day, not a war or a crisis. */
    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:Treaty|Peace|Convention|Agreement|Accords?|Pact|Protocol|Declaration|Armistice|Truce|Congress|Conference|Act|Memorandum|Resolution)\\b");

    /** The rows of a state: all in the order of their first days, and those that last. */
    private record Own(List<Row> rows, List<Row> lasting) {
        /** Those that begin in a time, and those that last. */
        List<Row> between(LocalDate from, LocalDate to) {
            int low = firstFrom(from);
            int high = firstFrom(to.equals(LocalDate.MAX) ? to : to.plusDays(1));
            if (lasting.isEmpty()) {
                return rows.subList(low, high);
            }
            var all = new ArrayList<>(rows.subList(low, high));
            all.addAll(lasting);
            return all;
        }

        private int firstFrom(LocalDate day) {
            int low = 0;
            int high = rows.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (rows.get(middle).event().date().first().isBefore(day)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static final Own NONE = new Own(List.of(), List.of());

    private final Map<Integer, Own> byState = new HashMap<>();
    private final Map<String, List<Row>> byPlace = new HashMap<>();
    /** Names of several words that are those of acts of one time only: a treaty and the cessions that it made. */
    private final Set<String> ownNames = new HashSet<>();

    Events(Facts facts) {
        var dates = new HashMap<String, Span>();
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
        List<Row> rows = facts.chronicle.events().stream()
                .map(e -> row(e, byStem, nameStems))
                .toList();
        for (Row row : rows) {
            Event e = row.event();
            row.places()
                    .forEach(stem -> byPlace.computeIfAbsent(stem, k -> new ArrayList<>())
                            .add(row));
            for (int state : row.states()) {
                Own own = byState.computeIfAbsent(state, k -> new Own(new ArrayList<>(), new ArrayList<>()));
                own.rows().add(row);
                if (e.to() != null) {
                    own.lasting().add(row);
                }
            }
            for (String name : e.names()) {
                Span known = dates.putIfAbsent(name, e.date());
                if (known != null && !known.meets(e.date().first(), e.date().last())) {
                    shared.add(name);
                }
                if (name.indexOf(' ') > 0 && SIGNED.matcher(name).find()) {
                    ownNames.add(name);
                }
            }
        }
        byState.values()
                .forEach(own -> own.rows()
                        .sort(Comparator.comparing(row -> row.event().date().first())));
        ownNames.removeAll(shared);
    }

    private static Row row(Event e, Map<String, List<Integer>> byStem, Map<Integer, Set<String>> nameStems) {
        String names = String.join(" ", e.names());
        String proper = names + " " + String.join(" ", e.places());
        // places find a row but bear nothing out: not all of them were read in its document
        Set<String> stems = EventWords.stems(e.what() + " " + names);
        var states = new LinkedHashSet<>(e.parties());
        for (String stem : stems) {
            for (int state : byStem.getOrDefault(stem, List.of())) {
                if (stems.containsAll(Objects.requireNonNull(nameStems.get(state)))) {
                    states.add(state);
                }
            }
        }
        return new Row(e, stems, EventWords.proper(proper), states, e.denies());
    }

    /** Rows that may name all of some states and begin in a time or last. */
    List<Row> ofAll(Set<Integer> states, LocalDate from, LocalDate to) {
        Own fewest = null;
        for (int state : states) {
            Own own = byState.getOrDefault(state, NONE);
            fewest = fewest == null || own.rows().size() < fewest.rows().size() ? own : fewest;
        }
        return fewest == null ? List.of() : fewest.between(from, to);
    }

    /** Rows in whose names or places one of some stems is; a row may come more than once. */
    List<Row> ofPlaces(Collection<String> stems) {
        var rows = new ArrayList<Row>();
        stems.forEach(x -> rows.addAll(byPlace.getOrDefault(x, List.of())));
        return rows;
    }

    /** Whether a text calls a row by a name that no act of another time has. */
    boolean calls(String text, Row row) {
        return row.event().names().stream().anyMatch(name -> ownNames.contains(name) && text.contains(name));
    }
}
