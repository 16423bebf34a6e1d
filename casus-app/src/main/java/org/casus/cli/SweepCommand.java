package org.casus.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.SweepFile;
import org.casus.engine.Engine;
import org.casus.engine.SweepDates;
import org.casus.engine.SweepKind;
import org.casus.error.Code;
import org.casus.model.JoiningModel;
import org.casus.model.LevelModel;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.report.SpreadTable;
import org.casus.report.SweepReport;
import org.casus.report.SweepReportJson;
import org.casus.simulation.Sweep;
import org.casus.world.Level;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus sweep}: every attacker, target and candidate of a day or of a span of years. */
@Command(
        name = "sweep",
        description =
                "The chances of every state in every crisis of one attacker and one target, for a day or for the first"
                        + " day of each year of a span: one step, in which what others' entry changes is left out, and with"
                        + " --cascade also many runs in which states enter one after the other.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Columns: date,attacker,target,candidate,p_out,p_attacker,p_target; states as COW numbers.",
            "With --cascade also share_attacker,share_target: the share of runs in which the candidate joins that side.",
            "A sweep that was stopped goes on where it was when the same command is given again.",
            "",
            "Examples:",
            "  casus sweep --on 2016-01-01 --out 2016.parquet",
            "  casus sweep --on 2016-01-01 --cascade 200 --out 2016.parquet",
            "  casus sweep --on 2024 --report",
            "  casus sweep --on 2024 --report --cascade 10000"
        })
final class SweepCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--on", paramLabel = "DATE", description = "yyyy-mm-dd, or a year: 1 January (default: today)")
    private @Nullable String on;

    @Option(names = "--from", paramLabel = "YEAR", description = "first year of a span; needs --to")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YEAR", description = "last year of the span")
    private @Nullable String to;

    @Option(
            names = "--level",
            defaultValue = "war",
            description = "how far the crises go: dispute, force, war (default: ${DEFAULT-VALUE})")
    private Level level = Level.WAR;

    @Option(names = "--out", paramLabel = "FILE", description = "where the chances go: FILE.parquet or FILE.csv")
    private @Nullable Path out;

    @Option(
            names = "--cascade",
            paramLabel = "RUNS",
            description =
                    "also let each crisis grow so many times, entry by entry (casus simulate does it for one crisis)")
    private @Nullable Integer cascade;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the runs (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--report",
            description =
                    "the crises most likely to spread, the states most often drawn in, the obligations on which most"
                            + " hangs")
    private boolean report;

    @Option(names = "--json", description = "the report for programs (casus schema sweep)")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        checkOptions();
        SweepKind kind = SweepKind.of(level, cascade, seed);
        List<LocalDate> dates = SweepDates.of(on, from, to, engine.coverage(), LocalDate.now());
        if (out != null) {
            ResultFile.inNewFolder(out);
            SweepFile.prepare();
        }
        long rows = 0;
        SweepReport summary = null;
        try (var progress = new Progress(line.getErr())) {
            progress.show("reading the data");
            World world = engine.world(dates.getFirst());
            JoiningModel models = engine.model();
            LevelModel model = models.level(level);
            String about = about(world, models, kind);
            SweepFile file = out == null
                    ? null
                    : SweepFile.of(
                            out, kind.columns(), about, told -> line.getErr().println("casus: " + told));
            var reporting = report ? new Reporting(world, kind, models, progress::show) : null;
            for (LocalDate date : dates) {
                String which = date + ", " + (dates.indexOf(date) + 1) + " of " + dates.size();
                progress.show(which);
                Sweep sweep = Sweep.of(world.on(date), model);
                var day =
                        new SweepDay(sweep, kind.cascades(sweep, models), doing -> progress.show(which + ", " + doing));
                rows += day(day, file, reporting);
            }
            if (file != null) {
                progress.show("putting the file together");
                file.finish(dates);
            }
            if (reporting != null) {
                summary = reporting.report(dates);
            }
        }
        if (out != null && !json) {
            line.getOut().printf(Locale.ROOT, "Wrote %,d rows to %s%n", rows, out);
        }
        if (summary != null && json) {
            line.getOut().println(SweepReportJson.of(summary));
        } else if (summary != null) {
            line.getOut().print((out == null ? "" : System.lineSeparator()) + SpreadTable.of(summary));
        }
        return 0;
    }

    private void checkOptions() throws BadInput {
        if (on != null && (from != null || to != null)) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "--on excludes --from and --to");
        }
        if ((from == null) != (to == null)) {
            throw new BadInput(Code.ANOTHER_OPTION_NEEDED, from == null ? "--to needs --from" : "--from needs --to");
        }
        if (out == null && !report) {
            throw new BadInput(
                    Code.SOMETHING_MISSING,
                    "say where the chances go with --out FILE.parquet or FILE.csv, or take --report");
        }
        if (json && !report) {
            throw new BadInput(Code.ANOTHER_OPTION_NEEDED, "--json needs --report");
        }
        if (out != null && !SweepFile.named(out)) {
            throw new BadInput(
                    Code.WRONG_VALUE, "--out: \"" + out + "\" says no format; name FILE.parquet or FILE.csv");
        }
    }

    /** Sweeps one day; a part that is there already is computed again only for the report. */
    private static long day(SweepDay day, @Nullable SweepFile file, @Nullable Reporting reporting) throws Exception {
        Sweep sweep = day.sweep();
        LocalDate date = sweep.snapshot().date();
        if (file != null && !file.has(date)) {
            int[] states = IntStream.range(0, sweep.size())
                    .map(sweep.snapshot()::ccode)
                    .toArray();
            file.add(date, states, day::columns);
        }
        if (reporting != null) {
            reporting.add(sweep);
        }
        return sweep.triads();
    }

    /** All that decides the numbers, so that parts of another sweep are not taken for this one's. */
    private String about(World world, JoiningModel models, SweepKind kind) throws BrokenModel {
        var tables = world.tables();
        return String.join(
                "\n",
                "Casus " + Engine.VERSION,
                "model " + Arrays.hashCode(models.level(level).fitted().coefficients()),
                kind.about(models),
                "facts " + engine.repeated(),
                "rows " + tables.states().size() + " " + tables.memberships().size() + " "
                        + tables.participations().size() + " "
                        + tables.rivalries().size());
    }
}
