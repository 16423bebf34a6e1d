package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Direct contiguity of two states.
 *
 * @param ccode1 the smaller COW number
 * @param ccode2 the larger
 * @param type 1 land border, 2 up to 12 miles of water, 3 up to 24, 4 up to 150, 5 up to 400; 0 explicitly none
 * @param from first day
 * @param to last day, null while it lasts
 */
public record Contiguity(
        int ccode1,
        int ccode2,
        int type,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {}
