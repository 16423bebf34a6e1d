package org.casus.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.casus.datasets.Worlds;
import org.casus.features.CrisisFeatures;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.Probabilities;
import org.casus.model.Pull;
import org.casus.model.entry.Bonds;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/**
 * 100,000 runs of one crisis of 1 January 2016, the United States against North Korea, on one thread and on two; and what another
 * program needs to run the same, little-endian doubles without a header: NAME.f8.
 */
public final class SimulateClock {
    private static final int RUNS = 100_000;
    private static final int TIMES = 9;

    private SimulateClock() {}

    /**
     * Prints the times and exports.
     *
     * @param arguments the folder
     */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LocalDate date = LocalDate.of(2016, 1, 1);
        Snapshot snapshot = Worlds.embedded().on(date);
        JoiningModel model = EmbeddedModel.read();
        var crisis = new Crisis(List.of(2), List.of(731), date, Level.WAR);
        var features = CrisisFeatures.of(snapshot, crisis, Circumstances.NONE);
        List<Probabilities> forecasts = new ArrayList<>();
        for (int k = 0; k < features.size(); k++) {
            forecasts.add(
                    model.level(Level.WAR).point(features.vector(k, Side.ATTACKER), features.vector(k, Side.TARGET)));
        }
        Bonds bonds = Bonds.of(
                snapshot,
                crisis,
                IntStream.range(0, features.size()).map(features::ccode).toArray());
        EntryModel entries = model.entries(Level.WAR);
        Pull pull = Pull.of(Level.WAR);
        Cascade cascade = new Cascade(bonds, forecasts, entries, pull).holding(1);
        for (int threads = 1; threads <= 2; threads++) {
            clock(cascade, threads);
        }
        export(folder, bonds, cascade, entries, pull);
    }

    private static void clock(Cascade cascade, int threads) throws InterruptedException, ExecutionException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var wall = new double[TIMES];
        var used = new double[TIMES];
        double entrants = 0;
        try (var pool = new ForkJoinPool(threads)) {
            for (int i = -3; i < TIMES; i++) {
                long began = System.nanoTime();
                long cpu = system.getProcessCpuTime();
                double[] sizes = pool.submit(() -> cascade.run(RUNS, 1)).get().sizes();
                if (i >= 0) {
                    wall[i] = (System.nanoTime() - began) / 1e9;
                    used[i] = (system.getProcessCpuTime() - cpu) / 1e9;
                }
                entrants = IntStream.range(0, sizes.length)
                        .mapToDouble(n -> n * sizes[n])
                        .sum();
            }
        }
        Arrays.sort(wall);
        Arrays.sort(used);
        IO.println("Casus, %,d runs, %d thread%s: wall best %.3f s, median %.3f s; processor %.3f s; %.2f entrants a run"
                .formatted(RUNS, threads, threads == 1 ? "" : "s", wall[0], wall[TIMES / 2], used[TIMES / 2], entrants));
    }

    private static void export(Path folder, Bonds bonds, Cascade cascade, EntryModel entries, Pull pull)
            throws IOException {
        int n = bonds.size();
        double[][] rates = cascade.rates();
        write(folder, "start_attacker", rates[0]);
        write(folder, "start_target", rates[1]);
        write(folder, "allies", matrix(n, bonds::promisers));
        write(folder, "rivals", matrix(n, bonds::rivals));
        write(folder, "neighbours", matrix(n, bonds::neighbours));
        write(
                folder,
                "majors",
                IntStream.range(0, n).mapToDouble(k -> bonds.major(k) ? 1 : 0).toArray());
        write(folder, "strengths", IntStream.range(0, n).mapToDouble(bonds::strength).toArray());
        write(folder, "begun", bonds.begun(Side.ATTACKER), bonds.begun(Side.TARGET));
        write(folder, "pull", pull.shared(), pull.apart());
        write(
                folder,
                "effects",
                Arrays.stream(Effect.values()).mapToDouble(entries::coefficient).toArray());
        IO.println("effects: " + Arrays.toString(Effect.values()));
    }

    /** Row m: 1 for those whose rates the entry of m moves. */
    private static double[] matrix(int n, java.util.function.IntFunction<int[]> tied) {
        var matrix = new double[n * n];
        for (int m = 0; m < n; m++) {
            for (int k : tied.apply(m)) {
                matrix[m * n + k] = 1;
            }
        }
        return matrix;
    }

    private static void write(Path folder, String name, double... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        Files.write(folder.resolve(name + ".f8"), bytes.array());
    }
}
