package org.casus.record;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A widely cited event between states.
 *
 * @param states COW numbers
 */
public record Event(Span date, @Nullable Span to, String kind, Set<Integer> states, String what, String source) {
    public Event {
        states = Collections.unmodifiableSet(states);
    }

    /** The row as a value; null where a date or state that it needs is missing. */
    static @Nullable Event of(Row row) {
        Span date = row.date("date");
        if (date == null) {
            return null;
        }
        return new Event(
                date, row.date("to"), row.text("kind"), row.states("states"), row.text("what"), row.text("source"));
    }
}
