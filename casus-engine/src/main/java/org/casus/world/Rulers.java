package org.casus.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who once ruled whom, by slot. Immutable. */
public final class Rulers {
    /**
     * A rule that ended.
     *
     * @param colony slot of the once ruled state
     * @param ruler slot of the state that ruled it, negative if that never was in the system
     * @param code COW number of the ruler
     * @param end epoch day on which it ended, {@link Integer#MIN_VALUE} if that is unknown
     */
    public record Rule(int colony, int ruler, int code, int end) {}

    private final List<List<Rule>> over = new ArrayList<>();
    private final List<List<Rule>> by = new ArrayList<>();
    /** Over the state that the lineage is named after alone: what ruled West Germany did not rule Germany. */
    private final List<List<Rule>> named = new ArrayList<>();

    Rulers(World world, List<Colony> colonies) {
        for (int slot = 0; slot < world.slots(); slot++) {
            over.add(new ArrayList<>());
            by.add(new ArrayList<>());
            named.add(new ArrayList<>());
        }
        for (Colony c : colonies) {
            int colony = world.slot(c.ccode());
            int ruler = world.slot(c.ruler());
            var end = c.independence();
            var rule = new Rule(colony, ruler, c.ruler(), end == null ? Integer.MIN_VALUE : (int) end.toEpochDay());
            if (colony >= 0) {
                over.get(colony).add(rule);
            }
            if (colony >= 0 && world.code(colony) == c.ccode()) {
                named.get(colony).add(rule);
            }
            if (colony >= 0 && ruler >= 0) {
                by.get(ruler).add(rule);
            }
        }
    }

    /** Those who ruled the state in a slot. */
    public List<Rule> over(int slot) {
        return Collections.unmodifiableList(over.get(slot));
    }

    /** Where the state in a slot ruled, as far as that became a state. */
    public List<Rule> by(int slot) {
        return Collections.unmodifiableList(by.get(slot));
    }

    /** Whether the states in two slots had the same ruler, whose rule over both ended before an epoch day. */
    public boolean same(int slot1, int slot2, int day) {
        for (Rule one : named.get(slot1)) {
            for (Rule other : named.get(slot2)) {
                if (one.code == other.code && Math.max(one.end, other.end) < day) {
                    return true;
                }
            }
        }
        return false;
    }
}
