package org.casus.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who fights whom, from when, and how far it goes.
 *
 * @param attackers COW numbers of side A: those who begin it, and those taken as already in
 * @param targets COW numbers of side B
 * @param on the day it begins; only what is dated before counts
 * @param level how far it goes
 */
public record Crisis(List<Integer> attackers, List<Integer> targets, LocalDate on, Level level) {
    public Crisis {
        attackers = List.copyOf(attackers);
        targets = List.copyOf(targets);
        if (attackers.isEmpty() || targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "a crisis needs a state on either side: " + attackers + " v. " + targets);
        }
        if (attackers.stream().anyMatch(targets::contains)) {
            throw new IllegalArgumentException("a state on both sides: " + attackers + " v. " + targets);
        }
    }

    public List<Integer> side(Side side) {
        return side == Side.ATTACKER ? attackers : targets;
    }

    /** All who are in it, attackers first. */
    public List<Integer> participants() {
        var all = new ArrayList<>(attackers);
        all.addAll(targets);
        return all;
    }
}
