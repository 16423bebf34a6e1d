package org.casus.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.casus.world.Level;

/**
 * The sweep of 1 January 2016 on one thread and on two, by the wall's clock and by the processor's: on a machine that others
 * use too, only the second can be compared.
 */
public final class SweepClock {
    private static final int RUNS = 60;

    private SweepClock() {}

    /** Prints the medians and the least of the later half of the runs. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        Sweep sweep = Sweep.of(
                Worlds.embedded().on(LocalDate.of(2016, 1, 1)),
                EmbeddedModel.read().level(Level.WAR));
        Triads[] triads = sweep.all();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int threads = 1; threads <= 2; threads++) {
            var wall = new double[RUNS];
            var cpu = new double[RUNS];
            try (var pool = new ForkJoinPool(threads)) {
                for (int i = 0; i < RUNS; i++) {
                    long began = System.nanoTime();
                    long used = system.getProcessCpuTime();
                    pool.submit(() -> sweep.fill(triads)).get();
                    cpu[i] = (system.getProcessCpuTime() - used) / 1e6;
                    wall[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            print(threads, "wall", wall, sweep.triads());
            print(threads, "processor", cpu, sweep.triads());
        }
    }

    private static void print(int threads, String clock, double[] times, long triads) {
        double[] later = Arrays.stream(times, RUNS / 2, RUNS).sorted().toArray();
        double median = later[later.length / 2];
        IO.println("Casus, %d thread%s, %s: median %.0f ms, best %.0f ms, %.1f ns a triad"
                .formatted(threads, threads == 1 ? "" : "s", clock, median, later[0], 1e6 * median / triads));
    }
}
