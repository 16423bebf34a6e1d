package org.casus.sites;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work in a row of which two pieces run at once; results are taken in order, and no more than two wait. */
final class TwoAtOnce {
    private TwoAtOnce() {}

    /** A piece of work. */
    interface Work<A, B> {
        B of(A item) throws IOException;
    }

    /** What becomes of a result. */
    interface Taker<A, B> {
        void take(A item, B result) throws IOException;
    }

    static <A, B> void run(List<A> items, Work<A, B> work, Taker<A, B> taker) throws IOException {
        var running = new ArrayDeque<Future<B>>();
        Iterator<A> next = items.iterator();
        try (ExecutorService two =
                Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
            try {
                for (A item : items) {
                    while (running.size() < 2 && next.hasNext()) {
                        A other = next.next();
                        running.add(two.submit(() -> work.of(other)));
                    }
                    taker.take(item, running.remove().get());
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            } finally {
                running.forEach(f -> f.cancel(true));
            }
        }
    }
}
