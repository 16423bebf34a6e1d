package org.casus.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes log lines to standard error ten times a second, all that have come since together. Logback's AsyncAppender wakes its
 * thread for each line, which costs a service more than the line.
 *
 * <p>Whoever logs waits for nothing, but for one in {@value #MOST} where lines come faster than ten times a second can tell.
 */
final class BatchingAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final int MOST = 8192;
    private static final int PAUSE_MILLISECONDS = 100;

    private final Encoder<ILoggingEvent> encoder;
    private final Queue<ILoggingEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    private @Nullable Future<?> writing;

    BatchingAppender(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    public void start() {
        super.start();
        writing = getContext()
                .getScheduledExecutorService()
                .scheduleWithFixedDelay(this::write, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        waiting.add(event);
        if (size.incrementAndGet() >= MOST) {
            write();
        }
    }

    private synchronized void write() {
        var lines = new ByteArrayOutputStream();
        for (ILoggingEvent event = waiting.poll(); event != null; event = waiting.poll()) {
            size.decrementAndGet();
            lines.writeBytes(encoder.encode(event));
        }
        System.err.write(lines.toByteArray(), 0, lines.size());
        System.err.flush();
    }

    /** Writes what is left. */
    @Override
    public void stop() {
        super.stop();
        if (writing != null) {
            writing.cancel(false);
        }
        write();
    }
}
