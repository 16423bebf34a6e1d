package org.casus.world;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stretches of days in which nothing begins or ends that a {@link Snapshot} holds. */
final class Epochs {
    /** Epoch days on which something may be other than on the day before, ascending. */
    private final int[] changes;

    Epochs(Tables tables) {
        changes = Stream.of(
                        tables.states().stream().flatMapToInt(s -> around(s.from(), s.to())),
                        tables.memberships().stream().flatMapToInt(m -> around(m.from(), m.to())),
                        tables.contiguities().stream().flatMapToInt(c -> around(c.from(), c.to())),
                        tables.capitals().stream().flatMapToInt(c -> around(c.from(), c.to())),
                        tables.powers().stream().flatMapToInt(p -> around(p.from(), p.to())))
                .flatMapToInt(days -> days)
                .sorted()
                .distinct()
                .toArray();
    }

    /** What holds on the eve of a day is seen from the next one. */
    private static IntStream around(LocalDate from, @Nullable LocalDate to) {
        int begin = (int) from.toEpochDay();
        IntStream start = IntStream.of(begin, begin + 1);
        return to == null
                ? start
                : IntStream.concat(start, IntStream.of((int) to.toEpochDay(), (int) to.toEpochDay() + 1));
    }

    /** The stretch of a day: of its year, since rivalries and figures are of years, after so many changes. */
    World.Epoch of(LocalDate date) {
        int at = Arrays.binarySearch(changes, (int) date.toEpochDay());
        return new World.Epoch(date.getYear(), at >= 0 ? at + 1 : -at - 1);
    }
}
