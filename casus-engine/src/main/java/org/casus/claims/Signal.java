package org.casus.claims;

import org.jspecify.annotations.Nullable;

/**
 * A word or deed toward war or restraint.
 *
 * @param quote the exact passage
 * @param actor who, as a name
 * @param toward at whom, null where not said
 * @param kind an event type of PLOVER in lower case ({@code threaten}, {@code accuse}, {@code aid} …)
 * @param when as written, null where not said
 */
public record Signal(
        String quote,
        String actor,
        @Nullable String toward,
        String kind,
        @Nullable String when) {}
