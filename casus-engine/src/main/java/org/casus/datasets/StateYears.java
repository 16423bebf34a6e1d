package org.casus.datasets;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/** In which years each state was a member of the system on any day. */
final class StateYears {
    private static final int LAST = 2100;

    private final Map<Integer, BitSet> years = new HashMap<>();

    StateYears(List<StateSpell> spells) {
        for (StateSpell s : spells) {
            int last = yearOf(s.to());
            years.computeIfAbsent(s.ccode(), c -> new BitSet())
                    .set(s.from().getYear(), Math.max(last, s.from().getYear()) + 1);
        }
    }

    private static int yearOf(@Nullable LocalDate to) {
        return to == null ? LAST : Math.min(to.getYear(), LAST);
    }

    /** Whether nothing is known of any state, so that nothing can be checked. */
    boolean isEmpty() {
        return years.isEmpty();
    }

    boolean knows(int ccode) {
        return years.containsKey(ccode);
    }

    /** Whether a state was a member in any year of a span; a span without an end lasts. */
    boolean memberIn(int ccode, int from, @Nullable Integer to) {
        BitSet member = years.get(ccode);
        int next = member == null ? -1 : member.nextSetBit(from);
        return next >= 0 && (to == null || next <= to);
    }

    boolean memberIn(int ccode, LocalDate from, @Nullable LocalDate to) {
        return memberIn(ccode, from.getYear(), to == null ? null : (Integer) to.getYear());
    }

    /** The first year that the list of states covers. */
    int firstYear() {
        return years.values().stream().mapToInt(y -> y.nextSetBit(0)).min().orElse(LAST);
    }
}
