package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.datasets.PartitionWriter.Chances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a partitioned table: what is in them, and that the same rows have the same bytes. */
class PartitionWriterTest {
    private static final LocalDate DAY = LocalDate.of(2016, 1, 1);

    @TempDir
    private Path folder = Path.of("");

    private Path room() throws IOException {
        return Files.createTempDirectory(folder, "room");
    }

    /** Chances that differ from triad to triad, the same for the same seed. */
    private static float[][] chances(int n, long seed) {
        return columns(3, n, seed);
    }

    private static float[][] columns(int count, int n, long seed) {
        var random = new Random(seed);
        var chances = new float[count][n * n];
        for (float[] chance : chances) {
            for (int i = 0; i < chance.length; i++) {
                chance[i] = random.nextFloat();
            }
        }
        return chances;
    }

    private static List<String> rows(String query) throws Exception {
        var rows = new ArrayList<String>();
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var s = db.createStatement();
                var r = s.executeQuery(query)) {
            while (r.next()) {
                var row = new ArrayList<String>();
                for (int c = 1; c <= r.getMetaData().getColumnCount(); c++) {
                    row.add(r.getMetaData().getColumnName(c) + "=" + r.getString(c));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    @Test
    void a01TheCrisesOfAnAttackerInOrder() throws Exception {
        float[][] chances = {{0, 1, 2, 3, 4, 5, 6, 7, 8}, new float[9], new float[9]};
        Path partition = Files.createDirectories(folder.resolve("table/" + PartitionWriter.folder(2016, 20)));
        try (var writer = new PartitionWriter(room(), SweepFile.ONE_STEP)) {
            Path file = writer.sweep(DAY, new int[] {2, 20, 31}, 1, chances);
            Files.move(file, partition.resolve(file.getFileName().toString()));
        }

        assertThat(rows("SELECT attacker, year, date, target, candidate, p_out FROM read_parquet('" + folder
                        + "/table/*/*/*.parquet', hive_partitioning = true)"))
                .containsExactly(
                        "attacker=20 year=2016 date=2016-01-01 target=2 candidate=31 p_out=2.0",
                        "attacker=20 year=2016 date=2016-01-01 target=31 candidate=2 p_out=6.0");
    }

    @Test
    void a02TheSameRowsHaveTheSameBytesAndOthersOtherNames() throws Exception {
        int[] states = IntStream.range(100, 290).toArray();
        Path first;
        Path again;
        Path other;
        try (var writer = new PartitionWriter(room(), SweepFile.ONE_STEP)) {
            writer.sweep(DAY, new int[] {2, 20, 31}, 0, chances(3, 5));
            first = writer.sweep(DAY, states, 7, chances(190, 1));
        }
        try (var writer = new PartitionWriter(room(), SweepFile.ONE_STEP)) {
            again = writer.sweep(DAY, states, 7, chances(190, 1));
            other = writer.sweep(DAY, states, 7, chances(190, 2));
        }

        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(again.getFileName()).isEqualTo(first.getFileName()).isNotEqualTo(other.getFileName());
        assertThat(first.getFileName().toString()).isEqualTo(Checksum.of(first) + ".parquet");
        List<String> targets = rows("SELECT target, candidate FROM read_parquet('" + first + "')");
        assertThat(targets).hasSize(189 * 188).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a03AGridKeepsItsOrder() throws Exception {
        try (var writer = new PartitionWriter(room(), SweepFile.ONE_STEP)) {
            Path file = writer.grid(List.of(
                            new Chances("b", DAY, 710, 0.5, 0.2, 0.3, 0.4, 0.6),
                            new Chances("a", DAY, 2, 1, 0, 0, 0, 0.125))
                    .iterator());
            assertThat(rows("SELECT * FROM read_parquet('" + file + "')"))
                    .containsExactly(
                            "id=b date=2016-01-01 candidate=710 p_out=0.5 p_attacker=0.2 p_target=0.3 low=0.4 high=0.6",
                            "id=a date=2016-01-01 candidate=2 p_out=1.0 p_attacker=0.0 p_target=0.0 low=0.0 high=0.125");
        }
    }

    @Test
    void a04AFolderThatIsGoneIsSaid() throws Exception {
        Path room = room();
        try (var writer = new PartitionWriter(room, SweepFile.ONE_STEP)) {
            Files.delete(room);
            assertThatThrownBy(() -> writer.sweep(DAY, new int[] {2, 20, 31}, 0, chances(3, 1)))
                    .isInstanceOf(org.casus.error.EnvironmentFailure.class)
                    .hasMessageContaining("cannot write in " + room);
        }
    }

    @Test
    void a05TheRowsAreThoseOfTheFileOfASweep() throws Exception {
        theRowsAreThoseOfTheFile(SweepFile.ONE_STEP);
    }

    @Test
    void a06AlsoWithCascades() throws Exception {
        theRowsAreThoseOfTheFile(SweepFile.CASCADE);
    }

    private void theRowsAreThoseOfTheFile(List<String> columns) throws Exception {
        int[] states = IntStream.range(100, 112).toArray();
        Path partitions = folder.resolve("table");
        SweepFile whole = SweepFile.of(folder.resolve("whole.parquet"), columns, "a sweep", told -> {});
        whole.add(DAY, states, a -> columns(columns.size(), 12, a));
        whole.finish(List.of(DAY));
        try (var writer = new PartitionWriter(room(), columns)) {
            for (int a = 0; a < 12; a++) {
                Path place = Files.createDirectories(partitions.resolve(PartitionWriter.folder(2016, states[a])));
                Path file = writer.sweep(DAY, states, a, columns(columns.size(), 12, a));
                Files.move(file, place.resolve(file.getFileName()));
            }
        }

        String select = "SELECT date, attacker, target, candidate, " + String.join(", ", columns)
                + " FROM read_parquet('" + folder;
        assertThat(rows(select
                        + "/table/*/*/*.parquet', hive_partitioning = true) ORDER BY attacker, target, candidate"))
                .hasSize(12 * 11 * 10)
                .isEqualTo(rows(select + "/whole.parquet')"));
    }
}
