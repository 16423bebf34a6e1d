package org.casus.world;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A written agreement of at least two states.
 *
 * @param id {@code atop:3445}, or {@code casus:slug} for one that ATOP does not reach
 * @param name the treaty's name; for those that nobody has named here, its members and year
 * @param signed day of signature, null if unknown
 * @param from in force from
 * @param to in force to, null while it lasts
 * @param response how help is promised: {@code automatic}, {@code discretion}, {@code consultation}, empty if unknown
 * @param covered states whose home territory lies where an attack brings the treaty into force; empty: no limit known
 * @param partly states with only a part of their home territory there
 * @param against only attacks by these states count; empty: no such limit
 * @param excludes attacks by these states do not count
 * @param conditions what brings it into force, in words; empty if nobody has read it here
 * @param source citations, separated by blanks
 */
public record Treaty(
        String id,
        String name,
        @Nullable LocalDate signed,
        LocalDate from,
        @Nullable LocalDate to,
        String response,
        Set<Integer> covered,
        Set<Integer> partly,
        Set<Integer> against,
        Set<Integer> excludes,
        String conditions,
        String source) {
    public Treaty {
        covered = Set.copyOf(covered);
        partly = Set.copyOf(partly);
        against = Set.copyOf(against);
        excludes = Set.copyOf(excludes);
    }

    /** Whether the treaty is limited to attacks in an area that has been coded. */
    public boolean limitedToArea() {
        return !covered.isEmpty() || !partly.isEmpty();
    }
}
