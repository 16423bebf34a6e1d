package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.Worlds;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.casus.features.Knowledge;
import org.casus.model.baselines.Baseline;
import org.casus.model.baselines.Learner;
import org.casus.model.evaluation.Backtest;
import org.casus.model.evaluation.Chain;
import org.casus.model.evaluation.DriverWorth;
import org.casus.model.evaluation.EndedConflicts;
import org.casus.model.evaluation.EndingScores;
import org.casus.model.evaluation.Forecasts;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.evaluation.JointScores;
import org.casus.model.evaluation.LearningCurve;
import org.casus.world.Level;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus backtest}: forecasts the past, each decade by a model that knows only what came before. */
@Command(
        name = "backtest",
        description = "Forecast past conflicts, each decade by a model that learnt only from those before it.",
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
    /** The tasks: joining wars, joining disputes. */
    enum Task {
        W,
        D
    }

    /** What counts as joining a dispute. */
    enum JoiningBy {
        ANY,
        FORCE
    }

    private static final String CASUS = "casus";
    private static final String ALL = "all";
    private static final int FIRST = 1850;
    private static final int AFTER_LAST = 2010;
    /** The first decade before which enough wars had ended. */
    private static final int FIRST_ENDINGS = 1860;

    private static final String HOW =
            "it needs the library xgboost4j, which is not in the released packages; build Casus"
                    + " from its source with './mvnw -Pboosting -DskipTests package', then run it again";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--task", required = true, description = "W wars, D disputes")
    private Task task = Task.W;

    @Option(
            names = "--outcome",
            defaultValue = "any",
            description = "any: every joiner; force: only those that used force (default: any)")
    private JoiningBy outcome = JoiningBy.ANY;

    @Option(
            names = "--knowledge",
            defaultValue = "eve",
            description =
                    "eve: all that is dated before the start; hypothetical: without the disputes that grew into the war,"
                            + " as for a question about a war that nobody has begun (default: eve)")
    private Knowledge knowledge = Knowledge.EVE;

    @Option(
            names = "--together",
            description =
                    "also score who joins together: the number of joiners, a major power, the others after the first")
    private boolean together;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = CASUS,
            description =
                    "casus, base-rate, treaty-only, standard-logit, ridge-logit, boosting, or all of them, each with a"
                            + " file of its own: predictions.NAME.csv (default: casus)")
    private String model = CASUS;

    @Option(names = "--ablate", description = "what each driver is worth: learn without its columns")
    private boolean ablate;

    @Option(names = "--learning-curve", description = "what history is worth: learn from parts of it")
    private boolean learningCurve;

    @Option(
            names = "--endings",
            description = "instead of who joins: which side prevailed and how many died, given all who fought")
    private boolean endings;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "where the forecasts go; with --ablate or --learning-curve, the table of scores")
    private Path out = Path.of("predictions.csv");

    @Override
    public Integer call() throws Exception {
        if (endings) {
            return endings();
        }
        Map<String, Learner> learners = learners();
        Map<String, ResultFile> files = files(learners.keySet());
        World world;
        Map<String, List<Forecast>> judged = new LinkedHashMap<>();
        List<JointScores.Row> joint = List.of();
        var line = Objects.requireNonNull(spec).commandLine();
        try (var progress = new Progress(line.getErr())) {
            progress.show("reading the imported data");
            world = Worlds.of(data.store());
            Map<String, Forecasts> all;
            if (together) {
                Chain chain = Backtest.chain(world, level(), knowledge, progress::show);
                joint = JointScores.of(chain, FIRST, AFTER_LAST - 1);
                all = Map.of(CASUS, chain.chosen());
            } else {
                all = Backtest.run(world, level(), knowledge, learners, progress::show);
            }
            for (var made : all.entrySet()) {
                ResultFile file = files.get(made.getKey());
                if (file != null) {
                    file.write(Backtest.csv(made.getValue()).getBytes(StandardCharsets.UTF_8));
                }
                judged.put(made.getKey(), made.getValue().decades(FIRST, AFTER_LAST));
            }
            progress.show("scores");
        }
        report(world, judged, files.values(), line.getOut());
        joint(line.getOut(), joint);
        return 0;
    }

    private int endings() throws Exception {
        if (together || studies() || !model.equals(CASUS)) {
            throw new BadInput(
                    Code.EXCLUDE_EACH_OTHER,
                    "--endings goes with none of --together, --ablate, --learning-curve and --model");
        }
        ResultFile file = ResultFile.inNewFolder(out);
        var line = Objects.requireNonNull(spec).commandLine();
        EndingScores scores;
        try (var progress = new Progress(line.getErr())) {
            progress.show("reading the imported data");
            World world = Worlds.of(data.store());
            progress.show("endings");
            scores = EndingScores.of(EndedConflicts.of(world), task == Task.W, FIRST_ENDINGS, AFTER_LAST - 10);
        }
        file.write(scores.csv().getBytes(StandardCharsets.UTF_8));
        line.getOut().printf("Wrote the forecasts to %s%n", file);
        EndingsTable.print(scores, task == Task.W, line.getOut());
        return 0;
    }

    private void report(
            World world, Map<String, List<Forecast>> judged, Collection<ResultFile> files, PrintWriter print)
            throws IOException {
        String reference = studies() ? DriverWorth.ALL : CASUS;
        var table = new SkillTable(
                judged,
                judged.containsKey(reference)
                        ? reference
                        : judged.keySet().iterator().next());
        if (studies()) {
            ResultFile.of(out).write(table.csv().getBytes(StandardCharsets.UTF_8));
            print.println("Wrote the table of scores to " + out);
        } else {
            print.printf(
                    "Wrote the forecasts to %s%n",
                    String.join(", ", files.stream().map(ResultFile::toString).toList()));
        }
        print.printf("%nDecades 1850–2000: %s%n%s", table.about(), table.text());
        if (task == Task.W && !studies()) {
            Map<String, List<Forecast>> later = new LinkedHashMap<>();
            judged.forEach((name, forecasts) -> later.put(name, Backtest.withoutFirstDay(world, forecasts)));
            var rest = new SkillTable(
                    later,
                    later.containsKey(CASUS) ? CASUS : later.keySet().iterator().next());
            print.printf("%nWithout those who joined on the first day: %s%n%s", rest.about(), rest.text());
        }
    }

    private static void joint(PrintWriter out, List<JointScores.Row> rows) {
        if (!rows.isEmpty()) {
            out.printf("%nWho joins together: mean log score, deciding independently and with a common pull%n");
            out.printf(
                    "%-42s %7s %8s %8s %11s %9s %18s%n",
                    "", "n", "expected", "observed", "independent", "together", "90% of difference");
        }
        for (JointScores.Row r : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-42s %,7d %8s %,8d %11.4f %9.4f %+8.4f to %+.4f%n",
                    r.what(),
                    r.n(),
                    Double.isNaN(r.expected()) ? "" : String.format(Locale.ROOT, "%.1f", r.expected()),
                    r.observed(),
                    r.independent(),
                    r.together(),
                    r.low(),
                    r.high());
        }
    }

    private boolean studies() {
        return ablate || learningCurve;
    }

    private Level level() {
        return task == Task.W ? Level.WAR : outcome == JoiningBy.FORCE ? Level.FORCE : Level.DISPUTE;
    }

    private Map<String, Learner> learners() throws BadInput, EnvironmentFailure {
        if (together && (studies() || !model.equals(CASUS))) {
            throw new BadInput(
                    Code.EXCLUDE_EACH_OTHER, "--together goes with none of --ablate, --learning-curve and --model");
        }
        if (studies()) {
            if (ablate && learningCurve || !model.equals(CASUS)) {
                throw new BadInput(
                        Code.EXCLUDE_EACH_OTHER, "--ablate, --learning-curve and --model exclude each other");
            }
            return ablate ? DriverWorth.learners() : LearningCurve.learners();
        }
        Map<String, Learner> learners = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            if (model.equals(ALL) && !baseline.available()) {
                Objects.requireNonNull(spec).commandLine().getErr().println("casus: boosting is left out: " + HOW);
            } else if (model.equals(ALL) || model.equals(baseline.word())) {
                if (!baseline.available()) {
                    throw new EnvironmentFailure(Code.NO_BOOSTING, "boosting cannot run here: " + HOW, null);
                }
                learners.put(baseline.word(), baseline.learner());
            }
        }
        if (model.equals(ALL) || model.equals(CASUS)) {
            learners.put(CASUS, Backtest.casus());
        }
        if (learners.isEmpty()) {
            throw new BadInput(
                    Code.WRONG_VALUE,
                    "--model: there is no model \"" + model + "\"; there are casus, "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Baseline.values())
                                            .map(Baseline::word)
                                            .toList())
                            + " and all");
        }
        return learners;
    }

    /** A file per model; looked at before the work begins. */
    private Map<String, ResultFile> files(Set<String> names) throws IOException {
        Map<String, ResultFile> files = new LinkedHashMap<>();
        if (studies()) {
            ResultFile.inNewFolder(out);
            return files;
        }
        for (String name : names) {
            files.put(name, ResultFile.inNewFolder(model.equals(ALL) ? named(name) : out));
        }
        return files;
    }

    /** predictions.csv becomes predictions.NAME.csv. */
    private Path named(String name) {
        String file = String.valueOf(out.getFileName());
        int dot = file.lastIndexOf('.');
        String with = dot < 0 ? file + "." + name : file.substring(0, dot) + "." + name + file.substring(dot);
        return out.resolveSibling(with);
    }
}
