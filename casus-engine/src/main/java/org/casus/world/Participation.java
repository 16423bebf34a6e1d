package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One episode of one state in a conflict. A state may have several, even on different sides: the earliest row counts.
 *
 * @param conflict the conflict's id
 * @param ccode Correlates of War number of that day
 * @param side 1 or 2 for wars as COW numbers them; for disputes 1 is side A (that began it), 2 side B
 * @param originator disputes: whether it began the dispute (false: joined it later); wars: false
 * @param initiator wars: whether COW flags it as initiator; disputes: false
 * @param from first day, the first of the month where unknown
 * @param dayKnown whether the day of {@code from} is known
 * @param to last day, null if unknown or lasting
 * @param hostility the state's own highest hostility: 1 none, 2 threat, 3 display, 4 use of force, 5 war
 */
public record Participation(
        String conflict,
        int ccode,
        int side,
        boolean originator,
        boolean initiator,
        LocalDate from,
        boolean dayKnown,
        @Nullable LocalDate to,
        int hostility,
        String source) {
    /** The day by which the entry had surely happened: the end of the month where the day is unknown. */
    public LocalDate surelyFrom() {
        return dayKnown ? from : from.withDayOfMonth(from.lengthOfMonth());
    }
}
