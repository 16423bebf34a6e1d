package org.casus;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * How long this thread computes, whatever else the machine does meanwhile: to see that time does not explode with the input, not
 * how fast anything is.
 */
public final class ProcessorTime {
    private ProcessorTime() {}

    public static Duration of(Callable<?> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.call();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
