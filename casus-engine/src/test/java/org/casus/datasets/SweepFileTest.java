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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a sweep: what is in it, and what happens when the work is stopped. */
class SweepFileTest {
    private static final int[] STATES = {2, 20, 31};
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2002, 1, 1);

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private SweepFile begin(String name, String about) throws IOException {
        return SweepFile.of(folder.resolve(name), SweepFile.ONE_STEP, about, told::add);
    }

    private SweepFile begin() throws IOException {
        return begin("s.csv", "a sweep");
    }

    /** By attacker, target and candidate: a thousandth of a number that says which they are. */
    private static float[][] rows(int attacker) {
        float[][] rows = new float[3][9];
        for (int i = 0; i < 9; i++) {
            rows[0][i] = (100 * attacker + i) / 1000f;
            rows[1][i] = 0.25f;
            rows[2][i] = 0.5f;
        }
        return rows;
    }

    private List<String> parts() throws IOException {
        try (var files = Files.list(folder.resolve("s.csv.parts"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a01EveryTriadOnceInOrder() throws Exception {
        SweepFile sweep = begin();
        sweep.add(FIRST, STATES, SweepFileTest::rows);
        sweep.add(SECOND, STATES, SweepFileTest::rows);
        sweep.finish(List.of(FIRST, SECOND));

        List<String> lines = Files.readAllLines(folder.resolve("s.csv"));
        assertThat(lines)
                .hasSize(13)
                .startsWith(
                        "date,attacker,target,candidate,p_out,p_attacker,p_target",
                        "2001-01-01,2,20,31,0.005,0.25,0.5",
                        "2001-01-01,2,31,20,0.007,0.25,0.5",
                        "2001-01-01,20,2,31,0.102,0.25,0.5")
                .endsWith("2002-01-01,31,20,2,0.203,0.25,0.5");
        assertThat(folder.resolve("s.csv.parts")).doesNotExist();
        assertThat(told).isEmpty();
    }

    @Test
    void a02ParquetHasTheRowsOfTheCsv() throws Exception {
        for (String name : new String[] {"s.csv", "s.parquet", "one.parquet"}) {
            SweepFile sweep = begin(name, "a sweep");
            List<LocalDate> dates = name.startsWith("one") ? List.of(FIRST) : List.of(FIRST, SECOND);
            for (LocalDate date : dates) {
                sweep.add(date, STATES, SweepFileTest::rows);
            }
            sweep.finish(dates);
        }

        List<String> csv = rows("read_csv('" + folder.resolve("s.csv") + "')");
        assertThat(rows("read_parquet('" + folder.resolve("s.parquet") + "')"))
                .isEqualTo(csv)
                .hasSize(12);
        assertThat(rows("read_parquet('" + folder.resolve("one.parquet") + "')"))
                .isEqualTo(csv.subList(0, 6));
    }

    private static List<String> rows(String table) throws Exception {
        var rows = new ArrayList<String>();
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var s = db.createStatement();
                var r = s.executeQuery("SELECT date, attacker, target, candidate, p_out::FLOAT, p_attacker::FLOAT,"
                        + " p_target::FLOAT FROM " + table)) {
            while (r.next()) {
                var row = new StringBuilder();
                for (int c = 1; c <= 7; c++) {
                    row.append(r.getObject(c)).append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void a03AStoppedSweepGoesOnWithoutLossOrDoubleRows() throws Exception {
        SweepFile stopped = begin();
        stopped.add(FIRST, STATES, SweepFileTest::rows);
        assertThatThrownBy(() -> stopped.add(SECOND, STATES, a -> {
                    if (a == 2) {
                        throw new IllegalStateException("killed");
                    }
                    return rows(a);
                }))
                .isInstanceOf(IllegalStateException.class);

        SweepFile again = begin();
        assertThat(again.has(FIRST)).isTrue();
        assertThat(again.has(SECOND)).isFalse();
        again.add(SECOND, STATES, SweepFileTest::rows);
        again.finish(List.of(FIRST, SECOND));
        assertThat(Files.readAllLines(folder.resolve("s.csv"))).hasSize(13).doesNotHaveDuplicates();
        assertThat(told).isEmpty();
    }

    @Test
    void a04ADamagedPartIsNoticed() throws Exception {
        SweepFile sweep = begin();
        sweep.add(FIRST, STATES, SweepFileTest::rows);
        Path part = folder.resolve("s.csv.parts").resolve(parts().getFirst());
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        assertThat(begin().has(FIRST)).isFalse();
        assertThat(told).hasSize(1).first().asString().contains(part.toString(), "damaged");
        assertThat(parts()).containsExactly("sweep.txt");
    }

    @Test
    void a05PartsOfAnotherSweepAreNotTaken() throws Exception {
        begin().add(FIRST, STATES, SweepFileTest::rows);

        assertThat(begin("s.csv", "another sweep").has(FIRST)).isFalse();
        assertThat(told).hasSize(1).first().asString().contains("another sweep");
    }

    @Test
    void a06AnOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("s.csv"), "old");
        SweepFile sweep = begin();
        sweep.add(FIRST, STATES, SweepFileTest::rows);
        assertThat(file).content().isEqualTo("old");
        sweep.finish(List.of(FIRST));
        assertThat(Files.readAllLines(file)).hasSize(7);
    }

    @Test
    void a07TwoStatesHaveNoTriad() throws Exception {
        SweepFile sweep = begin();
        sweep.add(FIRST, new int[] {2, 20}, a -> new float[3][4]);
        sweep.finish(List.of(FIRST));
        assertThat(Files.readAllLines(folder.resolve("s.csv"))).hasSize(1);
    }
}
