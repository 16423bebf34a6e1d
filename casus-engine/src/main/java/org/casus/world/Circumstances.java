package org.casus.world;

import java.util.HashSet;
import java.util.Set;

/**
 * Changes to the world that a question supposes: ties taken away, or a record of conflicts that ends early.
 *
 * @param withoutTreaties ids of treaties that are supposed not to exist
 * @param withoutAlliances pairs of states between which no treaty is supposed to exist
 * @param withoutRivalries pairs of states that are supposed not to be rivals
 * @param unknownConflicts ids of conflicts that are supposed unknown, such as the disputes that grew into the war asked about
 * @param staleYears how many years before the crisis the record of disputes and wars is supposed to end, 0 for none
 */
public record Circumstances(
        Set<String> withoutTreaties,
        Set<Pair> withoutAlliances,
        Set<Pair> withoutRivalries,
        Set<String> unknownConflicts,
        int staleYears) {
    /** The world as it was. */
    public static final Circumstances NONE = new Circumstances(Set.of(), Set.of(), Set.of(), Set.of(), 0);

    public Circumstances {
        withoutTreaties = Set.copyOf(withoutTreaties);
        withoutAlliances = Set.copyOf(withoutAlliances);
        withoutRivalries = Set.copyOf(withoutRivalries);
        unknownConflicts = Set.copyOf(unknownConflicts);
    }

    /** The same, but with some conflicts unknown. */
    public Circumstances unknown(Set<String> conflicts) {
        return new Circumstances(withoutTreaties, withoutAlliances, withoutRivalries, conflicts, staleYears);
    }

    /** The same, but with a record of conflicts that ends some years before. */
    public Circumstances stale(int years) {
        return new Circumstances(withoutTreaties, withoutAlliances, withoutRivalries, unknownConflicts, years);
    }

    /** The same, but without any treaty between two states. */
    public Circumstances withoutAlliance(int ccode1, int ccode2) {
        var pairs = new HashSet<>(withoutAlliances);
        pairs.add(new Pair(ccode1, ccode2));
        return new Circumstances(withoutTreaties, pairs, withoutRivalries, unknownConflicts, staleYears);
    }

    /** The same, but without one treaty. */
    public Circumstances withoutTreaty(String id) {
        var ids = new HashSet<>(withoutTreaties);
        ids.add(id);
        return new Circumstances(ids, withoutAlliances, withoutRivalries, unknownConflicts, staleYears);
    }

    /** The same, but without the rivalry of two states. */
    public Circumstances withoutRivalry(int ccode1, int ccode2) {
        var pairs = new HashSet<>(withoutRivalries);
        pairs.add(new Pair(ccode1, ccode2));
        return new Circumstances(withoutTreaties, withoutAlliances, pairs, unknownConflicts, staleYears);
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
