package org.casus.http;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work takes turns, first come, first served. */
final class Turns {
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free;

    private Turns(int atOnce) {
        free = new Semaphore(atOnce, /* fair= */ true);
    }

    /** Of work that takes long: as much at once as there are processors. */
    static Turns ofLongWork() {
        return new Turns(Runtime.getRuntime().availableProcessors());
    }

    /** Of work that takes no longer than handing a turn on: one more at once, so that no processor waits for that. */
    static Turns ofShortWork() {
        return new Turns(Runtime.getRuntime().availableProcessors() + 1);
    }

    /**
     * Works when it is its turn.
     *
     * @throws Problem 503 if its turn does not come
     */
    <T> T take(Callable<T> work) throws Exception {
        if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of(503, "More is asked at once than this machine can answer; try again in some seconds.");
        }
        try {
            return work.call();
        } finally {
            free.release();
        }
    }
}
