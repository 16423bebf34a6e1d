package org.casus.forecasts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A forecast with all that was said of its outcome.
 *
 * @param forecast as recorded
 * @param resolutions in order; the last one holds
 */
public record Registered(Forecast forecast, List<Resolution> resolutions) {
    public Registered {
        resolutions = List.copyOf(resolutions);
    }

    /** Where a forecast stands on a day. */
    public enum Standing {
        /** Its day has not come. */
        OPEN,
        /** Its day is past, and nobody has said how it turned out. */
        DUE,
        /** Resolved before its day: it counts once that is past. */
        EARLY,
        /** Resolved, and its day is past. */
        COUNTED,
        /** Resolved as void: never counts. */
        VOID,
        /** Imported after its day: never counts. */
        LATE;

        /** As written: {@code open}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The resolution that holds, empty if there is none. */
    public Optional<Resolution> resolution() {
        return resolutions.isEmpty() ? Optional.empty() : Optional.of(resolutions.getLast());
    }

    /** Where it stands on a day. A day is past from the next one on, so that only what is early to happen cannot help a score. */
    public Standing standing(LocalDate today) {
        boolean past = today.isAfter(forecast.resolves());
        if (forecast.late()) {
            return Standing.LATE;
        }
        if (resolutions.isEmpty()) {
            return past ? Standing.DUE : Standing.OPEN;
        }
        if (resolutions.getLast().outcome() == Outcome.VOID) {
            return Standing.VOID;
        }
        return past ? Standing.COUNTED : Standing.EARLY;
    }
}
