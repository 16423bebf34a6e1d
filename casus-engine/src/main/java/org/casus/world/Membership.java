package org.casus.world;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One member's promises under a treaty over a span of time.
 *
 * @param treaty the treaty's id
 * @param ccode the member that promises, towards every other member of that time
 * @param from first day, the last possible one where the source knows only the month or year
 * @param to last day, null while it lasts
 * @param promises what it promises
 * @param defenseConditions what its promise of defence is conditional on
 * @param offenseConditions what its promise of offence is conditional on
 * @param threats the adversaries that the treaty names (ATOP {@code statthr1}, {@code statthr2})
 * @param integrated whether the treaty provides for joint command, talks of staffs or bases
 * @param source citation
 */
public record Membership(
        String treaty,
        int ccode,
        LocalDate from,
        @Nullable LocalDate to,
        Set<Promise> promises,
        Set<Condition> defenseConditions,
        Set<Condition> offenseConditions,
        Set<Integer> threats,
        boolean integrated,
        String source) {
    public Membership {
        promises = Set.copyOf(promises);
        defenseConditions = Set.copyOf(defenseConditions);
        offenseConditions = Set.copyOf(offenseConditions);
        threats = Set.copyOf(threats);
    }

    /** In force on the eve of a date: begun before it, and not ended before it. */
    public boolean onEveOf(LocalDate date) {
        return from.isBefore(date) && (to == null || !to.isBefore(date));
    }
}
