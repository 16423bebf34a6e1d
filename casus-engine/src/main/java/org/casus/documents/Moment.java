package org.casus.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something was published or changed, as far as the document says; at least one of the two is known.
 *
 * @param local on the publisher's clock, whose zone is not known
 * @param gmt the same moment in Greenwich
 */
public record Moment(
        @Nullable LocalDateTime local, @Nullable LocalDateTime gmt) {
    public Moment {
        if (local == null && gmt == null) {
            throw new IllegalArgumentException("A moment needs a local time or one in GMT; both are missing");
        }
    }

    /** A moment from up to two times, or null where there is none. */
    static @Nullable Moment of(@Nullable LocalDateTime local, @Nullable LocalDateTime gmt) {
        return local == null && gmt == null ? null : new Moment(local, gmt);
    }

    /** Reads {@code 2023-11-16}, {@code 2023-11-16T20:35:22} or one with an offset; null if it is none of them. */
    static @Nullable Moment parse(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T");
        try {
            if (iso.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return new Moment(LocalDate.parse(iso).atStartOfDay(), null);
            }
            if (iso.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
                OffsetDateTime time = OffsetDateTime.parse(iso);
                return new Moment(
                        time.toLocalDateTime(),
                        time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            }
            LocalDateTime time = LocalDateTime.parse(iso);
            return time.getYear() < 1 ? null : new Moment(time, null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day on the publisher's clock; in GMT where only that is known. */
    public LocalDate day() {
        if (local != null) {
            return local.toLocalDate();
        }
        if (gmt == null) {
            throw new IllegalStateException("A moment without any time");
        }
        return gmt.toLocalDate();
    }
}
