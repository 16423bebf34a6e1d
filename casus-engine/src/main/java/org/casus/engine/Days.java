package org.casus.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.world.Circumstances;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** The days asked about last: most questions are about today. Safe to share between threads. */
final class Days {
    private static final int KEPT = 64;

    /** A day of the world as it was, and how states were called on it. */
    private record Day(Snapshot snapshot, Names names) {}

    private final World world;
    private final Map<LocalDate, Day> kept = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Day> eldest) {
            return size() > KEPT;
        }
    };

    Days(World world) {
        this.world = world;
    }

    /** The world on the eve of a day, with some ties supposed away. */
    Snapshot snapshot(LocalDate date, Circumstances circumstances) {
        Snapshot snapshot = day(date).snapshot();
        return circumstances.equals(Circumstances.NONE) ? snapshot : snapshot.under(circumstances);
    }

    Names names(LocalDate date) {
        return day(date).names();
    }

    private Day day(LocalDate date) {
        Day known = find(date);
        return known != null ? known : keep(date, new Day(world.on(date), new Names(world, date)));
    }

    private synchronized @Nullable Day find(LocalDate date) {
        return kept.get(date);
    }

    /** What another thread has made meanwhile is the same and stays. */
    private synchronized Day keep(LocalDate date, Day made) {
        Day before = kept.putIfAbsent(date, made);
        return before != null ? before : made;
    }
}
