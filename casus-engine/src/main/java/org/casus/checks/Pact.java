package org.casus.checks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.world.Promise;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * A treaty or a named agreement, in one shape.
 *
 * @param signed first day on which it may have been signed, null where unknown
 * @param signedTo the last such day
 * @param from in force from, null where unknown
 * @param to its end, null while it lasts or unknown
 * @param promises what its members promise
 * @param promisesKnown whether that is all they promise
 * @param defence whether it promises defence: {@code yes}, {@code no} or {@code unknown}
 * @param treaty the world's treaty; without an id where the world has none
 */
record Pact(
        String name,
        @Nullable LocalDate signed,
        @Nullable LocalDate signedTo,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Promise> promises,
        Set<Integer> states,
        boolean promisesKnown,
        String defence,
        boolean bilateral,
        Treaty treaty,
        String source) {
    /** Whether it was in force on a day, as far as is known. */
    boolean lasts(LocalDate date) {
        LocalDate begins = from != null ? from : signed;
        return begins != null && !begins.isAfter(date) && (to == null || !to.isBefore(date));
    }

    /** Whether it promises help in war, not only to consult or not to attack. */
    boolean helps() {
        return promises.contains(Promise.DEFENSE) || promises.contains(Promise.OFFENSE);
    }

    /** Whether it makes all these promises. */
    boolean promises(Set<String> kinds) {
        return kinds.stream().allMatch(k -> promises.contains(Promise.valueOf(k.toUpperCase(Locale.ROOT))));
    }

    /** A day on which its parties can be called by name. */
    LocalDate day() {
        return signed == null ? LocalDate.of(2000, 1, 1) : signed;
    }

    /** Its promises as words. */
    String words() {
        return promises.stream().map(Promise::word).sorted().collect(Collectors.joining(", "));
    }

    /** Its name, its days and what it promises. */
    String text() {
        return "%s%s%s%s"
                .formatted(
                        name,
                        signed == null ? "" : ", signed " + Facts.day(signed),
                        to == null ? "" : ", ended " + Facts.day(to),
                        promises.isEmpty() ? "" : " (" + words() + ")");
    }
}
