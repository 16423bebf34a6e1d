package org.casus.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
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
import org.casus.datasets.PartitionWriter;
import org.casus.engine.Gazetteer;
import org.casus.engine.Resolution;
import org.casus.engine.SweepDates;
import org.casus.error.Code;
import org.casus.simulation.Sweep;
import org.casus.simulation.Triads;
import org.casus.world.Level;
import org.casus.world.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sweep of a day, or of the first day of each year of a span, on a cluster: one file per year and attacker. */
@Command(
        name = "spark-submit … --class org.casus.spark.SweepJob casus-spark.jar",
        mixinStandardHelpOptions = true,
        description = "Every attacker, target and candidate, as casus sweep; one Parquet file per year and attacker.")
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
        Given given = given();
        List<LocalDate> dates = SweepDates.of(on, from, to, given.coverage(), given.today());
        Opened opened = given.open();
        Set<Integer> wanted = wanted(opened.names());
        try (JavaSparkContext spark = start("casus sweep")) {
            Watch watch = Watch.over(spark.sc(), System.err);
            OutFolder folder = folder(spark);
            folder.begin(about(given, opened, "sweep, level " + level.word()));
            var slices = new ArrayList<Slice>();
            long rows = 0;
            int tasksPerDay = Math.ceilDiv(TASKS_PER_CORE * spark.defaultParallelism(), dates.size());
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
            Level far = level;
            List<Part> parts = new ArrayList<>(spark.parallelize(slices, Math.max(1, slices.size()))
                    .flatMap(slice -> swept(slice, shipped, far, folder))
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
    private static Iterator<Part> swept(Slice slice, Given given, Level level, OutFolder folder) throws IOException {
        var parts = new ArrayList<Part>();
        long attempt = TaskContext.get().taskAttemptId();
        try (var room = new Room()) {
            for (int attacker : slice.attackers()) {
                parts.add(folder.part(
                        slice.date().getYear(),
                        attacker,
                        attempt,
                        () -> write(room.writer(), Opened.here(given).sweep(slice.date(), level), attacker)));
            }
        }
        return parts.iterator();
    }

    /** The file of an attacker of a day. */
    static Path write(PartitionWriter writer, Sweep sweep, int attacker) throws IOException {
        Snapshot day = sweep.snapshot();
        int[] states = IntStream.range(0, sweep.size()).map(day::ccode).toArray();
        int a = day.positionOf(attacker);
        Triads triads = sweep.attacker(a);
        return writer.sweep(day.date(), states, a, new float[][] {triads.out(), triads.attacker(), triads.target()});
    }
}
