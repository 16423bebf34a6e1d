package org.casus.world;

import java.util.Set;

/**
 * Changes to the world that a question supposes: ties taken away.
 *
 * @param withoutTreaties ids of treaties that are supposed not to exist
 * @param withoutAlliances pairs of states between which no treaty is supposed to exist
 * @param withoutRivalries pairs of states that are supposed not to be rivals
 */
public record Circumstances(Set<String> withoutTreaties, Set<Pair> withoutAlliances, Set<Pair> withoutRivalries) {
    /** The world as it was. */
    public static final Circumstances NONE = new Circumstances(Set.of(), Set.of(), Set.of());

    public Circumstances {
        withoutTreaties = Set.copyOf(withoutTreaties);
        withoutAlliances = Set.copyOf(withoutAlliances);
        withoutRivalries = Set.copyOf(withoutRivalries);
    }

    /** Two states, in either order. */
    public record Pair(int ccode1, int ccode2) {
        public Pair {
            if (ccode1 > ccode2) {
                int larger = ccode1;
                ccode1 = ccode2;
                ccode2 = larger;
            }
        }
    }
}
