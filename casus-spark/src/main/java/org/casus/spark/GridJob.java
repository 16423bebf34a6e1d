package org.casus.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.casus.answer.Candidate;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.PartitionWriter.Chances;
import org.casus.engine.Ask;
import org.casus.error.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import scala.Tuple2;

/** A grid of what-ifs on a cluster: every candidate of every scenario, one file per year and (first) attacker. */
@Command(
        name = "spark-submit … --class org.casus.spark.GridJob casus-spark.jar",
        mixinStandardHelpOptions = true,
        description = "Every candidate's chances in every scenario of a file, as casus who --crises.")
public final class GridJob extends Job {
    /** Scenarios computed before their rows are written. */
    private static final int AT_ONCE = 100;

    /** Problems that are shown. */
    private static final int SHOWN = 20;

    @Parameters(
            paramLabel = "SCENARIOS",
            description =
                    "Parquet, or CSV (by its name), that every executor can read: columns id,on,attacker,target,level, and"
                            + " if you like within,with,without,joined")
    private String scenarios = "";

    public static void main(String[] args) {
        main(new GridJob(), args);
    }

    /** Where a scenario's rows go. */
    private record Place(int year, int attacker) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Place of(Ask ask) {
            return new Place(ask.on().getYear(), ask.attackers().getFirst());
        }
    }

    /** A {@link QuestionProblem} on its way from an executor. */
    private record Wrong(Code code, String field, String value, String message, List<String> nearest)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Wrong of(QuestionProblem p) {
            return new Wrong(p.code(), p.field(), p.value(), p.message(), p.nearest());
        }

        QuestionProblem problem() {
            return new QuestionProblem(code, field, value, message, nearest);
        }
    }

    @Override
    public Integer call() throws Exception {
        long started = System.nanoTime();
        Given given = given();
        Opened opened = given.open();
        try (JavaSparkContext spark = start("casus grid")) {
            Watch watch = Watch.over(spark.sc(), System.err);
            Given shipped = given.ship(spark);
            JavaRDD<GridRow> rows = rows(spark).persist(StorageLevel.MEMORY_AND_DISK());
            check(rows, shipped);
            long fingerprint = rows.map(GridRow::fingerprint).fold(0L, Long::sum);

            JavaPairRDD<Place, GridRow> placed =
                    rows.mapToPair(row -> new Tuple2<>(Place.of(row.ask(Opened.here(shipped))), row));
            int places = (int) placed.keys().distinct().count();
            OutFolder folder = folder(spark);
            folder.begin(about(given, opened, "grid of " + rows.count() + " scenarios, " + fingerprint));
            watch.begin(places);
            List<Part> parts = placed.groupByKey(Math.max(1, places))
                    .map(group -> written(group._1(), group._2(), shipped, folder))
                    .collect();
            watch.begin(0);
            end(folder, parts, String.format(Locale.ROOT, "%,d scenarios", rows.count()), started);
        }
        return 0;
    }

    private JavaRDD<GridRow> rows(JavaSparkContext spark) throws IOException, Refused {
        var path = new org.apache.hadoop.fs.Path(scenarios);
        try (FileSystem files = FileSystem.newInstance(path.toUri(), spark.hadoopConfiguration())) {
            if (!files.exists(path)) {
                throw new Refused(Code.NO_SUCH_FILE, "there is no file or folder " + scenarios);
            }
        }
        SparkSession session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
        boolean csv = scenarios.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
        Dataset<Row> table = csv
                ? session.read().option("header", true).csv(scenarios)
                : session.read().parquet(scenarios);
        String missing = GridRow.NEEDED.stream()
                .filter(c -> !Arrays.asList(table.columns()).contains(c))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused(
                    Code.CRISES_COLUMNS,
                    scenarios + " lacks " + missing + "; it needs " + String.join(",", GridRow.NEEDED));
        }
        return table.javaRDD().map(GridRow::of);
    }

    /** Finds what is wrong before anything is written. */
    private void check(JavaRDD<GridRow> rows, Given shipped) throws QuestionRefused, Refused {
        if (rows.isEmpty()) {
            throw new Refused(Code.NO_CRISES, scenarios + " holds no scenario");
        }
        var problems = new ArrayList<QuestionProblem>();
        rows.flatMap(row -> wrong(row, shipped)).take(SHOWN).forEach(w -> problems.add(w.problem()));
        rows.mapToPair(row -> new Tuple2<>(row.id(), 1))
                .reduceByKey(Integer::sum)
                .filter(t -> t._2() > 1 || t._1().isEmpty())
                .take(SHOWN)
                .forEach(t -> problems.add(new QuestionProblem(
                        Code.WRONG_VALUE,
                        "id",
                        t._1(),
                        t._1().isEmpty()
                                ? t._2() + " scenarios have no id."
                                : "the id \"" + t._1() + "\" is given " + t._2() + " times.",
                        List.of())));
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }

    private static Iterator<Wrong> wrong(GridRow row, Given given) {
        try {
            row.ask(Opened.here(given));
            return java.util.Collections.emptyIterator();
        } catch (QuestionRefused refused) {
            return refused.problems().stream().map(Wrong::of).iterator();
        }
    }

    /** On an executor: the file of a year and an attacker, if it is not there yet. */
    private static Part written(Place place, Iterable<GridRow> rows, Given given, OutFolder folder) throws IOException {
        long attempt = TaskContext.get().taskAttemptId();
        try (var room = new Room(List.of())) {
            return folder.part(
                    place.year(),
                    place.attacker(),
                    attempt,
                    () -> room.writer().grid(chances(rows, Opened.here(given)).iterator()));
        }
    }

    /** By id, then by candidate. */
    static Stream<Chances> chances(Iterable<GridRow> rows, Opened opened) {
        var sorted = new ArrayList<GridRow>();
        rows.forEach(sorted::add);
        sorted.sort(Comparator.comparing(GridRow::id));
        return IntStream.range(0, Math.ceilDiv(sorted.size(), AT_ONCE))
                .mapToObj(i -> sorted.subList(i * AT_ONCE, Math.min(sorted.size(), (i + 1) * AT_ONCE)))
                .flatMap(some -> some(some, opened));
    }

    private static Stream<Chances> some(List<GridRow> rows, Opened opened) {
        try {
            var asks = new ArrayList<Ask>();
            for (GridRow row : rows) {
                asks.add(row.ask(opened));
            }
            List<List<Candidate>> answers = opened.engine().who(asks);
            return IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(i -> answers.get(i).stream()
                            .sorted(Comparator.comparingInt(c -> c.state().ccode()))
                            .map(c -> new Chances(
                                    rows.get(i).id(),
                                    asks.get(i).on(),
                                    c.state().ccode(),
                                    c.pOut(),
                                    c.pAttacker(),
                                    c.pTarget(),
                                    c.low(),
                                    c.high())));
        } catch (QuestionRefused refused) {
            throw new IllegalStateException("checked before", refused);
        }
    }
}
