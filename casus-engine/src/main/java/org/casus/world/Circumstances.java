package org.casus.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Changes to the world that a question supposes: ties taken away or added, other capability or regime, a record of
 * conflicts that ends early.
 *
 * @param withoutTreaties ids of treaties that are supposed not to exist
 * @param withoutAlliances pairs of states between which no treaty is supposed to exist
 * @param withoutRivalries pairs of states that are supposed not to be rivals
 * @param rivalries pairs of states that are supposed to be rivals
 * @param unknownConflicts ids of conflicts that are supposed unknown, such as the disputes that grew into the war asked about
 * @param staleYears how many years before the crisis the record of disputes and wars is supposed to end, 0 for none
 * @param supposed promises that are supposed to hold, by treaty ids of their own
 * @param capabilityFactors by COW number: how many times its capability a state is supposed to have
 * @param democracies by COW number: whether a state is supposed to be a democracy; one that is so anyway stays as it is, another
 *     has the median score of those that are
 */
public record Circumstances(
        Set<String> withoutTreaties,
        Set<Pair> withoutAlliances,
        Set<Pair> withoutRivalries,
        Set<Pair> rivalries,
        Set<String> unknownConflicts,
        int staleYears,
        List<Membership> supposed,
        Map<Integer, Double> capabilityFactors,
        Map<Integer, Boolean> democracies) {
    /** The world as it was. */
    public static final Circumstances NONE =
            new Circumstances(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, List.of(), Map.of(), Map.of());

    public Circumstances {
        withoutTreaties = Set.copyOf(withoutTreaties);
        withoutAlliances = Set.copyOf(withoutAlliances);
        withoutRivalries = Set.copyOf(withoutRivalries);
        rivalries = Set.copyOf(rivalries);
        unknownConflicts = Set.copyOf(unknownConflicts);
        supposed = List.copyOf(supposed);
        capabilityFactors = Map.copyOf(capabilityFactors);
        democracies = Map.copyOf(democracies);
    }

    /** The same, but with some conflicts unknown. */
    public Circumstances unknown(Set<String> conflicts) {
        return changed(c -> c.unknownConflicts = conflicts);
    }

    /** The same, but with a record of conflicts that ends some years before. */
    public Circumstances stale(int years) {
        return changed(c -> c.staleYears = years);
    }

    /** The same, but without any treaty between two states. */
    public Circumstances withoutAlliance(int ccode1, int ccode2) {
        return changed(c -> c.withoutAlliances.add(new Pair(ccode1, ccode2)));
    }

    /** The same, but without one treaty, be it on record or supposed. */
    public Circumstances withoutTreaty(String id) {
        return changed(c -> {
            c.withoutTreaties.add(id);
            c.supposed.removeIf(m -> m.treaty().equals(id));
        });
    }

    /** The same, but without the rivalry of two states. */
    public Circumstances withoutRivalry(int ccode1, int ccode2) {
        return changed(c -> c.withoutRivalries.add(new Pair(ccode1, ccode2)));
    }

    /** The same, but with two states that are rivals. */
    public Circumstances rivalry(int ccode1, int ccode2) {
        return changed(c -> c.rivalries.add(new Pair(ccode1, ccode2)));
    }

    /** The same, but with further promises. */
    public Circumstances suppose(List<Membership> promises) {
        return changed(c -> c.supposed.addAll(promises));
    }

    /** The same, but with a state's capability multiplied. */
    public Circumstances capability(int ccode, double factor) {
        return changed(c -> c.capabilityFactors.put(ccode, factor));
    }

    /** The same, but with a state that is a democracy, or none. */
    public Circumstances democracy(int ccode, boolean democratic) {
        return changed(c -> c.democracies.put(ccode, democratic));
    }

    private Circumstances changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.frozen();
    }

    /** Whether both suppose the same treaties. */
    boolean sameAlliances(Circumstances other) {
        return withoutTreaties.equals(other.withoutTreaties)
                && withoutAlliances.equals(other.withoutAlliances)
                && supposed.equals(other.supposed);
    }

    /** Whether both suppose the same rivalries. */
    boolean sameRivalries(Circumstances other) {
        return withoutRivalries.equals(other.withoutRivalries) && rivalries.equals(other.rivalries);
    }

    /** Circumstances while one of them is changed. */
    private static final class Copy {
        final Set<String> withoutTreaties;
        final Set<Pair> withoutAlliances;
        final Set<Pair> withoutRivalries;
        final Set<Pair> rivalries;
        Set<String> unknownConflicts;
        int staleYears;
        final List<Membership> supposed;
        final Map<Integer, Double> capabilityFactors;
        final Map<Integer, Boolean> democracies;

        Copy(Circumstances c) {
            withoutTreaties = new HashSet<>(c.withoutTreaties);
            withoutAlliances = new HashSet<>(c.withoutAlliances);
            withoutRivalries = new HashSet<>(c.withoutRivalries);
            rivalries = new HashSet<>(c.rivalries);
            unknownConflicts = c.unknownConflicts;
            staleYears = c.staleYears;
            supposed = new ArrayList<>(c.supposed);
            capabilityFactors = new HashMap<>(c.capabilityFactors);
            democracies = new HashMap<>(c.democracies);
        }

        Circumstances frozen() {
            return new Circumstances(
                    withoutTreaties,
                    withoutAlliances,
                    withoutRivalries,
                    rivalries,
                    unknownConflicts,
                    staleYears,
                    supposed,
                    capabilityFactors,
                    democracies);
        }
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
