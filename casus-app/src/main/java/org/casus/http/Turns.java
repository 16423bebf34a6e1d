package org.casus.http;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work takes turns: as much at once as there are processors, first come, first served. */
final class Turns {
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

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
