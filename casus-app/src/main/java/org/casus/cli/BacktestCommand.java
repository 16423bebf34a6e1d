package org.casus.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.datasets.Worlds;
import org.casus.features.Knowledge;
import org.casus.model.evaluation.Backtest;
import org.casus.model.evaluation.Forecasts;
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

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the forecasts go")
    private Path out = Path.of("predictions.csv");

    @Override
    public Integer call() throws Exception {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        Level level = task == Task.W ? Level.WAR : outcome == JoiningBy.FORCE ? Level.FORCE : Level.DISPUTE;
        ResultFile file = ResultFile.inNewFolder(out);
        Forecasts forecasts;
        try (var progress = new Progress(line.getErr())) {
            forecasts = Backtest.run(Worlds.of(data.store()), level, knowledge, progress::show);
        }
        file.write(Backtest.csv(forecasts).getBytes(StandardCharsets.UTF_8));
        line.getOut()
                .printf(
                        Locale.ROOT,
                        "Wrote %,d forecasts to %s%nMean log score per candidate, decades 1850–2000: %.4f%n",
                        forecasts.rows().size(),
                        out,
                        forecasts.meanLogScore(1850, 2000));
        return 0;
    }
}
