package org.casus.model.ending;

import org.jspecify.annotations.Nullable;

/**
 * A past conflict and how it ended, to learn from.
 *
 * @param id of the conflict
 * @param year it began
 * @param known the year in which it had ended
 * @param war whether it was a war
 * @param attackers all who fought on the side that began it
 * @param targets all who fought on the other
 * @param result who prevailed
 * @param deaths battle deaths of all sides, null if unknown
 */
public record Ended(
        String id,
        int year,
        int known,
        boolean war,
        Forces attackers,
        Forces targets,
        Result result,
        @Nullable Integer deaths) {
    /** Which side prevailed. */
    public enum Result {
        NEITHER,
        ATTACKER,
        TARGET
    }
}
