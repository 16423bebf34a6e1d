package org.casus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.Casus;
import org.casus.answer.Candidate;
import org.casus.answer.Scenario;
import org.casus.datasets.Import;
import org.casus.datasets.PartitionWriter;
import org.casus.datasets.Store;
import org.casus.datasets.SweepFile;
import org.casus.engine.SweepKind;
import org.casus.simulation.CascadeShares;
import org.casus.simulation.Sweep;
import org.casus.world.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs on a Spark within this process: grids, what is wrong with them, and failures. */
class JobsTest {
    private static final String GRID = """
            id,on,attacker,target,level,with,without,joined
            a,2024-01-01,USA,PRK,war,,,
            b,2024-01-01,USA,PRK,war,,treaty:CHN-PRK,
            c,2024-01-01,CHN,TWN,war,treaty:USA-TWN:defense,,RUS:attacker
            d,2016-06-30,RUS,EST,force,,,
            """;

    @TempDir
    private Path folder = Path.of("");

    /** What a job said, and its exit code. */
    private record Ran(int code, String err) {}

    @BeforeAll
    static void withinThisProcess() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    private static Ran run(Job job, String... arguments) {
        var said = new ByteArrayOutputStream();
        int code = Job.run(job, arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ran(code, said.toString(StandardCharsets.UTF_8));
    }

    private Ran grid(Path scenarios, String out) {
        return run(
                new GridJob(),
                scenarios.toString(),
                "--out",
                folder.resolve(out).toString());
    }

    private Path csv(String text) throws Exception {
        return Files.writeString(Files.createTempDirectory(folder, "in").resolve("grid.csv"), text);
    }

    private List<String> files(String out) throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve(out))) {
            return all.filter(f -> f.toString().endsWith(".parquet"))
                    .map(f -> folder.resolve(out).relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> query(String sql) throws Exception {
        var rows = new ArrayList<String>();
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var s = db.createStatement()) {
            if (s.execute(sql)) {
                try (var r = s.getResultSet()) {
                    while (r.next()) {
                        rows.add(r.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void a01AGridOfCsvOrParquetHasTheBytesOfOneProcessAndWhosNumbers() throws Exception {
        Path csv = csv(GRID);
        Path parquet = folder.resolve("grid.parquet");
        query("COPY (SELECT * REPLACE (\"on\"::DATE AS \"on\") FROM read_csv('" + csv
                + "', all_varchar = true) ORDER BY id DESC) TO '" + parquet + "' (FORMAT parquet)");

        assertThat(grid(csv, "c")).isEqualTo(new Ran(0, grid(parquet, "p").err()));
        assertThat(files("c"))
                .isEqualTo(files("p"))
                .extracting(f -> f.replaceFirst("/[^/]*$", ""))
                .containsExactly("year=2016/attacker=365", "year=2024/attacker=2", "year=2024/attacker=710");

        Path twoScenarios = folder.resolve("c").resolve(files("c").get(1));
        Opened opened = new Given(null, null, List.of(), LocalDate.of(2026, 1, 1)).open();
        List<GridRow> rows = Stream.of("b", "a")
                .map(id -> row(id, id.equals("b") ? "treaty:CHN-PRK" : ""))
                .toList();
        Path alone = Files.createDirectory(folder.resolve("alone"));
        try (var writer = new PartitionWriter(alone, List.of())) {
            assertThat(writer.grid(GridJob.chances(rows, opened).iterator())).hasSameBinaryContentAs(twoScenarios);
        }

        Candidate china =
                Casus.open().who(Scenario.attack("USA", "PRK").on("2024-01-01").withoutTreaty("CHN", "PRK")).stream()
                        .filter(c -> c.state().ccode() == 710)
                        .findFirst()
                        .orElseThrow();
        assertThat(query(
                        "SELECT p_target FROM read_parquet('" + twoScenarios + "') WHERE id = 'b' AND candidate = 710"))
                .containsExactly(String.valueOf(china.pTarget()));
    }

    private static GridRow row(String id, String without) {
        return new GridRow(id, "2024-01-01", "USA", "PRK", "war", "", "", without, "");
    }

    @Test
    void a02EveryProblemOfAGridIsSaidAndNothingWritten() throws Exception {
        Ran ran = grid(
                csv(
                        GRID
                                + "a,2024,USA,CHN,war,,,\ne,1800,USA,PRK,war,,,\nf,2024,Utopia,PRK,battle,,,\ng,2024,,PRK,war,,,\n"),
                "out");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "the id \"a\" is given 2 times",
                        "id e: ",
                        "[Q07]",
                        "\"Utopia\" is no state",
                        "[Q15]",
                        "No attacker is named. [Q12]")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(grid(csv("id,on,attacker\n1,2024,USA\n"), "out").err()).contains("lacks target, level", "[F09]");
        assertThat(grid(csv("id,on,attacker,target,level\n"), "out").err()).contains("[F10]");
        assertThat(grid(folder.resolve("none.parquet"), "out").err()).contains("there is no file", "[F01]");
    }

    private Ran sweep(String... arguments) {
        return run(new SweepJob(), arguments);
    }

    private Ran sweep(List<String> words, String... more) {
        return sweep(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void a03WhatIsWrongWithASweepIsSaidWithItsCode() {
        String out = folder.resolve("out").toString();
        assertThat(sweep("--on", "2016").err()).contains("--out", "[O04]");
        assertThat(sweep("--out", out, "--from", "2016").err()).contains("[O08]");
        assertThat(sweep("--out", out, "--from", "2016", "--to", "2017", "--on", "2016")
                        .err())
                .contains("[O07]");
        assertThat(sweep("--out", out, "--from", "2016", "--to", "2015").err()).contains("[Q20]");
        assertThat(sweep("--out", out, "--on", "1816").err()).contains("[Q07]");
        assertThat(sweep("--out", out, "--on", "2016", "--attackers", "Utopia").err())
                .contains("[Q03]");
        assertThat(sweep("--out", out, "--on", "2016", "--level", "battle").err())
                .contains("[O05]");
        assertThat(sweep("--out", out, "--on", "2016", "--model", "none.gz").err())
                .contains("none.gz", "[F01]");
        assertThat(sweep("--out", out, "--on", "2016", "--data", "none").err()).contains("none", "[D01]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a04AJobThatSparkGivesUpGoesOnWhenSubmittedAgain() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        String[] arguments = {"--on", "2016", "--attackers", "USA,RUS", "--out", out.toString()};
        Path inTheWay = Files.writeString(out.resolve("year=2016"), "");
        Ran failed = sweep(arguments);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("Spark gave up: ", "the same job goes on from there [E18]")
                .doesNotContain("\tat ");
        assertThat(out.resolve("_SUCCESS")).doesNotExist();

        Files.delete(inTheWay);
        assertThat(sweep(arguments).code()).isZero();
        List<String> files = files("out");
        assertThat(files).hasSize(2);

        // Deleted, and damaged.
        Files.delete(out.resolve(files.get(0)));
        byte[] bytes = Files.readAllBytes(out.resolve(files.get(1)));
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 1;
        Files.write(out.resolve(files.get(1)), damaged);
        assertThat(sweep(arguments).code()).isZero();
        assertThat(files("out")).isEqualTo(files);
        assertThat(out.resolve(files.get(1))).hasBinaryContent(bytes);

        Ran other = sweep("--on", "2016", "--level", "force", "--out", out.toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("another job's files", "[E03]");
    }

    private Path threeStates() throws Exception {
        Path published = Files.createDirectory(folder.resolve("published"));
        Files.writeString(published.resolve("cow_states.csv"), """
                stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
                USA,2,United States of America,1816,1,1,2016,12,31,2016
                YUG,345,Yugoslavia,1944,10,20,2016,12,31,2016
                KOS,347,Kosovo,2008,2,20,2016,12,31,2016
                """);
        Path store = folder.resolve("store");
        Import.run(published, new Store(store), progress -> {});
        return store;
    }

    @Test
    void a05ImportedDataAndFactsAreSentToTheExecutors() throws Exception {
        Path store = threeStates();
        Path facts = Files.writeString(folder.resolve("facts.csv"), """
                treaty,ccode,from,promises
                mine:1,2,2010-01-01,defense
                mine:1,347,2010-01-01,defense
                """);
        String[] plain = {
            "--on",
            "2012",
            "--data",
            store.toString(),
            "--out",
            folder.resolve("plain").toString()
        };
        String[] allied = {
            "--on",
            "2012",
            "--data",
            store.toString(),
            "--facts",
            facts.toString(),
            "--out",
            folder.resolve("allied").toString()
        };

        assertThat(sweep(plain).code()).isZero();
        assertThat(sweep(allied).code()).isZero();
        assertThat(files("plain"))
                .extracting(f -> f.replaceFirst("/[^/]*$", ""))
                .containsExactly("year=2012/attacker=2", "year=2012/attacker=345", "year=2012/attacker=347");
        assertThat(help("plain")).isLessThan(help("allied"));
    }

    /** The chance that the United States help Kosovo against Yugoslavia. */
    private double help(String out) throws Exception {
        return Double.parseDouble(query("SELECT p_target FROM read_parquet('" + folder.resolve(out)
                        + "/*/attacker=345/*.parquet') WHERE target = 347 AND candidate = 2")
                .getFirst());
    }

    @Test
    void a06CascadesHaveTheRowsOfTheFileOfASweepAndAFolderKeepsToItsRunsAndSeed() throws Exception {
        String store = threeStates().toString();
        String out = folder.resolve("out").toString();
        List<String> words = List.of("--on", "2012", "--data", store, "--out", out, "--cascade");
        assertThat(sweep(words, "300", "--seed", "5")).isEqualTo(new Ran(0, ""));

        Opened opened = new Given(store, null, List.of(), LocalDate.of(2026, 1, 1)).open();
        LocalDate day = LocalDate.of(2012, 1, 1);
        SweepKind kind = SweepKind.of(Level.WAR, 300, 5);
        Sweep sweep = Sweep.of(opened.world().on(day), opened.model().level(Level.WAR));
        CascadeShares[] grown =
                Objects.requireNonNull(kind.cascades(sweep, opened.model())).attackers(0, 3);
        SweepFile whole = SweepFile.of(folder.resolve("whole.parquet"), SweepFile.CASCADE, "a sweep", told -> {});
        whole.add(day, new int[] {2, 345, 347}, a -> grown[a].columns());
        whole.finish(List.of(day));
        String columns = "SELECT concat_ws(' ', date, attacker, target, candidate, p_out, p_attacker, p_target,"
                + " share_attacker, share_target) FROM read_parquet('" + folder;
        assertThat(query(columns + "/out/*/*/*.parquet', hive_partitioning = true) ORDER BY attacker, target"))
                .hasSize(6)
                .isEqualTo(query(columns + "/whole.parquet')"));

        for (Ran other : List.of(
                sweep(words, "300"), sweep(words, "301", "--seed", "5"), sweep(words.subList(0, words.size() - 1)))) {
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.err()).contains("another job's files", "[E03]");
        }
        assertThat(sweep(words, "300", "--seed", "5").code()).isZero();
        assertThat(files("out")).hasSize(3);
    }

    @Test
    void a07CascadesThatCannotBeRun() {
        List<String> words =
                List.of("--on", "2016", "--out", folder.resolve("out").toString(), "--cascade");
        assertThat(sweep(words, "0").err())
                .isEqualToIgnoringNewLines("casus: --cascade: a simulation needs at least one run, not 0. [O05]");
        assertThat(sweep(words, "-3", "--seed", "-1").err())
                .contains("at least one run, not -3. [O05]", "--seed: a seed is 0 or more, not -1. [O05]");
        assertThat(sweep(words, "many"))
                .matches(ran -> ran.code() == 2 && ran.err().contains("[O05]"));
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
