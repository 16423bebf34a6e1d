package org.casus.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.Pull;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Sweep;
import org.casus.world.Level;

/**
 * The cascade sweep of 1 January 2016, 200 runs of each of 37,830 crises, on one thread and on two, by the wall's clock and by
 * the processor's.
 */
public final class CascadeClock {
    private static final int RUNS = 200;

    private CascadeClock() {}

    /** Prints both times for both numbers of threads. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        JoiningModel model = EmbeddedModel.read();
        Sweep sweep = Sweep.of(Worlds.embedded().on(LocalDate.of(2016, 1, 1)), model.level(Level.WAR));
        var cascades = CascadeSweep.of(sweep, model.entries(Level.WAR), Pull.of(Level.WAR), RUNS, 1);
        int n = sweep.size();
        cascades.attackers(0, 8);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                long began = System.nanoTime();
                long used = system.getProcessCpuTime();
                for (int a = 0; a < n; a += 16) {
                    int from = a;
                    pool.submit(() -> cascades.attackers(from, Math.min(n, from + 16)))
                            .get();
                }
                double cpu = (system.getProcessCpuTime() - used) / 1e9;
                double wall = (System.nanoTime() - began) / 1e9;
                IO.println("Casus, %d crises of %d runs, %d thread%s: wall %.1f s, processor %.1f s, %.2f ms a crisis"
                        .formatted(n * (n - 1), RUNS, threads, threads == 1 ? "" : "s", wall, cpu, 1e3 * cpu
                                / n
                                / (n - 1)));
            }
        }
    }
}
