package org.casus.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
        for (List<Membership> members : treaties(snapshot, crisis)) {
            for (Side side : Side.values()) {
                for (int party : crisis.side(side)) {
                    if (isMember(members, party)) {
                        owedTo(party, side, members, snapshot, crisis, circumstances, result);
                    }
                }
            }
        }
        return Collections.unmodifiableList(result);
    }

    /** The memberships under each treaty of those in the crisis, in the order of the treaties' ids. */
    private static Collection<List<Membership>> treaties(Snapshot snapshot, Crisis crisis) {
        var byId = new TreeMap<String, List<Membership>>();
        for (int party : crisis.participants()) {
            for (List<Membership> members : snapshot.alliancesOf(party)) {
                byId.put(members.getFirst().treaty(), members);
            }
        }
        return byId.values();
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
        List<Integer> enemies = crisis.side(side.opposite());
        boolean apart = !circumstances.withoutAlliances().isEmpty();
        for (Membership from : members) {
            boolean inside = contains(crisis.attackers(), from.ccode()) || contains(crisis.targets(), from.ccode());
            boolean none =
                    apart && circumstances.withoutAlliances().contains(new Circumstances.Pair(from.ccode(), party));
            if (!inside && !none) {
                for (Promise promise : from.promises()) {
                    Why why = why(promise, from, party, side, members, treaty, enemies);
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
        if (treaty != null && !treaty.against().isEmpty() && !containsAny(treaty.against(), enemies)) {
            return Why.OTHER_ADVERSARY;
        }
        if (areMembers(members, enemies)) {
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
        return containsAny(from.threats(), enemies) ? null : Why.OTHER_ADVERSARY;
    }

    private static Why offense(Membership from, List<Membership> members, List<Integer> enemies) {
        if (areMembers(members, enemies)) {
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

    // Plain loops: a sweep asks millions of times.

    private static boolean areMembers(List<Membership> members, List<Integer> states) {
        for (int state : states) {
            if (isMember(members, state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMember(List<Membership> members, int state) {
        for (Membership m : members) {
            if (same(m.ccode(), state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Collection<Integer> states, int state) {
        for (int s : states) {
            if (same(s, state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(Set<Integer> states, List<Integer> of) {
        for (int state : of) {
            if (contains(states, state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAll(Set<Integer> states, List<Integer> of) {
        for (int state : of) {
            if (!contains(states, state)) {
                return false;
            }
        }
        return true;
    }
}
