package org.casus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.datasets.Worlds;
import org.casus.features.Knowledge;
import org.casus.model.evaluation.Backtest;
import org.casus.model.evaluation.Chain;
import org.casus.model.evaluation.Forecasts;
import org.casus.model.evaluation.JointScores;
import org.casus.world.Level;
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

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the forecasts go")
    private Path out = Path.of("predictions.csv");

    @Override
    public Integer call() throws Exception {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        Level level = task == Task.W ? Level.WAR : outcome == JoiningBy.FORCE ? Level.FORCE : Level.DISPUTE;
        ResultFile file = ResultFile.inNewFolder(out);
        Forecasts forecasts;
        List<JointScores.Row> joint;
        try (var progress = new Progress(line.getErr())) {
            Chain chain = Backtest.chain(Worlds.of(data.store()), level, knowledge, progress::show);
            forecasts = chain.chosen();
            joint = together ? JointScores.of(chain, 1850, 2009) : List.of();
        }
        file.write(Backtest.csv(forecasts).getBytes(StandardCharsets.UTF_8));
        line.getOut()
                .printf(
                        Locale.ROOT,
                        "Wrote %,d forecasts to %s%nMean log score per candidate, decades 1850–2000: %.4f%n",
                        forecasts.rows().size(),
                        out,
                        forecasts.meanLogScore(1850, 2000));
        joint(line.getOut(), joint);
        return 0;
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
}
