package org.casus.claims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a word or some words stand for.
 *
 * @param kind what it is
 * @param key the id or usual name of what is named
 * @param states COW numbers: the state itself, a leader's state, the parties of a treaty; empty where none
 */
public record Name(Kind kind, String key, Set<Integer> states) {
    /** What is named. */
    public enum Kind {
        STATE,
        ADJECTIVE,
        CAPITAL,
        GROUP,
        WAR,
        /** A place that stands for a war beside a verb of fighting. */
        BATTLEFIELD,
        TREATY,
        LEADER
    }

    public Name {
        states = Collections.unmodifiableSet(new LinkedHashSet<>(states));
    }
}
