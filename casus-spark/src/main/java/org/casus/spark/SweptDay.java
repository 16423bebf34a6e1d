package org.casus.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.casus.datasets.PartitionWriter;
import org.casus.engine.SweepKind;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.simulation.CascadeSweep;
import org.casus.simulation.Sweep;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One day of a sweep, ready for any of its attackers. Safe to share between tasks: a crisis has the same numbers whichever
 * others are run, and by whom.
 *
 * @param cascades null for one step only
 */
record SweptDay(Sweep sweep, @Nullable CascadeSweep cascades) {
    static SweptDay of(Snapshot snapshot, JoiningModel models, SweepKind kind) throws BrokenModel {
        Sweep sweep = Sweep.of(snapshot, models.level(kind.level()));
        return new SweptDay(sweep, kind.cascades(sweep, models));
    }

    /** Writes the file of an attacker, on this thread: a task has one core. */
    Path write(PartitionWriter writer, int attacker) throws IOException {
        Snapshot day = sweep.snapshot();
        int[] states = IntStream.range(0, sweep.size()).map(day::ccode).toArray();
        int a = day.positionOf(attacker);
        float[][] columns = cascades == null
                ? sweep.attacker(a).columns()
                : cascades.attacker(a).columns();
        return writer.sweep(day.date(), states, a, columns);
    }
}
