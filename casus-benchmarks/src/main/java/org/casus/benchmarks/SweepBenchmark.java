package org.casus.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;
import org.casus.model.LevelModel;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.casus.world.Level;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The one-step sweep of 1 January 2016, 7.3 million triads, beside what the machine can do at most. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SweepBenchmark {
    private static final LocalDate DAY = LocalDate.of(2016, 1, 1);
    /** As many bytes as a sweep writes. */
    private static final int FLOATS = 3 * 195 * 195 * 195;

    private World world;
    private LevelModel model;
    private Sweep sweep;
    private Triads[] triads;
    private float[] from;
    private float[] to;
    private double[] values;

    @Setup
    public void prepare() throws IOException {
        world = Worlds.embedded();
        model = EmbeddedModel.read().level(Level.WAR);
        sweep = Sweep.of(world.on(DAY), model);
        triads = sweep.all();
        from = new float[FLOATS];
        to = new float[FLOATS];
        values = new double[1_000_000];
        Arrays.setAll(values, i -> -8 + i * 1e-5);
    }

    /** All triads, on all cores, into arrays that are there. */
    @Benchmark
    public Triads[] kernel() {
        sweep.fill(triads);
        return triads;
    }

    /** Snapshot, ties of all pairs and their sums: what comes before the kernel. */
    @Benchmark
    public Sweep preparation() {
        Snapshot snapshot = world.on(DAY);
        return Sweep.of(snapshot, model);
    }

    /** One core copies as many bytes as a sweep writes. */
    @Benchmark
    public float[] copy() {
        System.arraycopy(from, 0, to, 0, FLOATS);
        return to;
    }

    /** One core takes a million exponentials by Math.exp. */
    @Benchmark
    public double exponentials() {
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value);
        }
        return sum;
    }
}
