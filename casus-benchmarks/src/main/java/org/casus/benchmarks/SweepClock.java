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
import org.casus.model.LevelModel;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.casus.world.Level;
import org.casus.world.World;

/**
 * The sweep of 1 January 2016 on one thread and on two, by the wall's clock and by the processor's: on a machine that others
 * use too, only the second can be compared. One thread and two take turns, so that what else runs hits both alike.
 */
public final class SweepClock {
    private static final int WARM = 20;
    private static final int RUNS = 41;
    private static final LocalDate DAY = LocalDate.of(2016, 1, 1);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SweepClock() {}

    /** Milliseconds of the runs on a number of threads. */
    private static final class Times {
        private final double[] wall = new double[RUNS];
        private final double[] processor = new double[RUNS];

        void run(int i, ForkJoinPool pool, Runnable work) throws InterruptedException, ExecutionException {
            long began = System.nanoTime();
            long used = SYSTEM.getProcessCpuTime();
            pool.submit(work).get();
            if (i >= 0) {
                processor[i] = (SYSTEM.getProcessCpuTime() - used) / 1e6;
                wall[i] = (System.nanoTime() - began) / 1e6;
            }
        }
    }

    /** Prints medians and the least, and by how many times two threads are faster than one. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        World world = Worlds.embedded();
        LevelModel model = EmbeddedModel.read().level(Level.WAR);
        Sweep sweep = Sweep.of(world.on(DAY), model);
        Triads[] triads = sweep.all();
        clock("the chances", sweep.triads(), () -> sweep.fill(triads));
        clock("what comes before", sweep.triads(), () -> Sweep.of(world.on(DAY), model));
    }

    private static void clock(String what, long triads, Runnable work) throws InterruptedException, ExecutionException {
        var one = new Times();
        var two = new Times();
        try (var pool1 = new ForkJoinPool(1);
                var pool2 = new ForkJoinPool(2)) {
            for (int i = -WARM; i < RUNS; i++) {
                one.run(i, pool1, work);
                two.run(i, pool2, work);
            }
        }
        print(what, 1, one, triads);
        print(what, 2, two, triads);
        var faster = new double[RUNS];
        Arrays.setAll(faster, i -> one.wall[i] / two.wall[i]);
        IO.println("Casus, %s: two threads are %.2f times as fast as one (median of %d pairs; of the best %.2f)"
                .formatted(what, median(faster), RUNS, least(one.wall) / least(two.wall)));
    }

    private static void print(String what, int threads, Times times, long triads) {
        IO.println("Casus, %s, %d thread%s: wall median %.1f ms, best %.1f ms; processor median %.0f ms, %.1f ns a triad"
                .formatted(
                        what,
                        threads,
                        threads == 1 ? "" : "s",
                        median(times.wall),
                        least(times.wall),
                        median(times.processor),
                        1e6 * median(times.processor) / triads));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
