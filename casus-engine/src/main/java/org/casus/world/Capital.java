package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A state's capital city over a span of time; latitude and longitude in degrees. */
public record Capital(
        int ccode,
        String name,
        double latitude,
        double longitude,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {}
