package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of being a major power, or of holding nuclear weapons.
 *
 * @param kind {@code major} or {@code nuclear}
 */
public record PowerSpell(
        String kind, int ccode, LocalDate from, @Nullable LocalDate to, String source) {}
