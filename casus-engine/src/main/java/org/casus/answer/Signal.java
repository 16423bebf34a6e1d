package org.casus.answer;

import org.jspecify.annotations.Nullable;

/**
 * A word or deed toward war or restraint that an article reports; it moves no probability.
 *
 * @param quote the exact passage
 * @param actor who says or does it
 * @param toward towards whom, null where not said
 * @param kind an event type of PLOVER in lower case: {@code threaten}, {@code accuse}, {@code aid} …
 * @param when as written, null where not said
 */
public record Signal(
        String quote,
        String actor,
        @Nullable String toward,
        String kind,
        @Nullable String when) {}
