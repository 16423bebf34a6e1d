package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell in power of the person who in fact led a state.
 *
 * @param id Archigos's name of the spell, such as {@code CHN-2012}
 * @param gwcode the state's Gleditsch–Ward code
 * @param name as the dataset writes it
 * @param from first day
 * @param to last day, null while it lasted when the dataset ended
 * @param entry how power was won: Regular, Irregular, Foreign Imposition, Unknown
 * @param exit how it was lost, in the dataset's words
 * @param source citation
 */
public record Leader(
        String id,
        int gwcode,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String entry,
        String exit,
        String source) {}
