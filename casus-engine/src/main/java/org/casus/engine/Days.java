package org.casus.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.world.Circumstances;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** The world on the days asked about last, and on all others on which it was the same. Safe to share between threads. */
final class Days {
    private static final int KEPT = 64;

    /** The world on one day of an epoch, and how states were called then. */
    private record Day(Snapshot snapshot, Names names) {}

    private final World world;
    private final Map<World.Epoch, Day> kept = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<World.Epoch, Day> eldest) {
            return size() > KEPT;
        }
    };

    Days(World world) {
        this.world = world;
    }

    /** The world on the eve of a day, with some ties supposed away. */
    Snapshot snapshot(LocalDate date, Circumstances circumstances) {
        Snapshot snapshot = day(date).snapshot().at(date);
        return circumstances.equals(Circumstances.NONE) ? snapshot : snapshot.under(circumstances);
    }

    Names names(LocalDate date) {
        return day(date).names();
    }

    private Day day(LocalDate date) {
        World.Epoch epoch = world.epoch(date);
        Day known = find(epoch);
        return known != null ? known : keep(epoch, new Day(world.on(date), new Names(world, date)));
    }

    private synchronized @Nullable Day find(World.Epoch epoch) {
        return kept.get(epoch);
    }

    /** What another thread has made meanwhile is the same and stays. */
    private synchronized Day keep(World.Epoch epoch, Day made) {
        Day before = kept.putIfAbsent(epoch, made);
        return before != null ? before : made;
    }
}
