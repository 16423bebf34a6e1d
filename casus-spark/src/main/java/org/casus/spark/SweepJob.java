package org.casus.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.engine.Gazetteer;
import org.casus.engine.Resolution;
import org.casus.engine.SweepDates;
import org.casus.engine.SweepKind;
import org.casus.error.Code;
import org.casus.world.Level;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sweep of a day, or of the first day of each year of a span, on a cluster: one file per year and attacker. */
@Command(
        name = "spark-submit … --class org.casus.spark.SweepJob casus-spark.jar",
        mixinStandardHelpOptions = true,
        description =
                "Every attacker, target and candidate, as casus sweep, with --cascade also many runs of every crisis; one"
                        + " Parquet file per year and attacker.")
public final class SweepJob extends Job {
    /** Tasks per core, so that the cores end at about the same time. */
    private static final int TASKS_PER_CORE = 3;

    @Option(names = "--on", paramLabel = "DATE", description = "yyyy-mm-dd, or a year: 1 January (default: today)")
    private @Nullable String on;

    @Option(names = "--from", paramLabel = "YEAR", description = "first year of a span; needs --to")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YEAR", description = "last year of the span")
    private @Nullable String to;

    @Option(names = "--level", description = "dispute, force, war (default: ${DEFAULT-VALUE})")
    private Level level = Level.WAR;

    @Option(
            names = "--attackers",
            paramLabel = "STATE",
            split = ",",
            description = "only these attackers (default: all states)")
    private List<String> attackers = new ArrayList<>();

    @Option(
            names = "--cascade",
            paramLabel = "RUNS",
            description = "also let each crisis grow so many times, entry by entry")
    private @Nullable Integer cascade;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the runs (default: ${DEFAULT-VALUE})")
    private long seed;

    public static void main(String[] args) {
        main(new SweepJob(), args);
    }

    /** Some attackers of a day: a task. */
    private record Slice(LocalDate date, List<Integer> attackers) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Integer call() throws Exception {
        long started = System.nanoTime();
        if (on != null && (from != null || to != null)) {
            throw new Refused(Code.EXCLUDE_EACH_OTHER, "--on excludes --from and --to");
        }
        if ((from == null) != (to == null)) {
            throw new Refused(Code.ANOTHER_OPTION_NEEDED, from == null ? "--to needs --from" : "--from needs --to");
        }
        SweepKind kind = SweepKind.of(level, cascade, seed);
        Given given = given();
        List<LocalDate> dates = SweepDates.of(on, from, to, given.coverage(), given.today());
        Opened opened = given.open();
        Set<Integer> wanted = wanted(opened.names());
        try (JavaSparkContext spark = start("casus sweep")) {
            Watch watch = Watch.over(spark.sc(), System.err);
            OutFolder folder = folder(spark);
            folder.begin(about(given, opened, "sweep, " + kind.about(opened.model())));
            var slices = new ArrayList<Slice>();
            long rows = 0;
            // With cascades an attacker takes so long that it is a task of its own.
            int tasksPerDay = kind.grown()
                    ? Integer.MAX_VALUE
                    : Math.ceilDiv(TASKS_PER_CORE * spark.defaultParallelism(), dates.size());
            for (LocalDate date : dates) {
                Snapshot day = opened.world().on(date);
                List<Integer> those = IntStream.range(0, day.size())
                        .map(day::ccode)
                        .filter(c -> wanted.isEmpty() || wanted.contains(c))
                        .boxed()
                        .toList();
                rows += (long) those.size() * (day.size() - 1) * (day.size() - 2);
                slices.addAll(cut(date, those, tasksPerDay));
            }
            watch.begin(slices.size());
            Given shipped = given.ship(spark);
            List<Part> parts = new ArrayList<>(spark.parallelize(slices, Math.max(1, slices.size()))
                    .flatMap(slice -> swept(slice, shipped, kind, folder))
                    .collect());
            watch.begin(0);
            end(folder, parts, String.format(Locale.ROOT, "%,d rows", rows), started);
        }
        return 0;
    }

    private Set<Integer> wanted(Gazetteer names) throws QuestionRefused {
        var wanted = new HashSet<Integer>();
        var problems = new ArrayList<QuestionProblem>();
        for (String text : attackers) {
            switch (names.resolve(text)) {
                case Resolution.Found found -> wanted.add(found.ccode());
                case Resolution.Ambiguous several ->
                    problems.add(new QuestionProblem(
                            Code.AMBIGUOUS_STATE,
                            "--attackers",
                            text,
                            "\"" + text + "\" could be several states.",
                            several.names()));
                case Resolution.Unknown unknown ->
                    problems.add(new QuestionProblem(
                            Code.UNKNOWN_STATE,
                            "--attackers",
                            text,
                            "\"" + text + "\" is no state that Casus knows.",
                            unknown.nearest()));
            }
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        return wanted;
    }

    /** About as many tasks of a day as wanted, none of them empty. */
    private static List<Slice> cut(LocalDate date, List<Integer> attackers, int tasks) {
        int each = Math.max(1, Math.ceilDiv(attackers.size(), Math.max(1, tasks)));
        var slices = new ArrayList<Slice>();
        for (int i = 0; i < attackers.size(); i += each) {
            slices.add(new Slice(date, List.copyOf(attackers.subList(i, Math.min(attackers.size(), i + each)))));
        }
        return slices;
    }

    /** On an executor: makes what is not there yet. */
    private static Iterator<Part> swept(Slice slice, Given given, SweepKind kind, OutFolder folder) throws IOException {
        var parts = new ArrayList<Part>();
        long attempt = TaskContext.get().taskAttemptId();
        try (var room = new Room(kind.columns())) {
            for (int attacker : slice.attackers()) {
                parts.add(folder.part(
                        slice.date().getYear(),
                        attacker,
                        attempt,
                        () -> Opened.here(given).day(slice.date(), kind).write(room.writer(), attacker)));
            }
        }
        return parts.iterator();
    }
}
