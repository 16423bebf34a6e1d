package org.casus.simulation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.datasets.Worlds;
import org.casus.features.PairTies;
import org.casus.model.EmbeddedModel;
import org.casus.model.LevelModel;
import org.casus.world.Level;
import org.casus.world.Snapshot;

/**
 * Writes the matrices of a sweep for other programs, little-endian doubles without a header, by row: NAME.f8. And the sweep's
 * own chances of staying out and of joining either side, n × n × n each, to be compared with theirs.
 */
public final class SweepExport {
    private SweepExport() {}

    /**
     * Exports.
     *
     * @param arguments the folder; the date, 2016-01-01 by default
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LocalDate date = LocalDate.parse(arguments.length > 1 ? arguments[1] : "2016-01-01");
        Snapshot snapshot = Worlds.embedded().on(date);
        LevelModel model = EmbeddedModel.read().level(Level.WAR);
        PairTies ties = PairTies.of(snapshot);
        SweepTerms terms = SweepTerms.of(ties, model);
        CommonTerms common = terms.common;
        if (!common.linear) {
            throw new IllegalStateException("columns are clipped here; the peers know only the linear form");
        }
        write(folder, "attacker_u", Arrays.stream(terms.attackerU).flatMap(Arrays::stream));
        write(folder, "attacker_v", Arrays.stream(terms.attackerV).flatMap(Arrays::stream));
        write(folder, "target_u", Arrays.stream(terms.targetU));
        write(folder, "target_v", Arrays.stream(terms.targetV).flatMap(Arrays::stream));
        write(folder, "crisis_u", Arrays.stream(terms.crisisU));
        write(folder, "crisis_v", Arrays.stream(terms.crisisV));
        write(folder, "land", Arrays.stream(terms.land));
        write(folder, "land_times", Arrays.stream(terms.landTimes));
        write(folder, "ally", Arrays.stream(terms.ally));
        write(folder, "ally_times", Arrays.stream(terms.allyTimes));
        write(folder, "distance", Arrays.stream(common.distance));
        write(folder, "strength", Stream.of(common.strength));
        write(folder, "base", Stream.of(common.base));
        write(folder, "by_distance", Stream.of(common.byDistance));
        write(folder, "slopes", Stream.of(common.slopes()));
        write(
                folder,
                "major",
                Stream.of(IntStream.range(0, terms.n)
                        .mapToDouble(k -> terms.major[k] ? 1 : 0)
                        .toArray()));
        write(folder, "corrections", Stream.of(terms.corrections.table()));
        Triads[] all = Sweep.of(snapshot, model).all();
        write(folder, "p_out", Arrays.stream(all).map(t -> doubles(t.out())));
        write(folder, "p_attacker", Arrays.stream(all).map(t -> doubles(t.attacker())));
        write(folder, "p_target", Arrays.stream(all).map(t -> doubles(t.target())));
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static void write(Path folder, String name, Stream<double[]> rows) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".f8"));
                var out = new DataOutputStream(file)) {
            for (double[] row : (Iterable<double[]>) rows::iterator) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * row.length).order(ByteOrder.LITTLE_ENDIAN);
                DoubleStream.of(row).forEach(bytes::putDouble);
                out.write(bytes.array());
            }
        }
    }
}
