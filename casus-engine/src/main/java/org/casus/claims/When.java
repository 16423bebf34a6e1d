package org.casus.claims;

import java.time.LocalDate;

/**
 * A time that a text names.
 *
 * @param first first day that it can mean
 * @param last last day that it can mean
 * @param role how it bounds what is said
 * @param text as written
 */
public record When(LocalDate first, LocalDate last, Role role, String text) {
    /** How a time bounds what is said. */
    public enum Role {
        AT,
        SINCE,
        UNTIL,
        BEFORE,
        AFTER
    }

    public boolean meets(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    public int year() {
        return first.getYear();
    }

    /** Whether it is a day, or no longer than a month. */
    public boolean withinMonth() {
        return !last.isAfter(first.plusDays(31));
    }

    /** The same in another role. */
    public When as(Role other) {
        return new When(first, last, other, text);
    }
}
