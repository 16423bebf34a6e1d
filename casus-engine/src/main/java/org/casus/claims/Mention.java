package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something named in a clause.
 *
 * @param letter its mark: S a state (or its people, troops, leader), P a state as a place, A an adjective, G a grouping, W a
 *     war, B a battlefield, T a treaty
 * @param states COW numbers, in the order of the text
 * @param name what the vocabulary has, null for what only the context tells
 * @param text as written
 * @param possessive whether it owns what follows: "Cuba's"
 * @param treaty which treaty is meant, where it is one
 * @param war which war is meant, where it is one
 */
record Mention(
        char letter,
        Set<Integer> states,
        @Nullable Name name,
        String text,
        boolean possessive,
        @Nullable TreatyRef treaty,
        @Nullable WarRef war) {

    static Mention of(char letter, Name name, Set<Integer> states, String text, boolean possessive) {
        return new Mention(letter, states, name, text, possessive, null, null);
    }

    Mention with(char other) {
        return new Mention(other, states, name, text, possessive, treaty, war);
    }

    Mention called(String words) {
        return new Mention(letter, states, name, words, possessive, treaty, war);
    }

    Mention owned(boolean owner) {
        return new Mention(letter, states, name, text, owner, treaty, war);
    }

    /** Both together: "Chile and Peru". */
    Mention and(Mention other) {
        var both = new LinkedHashSet<>(states);
        both.addAll(other.states);
        Name list = name == null || other.name == null ? null : new Name(Name.Kind.STATE, "list", both);
        return new Mention(other.letter, both, list, text + ", " + other.text, other.possessive, null, null);
    }

    boolean isLeader() {
        return name != null && name.kind() == Name.Kind.LEADER;
    }
}
