package org.casus.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.casus.error.Code;

/**
 * How much anybody may ask: so many requests a second on average, and for once those of twenty seconds together. Safe to share between
 * threads.
 */
final class Limit {
    private static final int BURST_SECONDS = 20;
    private static final int MOST_KNOWN = 100_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** When each one's requests are paid off, of those that have not paid all. */
    private final Map<String, Long> paid = new ConcurrentHashMap<>();

    private final int perSecond;
    private final LongSupplier nanoseconds;
    private final long begun;

    /** @param perSecond 0 for any number */
    Limit(int perSecond) {
        this(perSecond, System::nanoTime);
    }

    Limit(int perSecond, LongSupplier nanoseconds) {
        this.perSecond = perSecond;
        this.nanoseconds = nanoseconds;
        begun = nanoseconds.getAsLong();
    }

    /**
     * Counts a request.
     *
     * @throws Problem 429 if it is one too many; it is not counted then
     */
    void count(String who) {
        if (perSecond == 0) {
            return;
        }
        long now = nanoseconds.getAsLong() - begun;
        if (paid.size() >= MOST_KNOWN) {
            paid.values().removeIf(at -> at <= now);
        }
        long cost = SECOND / perSecond;
        paid.compute(who, (name, before) -> {
            long after = Math.max(before == null ? now : before, now) + cost;
            long over = after - now - BURST_SECONDS * SECOND;
            if (over > 0) {
                throw Problem.later(
                        429,
                        Code.TOO_MANY_REQUESTS,
                        "That is too much at once: %d requests a second are answered, on average.".formatted(perSecond),
                        Duration.ofNanos(over));
            }
            return after;
        });
    }
}
