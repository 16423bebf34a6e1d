package org.casus.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act of states that histories tell.
 *
 * @param to its end; null where it has none or none is known
 * @param states COW numbers of who did it, or of all parties
 * @param on COW numbers of those to whom it was done; empty where it was mutual
 * @param names proper names by which it is known
 * @param places territories and cities that it concerned
 */
public record Event(
        Span date,
        @Nullable Span to,
        EventKind kind,
        Set<Integer> states,
        Set<Integer> on,
        String what,
        List<String> names,
        List<String> places,
        String source) {
    private static final Pattern DENIES =
            Pattern.compile("\\b(?:did|was|were|would|had|has|have|is) (?:not|never)\\b|\\bnever\\b");

    public Event {
        states = Collections.unmodifiableSet(states);
        on = Collections.unmodifiableSet(on);
        names = List.copyOf(names);
        places = List.copyOf(places);
    }

    /** Whether its row tells that something was not done. */
    public boolean denies() {
        return DENIES.matcher(what).find();
    }

    /** All states that had a part in it. */
    public Set<Integer> parties() {
        if (on.isEmpty()) {
            return states;
        }
        var all = new LinkedHashSet<>(states);
        all.addAll(on);
        return all;
    }

    /** The row as a value; null where a date or kind that it needs is missing. */
    static @Nullable Event of(Row row) {
        Span date = row.date("date");
        EventKind kind = EventKind.of(row.text("kind"));
        if (date == null || kind == null) {
            return null;
        }
        return new Event(
                date,
                row.date("to"),
                kind,
                row.states("states"),
                row.states("on"),
                row.text("what"),
                row.names("names"),
                row.names("places"),
                row.text("source"));
    }
}
