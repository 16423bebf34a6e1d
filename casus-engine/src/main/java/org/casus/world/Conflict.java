package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A militarised dispute or an interstate war.
 *
 * @param id {@code gml:2} (GML-MID), {@code mid:2} (COW MID 5.0), {@code war:139} (COW wars) or {@code casus:slug}
 * @param name its name, empty where the source gives none
 * @param from earliest start of any participant, the first of the month where the day is unknown
 * @param to latest end, null while it lasts or unknown
 * @param level the highest hostility reached, 1–5; 5 is war
 */
public record Conflict(
        String id, String name, LocalDate from, @Nullable LocalDate to, int level, String source) {
    /** The dataset: the part of the id before the colon. */
    public String dataset() {
        return id.substring(0, id.indexOf(':'));
    }

    /** The dataset's own number or word: the part of the id after the colon. */
    public String number() {
        return id.substring(id.indexOf(':') + 1);
    }
}
