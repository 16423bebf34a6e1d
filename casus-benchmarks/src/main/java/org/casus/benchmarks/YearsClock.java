package org.casus.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;
import org.casus.model.LevelModel;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.casus.world.Level;
import org.casus.world.World;

/** The first day of every year from 1816 to 2022 in memory: snapshot, ties, sums and the chances of all triads. */
public final class YearsClock {
    private static final int TIMES = 3;
    private static final LocalDate MOST_STATES = LocalDate.of(2022, 1, 1);

    private YearsClock() {}

    /**
     * Prints the times, the first of them of a Java that has just started.
     *
     * @param arguments the folder of imported data
     */
    public static void main(String... arguments) throws Exception {
        World world = Worlds.of(new Store(Path.of(arguments[0])));
        LevelModel model = EmbeddedModel.read().level(Level.WAR);
        List<LocalDate> days = IntStream.rangeClosed(1816, 2022)
                .mapToObj(year -> LocalDate.of(year, 1, year == 1816 ? 2 : 1))
                .toList();
        Queue<Triads[]> room = new ConcurrentLinkedQueue<>();
        for (int cores = 0; cores < Runtime.getRuntime().availableProcessors(); cores++) {
            room.add(Sweep.of(world.on(MOST_STATES), model).all());
        }
        clock("all of it", days, day -> {
            Sweep sweep = Sweep.of(world.on(day), model);
            Triads[] triads = room.remove();
            sweep.fill(triads);
            room.add(triads);
            return sweep.triads();
        });
        clock("what comes before the chances", days, day -> Sweep.of(world.on(day), model).triads());
    }

    /** What is done for a day; gives the number of its triads. */
    @FunctionalInterface
    private interface Work {
        long of(LocalDate day);
    }

    /** Days side by side, so that no core waits for what one day does on a single one. */
    private static void clock(String what, List<LocalDate> days, Work work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            long used = system.getProcessCpuTime();
            long triads = days.parallelStream().mapToLong(work::of).sum();
            IO.println("Casus, %,d triads of %d days, %s: wall %.2f s, processor %.2f s"
                    .formatted(
                            triads,
                            days.size(),
                            what,
                            (System.nanoTime() - began) / 1e9,
                            (system.getProcessCpuTime() - used) / 1e9));
        }
    }
}
