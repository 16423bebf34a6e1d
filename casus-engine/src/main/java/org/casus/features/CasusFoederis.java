package org.casus.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.casus.features.Obligation.Why;
import org.casus.world.Circumstances;
import org.casus.world.Condition;
import org.casus.world.Crisis;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.Snapshot;
import org.casus.world.Treaty;

/**
 * The event that makes an obligation due: computed for each promise from who attacked whom, the kind of promise, the
 * treaty's conditions, exclusions, area and members.
 *
 * <p>Conditions are ATOP 4.01's codes of each member's promise, overruled by what was read in the treaty where Casus's own
 * table has it. What neither tells is {@link Due#UNKNOWN}, never guessed.
 */
public final class CasusFoederis {
    private CasusFoederis() {}

    /** Every obligation of every state outside the crisis towards a state in it. */
    public static List<Obligation> obligations(Snapshot snapshot, Crisis crisis, Circumstances circumstances) {
        var result = new ArrayList<Obligation>();
        for (var entry : snapshot.alliances().entrySet()) {
            List<Membership> members = entry.getValue();
            for (Side side : Side.values()) {
                for (int party : crisis.side(side)) {
                    if (members.stream().anyMatch(m -> same(m.ccode(), party))) {
                        owedTo(party, side, members, snapshot, crisis, circumstances, result);
                    }
                }
            }
        }
        return Collections.unmodifiableList(result);
    }

    private static void owedTo(
            int party,
            Side side,
            List<Membership> members,
            Snapshot snapshot,
            Crisis crisis,
            Circumstances circumstances,
            List<Obligation> result) {
        Treaty treaty = snapshot.world().findTreaty(members.getFirst().treaty()).orElse(null);
        for (Membership from : members) {
            boolean outside = crisis.participants().stream().noneMatch(p -> same(p, from.ccode()));
            var pair = new Circumstances.Pair(from.ccode(), party);
            if (outside && !circumstances.withoutAlliances().contains(pair)) {
                for (Promise promise : from.promises()) {
                    Why why = why(promise, from, party, side, members, treaty, crisis.side(side.opposite()));
                    result.add(Obligation.of(from, promise, party, side, why));
                }
            }
        }
    }

    /** Why a promise to a state on a side is due, or not, in a crisis with these enemies. */
    static Why why(
            Promise promise,
            Membership from,
            int party,
            Side side,
            List<Membership> members,
            @org.jspecify.annotations.Nullable Treaty treaty,
            List<Integer> enemies) {
        return switch (promise) {
            case DEFENSE -> defense(from, party, side, members, treaty, enemies);
            case OFFENSE -> offense(from, members, enemies);
            case NEUTRALITY -> Why.STAY_NEUTRAL;
            case NONAGGRESSION -> Why.DO_NOT_FIGHT;
            case CONSULTATION -> Why.CONFER;
        };
    }

    private static Why defense(
            Membership from,
            int party,
            Side side,
            List<Membership> members,
            @org.jspecify.annotations.Nullable Treaty treaty,
            List<Integer> enemies) {
        if (side == Side.ATTACKER) {
            return Why.PARTNER_ATTACKS;
        }
        if (treaty != null && containsAll(treaty.excludes(), enemies)) {
            return Why.EXCLUDED;
        }
        if (treaty != null
                && !treaty.against().isEmpty()
                && enemies.stream().noneMatch(e -> contains(treaty.against(), e))) {
            return Why.OTHER_ADVERSARY;
        }
        if (members.stream().anyMatch(m -> enemies.stream().anyMatch(e -> same(e, m.ccode())))) {
            return Why.ATTACKER_IS_MEMBER;
        }
        Why area = area(from, party, treaty);
        Set<Condition> conditions = from.defenseConditions();
        boolean read = treaty != null && !treaty.conditions().isEmpty();
        if (area != null) {
            return area;
        }
        if (!read && conditions.contains(Condition.ADVERSARY)) {
            Why adversary = adversary(from, enemies);
            if (adversary != null) {
                return adversary;
            }
        }
        return remaining(conditions, enemies, read);
    }

    private static Why remaining(Set<Condition> conditions, List<Integer> enemies, boolean read) {
        if (conditions.contains(Condition.NUMBER) && enemies.size() < 2 && !read) {
            return Why.ONE_ATTACKER;
        }
        if (conditions.contains(Condition.CONFLICT) && !read) {
            return Why.PARTICULAR_CONFLICT;
        }
        if (conditions.contains(Condition.DEMAND) && !read) {
            return Why.DEMANDS;
        }
        return conditions.contains(Condition.NONPROVOCATION) ? Why.ATTACKED_UNPROVOKED : Why.ATTACKED;
    }

    private static @org.jspecify.annotations.Nullable Why area(
            Membership from, int party, @org.jspecify.annotations.Nullable Treaty treaty) {
        if (treaty != null && treaty.limitedToArea()) {
            if (contains(treaty.covered(), party)) {
                return null;
            }
            return contains(treaty.partly(), party) ? Why.AREA_UNKNOWN : Why.OUTSIDE_AREA;
        }
        boolean read = treaty != null && !treaty.conditions().isEmpty();
        return !read && from.defenseConditions().contains(Condition.LOCATION) ? Why.AREA_UNKNOWN : null;
    }

    private static @org.jspecify.annotations.Nullable Why adversary(Membership from, List<Integer> enemies) {
        if (from.threats().isEmpty()) {
            return Why.ADVERSARY_UNKNOWN;
        }
        return enemies.stream().anyMatch(e -> contains(from.threats(), e)) ? null : Why.OTHER_ADVERSARY;
    }

    private static Why offense(Membership from, List<Membership> members, List<Integer> enemies) {
        if (members.stream().anyMatch(m -> enemies.stream().anyMatch(e -> same(e, m.ccode())))) {
            return Why.ATTACKER_IS_MEMBER;
        }
        if (from.offenseConditions().contains(Condition.ADVERSARY)) {
            Why adversary = adversary(from, enemies);
            if (adversary != null) {
                return adversary;
            }
        }
        if (from.offenseConditions().contains(Condition.LOCATION)) {
            return Why.AREA_UNKNOWN;
        }
        return from.offenseConditions().contains(Condition.CONFLICT) ? Why.PARTICULAR_CONFLICT : Why.PARTNER_FIGHTS;
    }

    private static boolean same(int a, int b) {
        return Lineage.of(a) == Lineage.of(b);
    }

    private static boolean contains(Set<Integer> states, int state) {
        return states.stream().anyMatch(s -> same(s, state));
    }

    private static boolean containsAll(Set<Integer> states, List<Integer> of) {
        return of.stream().allMatch(s -> contains(states, s));
    }
}
