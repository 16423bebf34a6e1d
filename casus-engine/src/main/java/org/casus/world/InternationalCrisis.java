package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A crisis between states as the International Crisis Behavior project lists it. The list names no states: only the
 * crisis's name tells whom it is about.
 *
 * @param number the project's number
 * @param name such as {@code CUBAN MISSILES}
 * @param from the day of its trigger, the first one possible where it is known in part
 * @param to the day it ended, the last one possible; null if unknown
 * @param violence 1 none, 2 minor clashes, 3 serious clashes, 4 full-scale war; null if unknown
 * @param source citation
 */
public record InternationalCrisis(
        int number,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer violence,
        String source) {}
