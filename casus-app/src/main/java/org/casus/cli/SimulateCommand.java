package org.casus.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.answer.Simulation;
import org.casus.cli.Failures.BadInput;
import org.casus.engine.Ask;
import org.casus.error.Code;
import org.casus.report.CascadeJson;
import org.casus.report.SimulationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus simulate}: how a crisis may grow. */
@Command(
        name = "simulate",
        description = "How a crisis may grow, entry by entry: the coalitions it ends in, who comes with whom.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  casus simulate --attacker USA --target PRK --on 2024-01-01 --runs 100000 --seed 1"
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many times at most (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "stop early once no state's share has a larger standard error, such as 0.002")
    private double precision;

    @Option(names = "--json", description = "for programs (casus schema simulate)")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        if (runs < 1) {
            throw new BadInput(Code.WRONG_VALUE, "--runs %d: a simulation needs at least one run".formatted(runs));
        }
        if (!(precision >= 0 && precision < 1)) {
            throw new BadInput(
                    Code.WRONG_VALUE,
                    "--precision %s: a standard error of shares is between 0 and 1, such as 0.002"
                            .formatted(precision));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Ask ask = engine.read(question.words("", null), LocalDate.now()).by("simulate", repeated());
        Simulation simulation = engine.open(ask.on()).simulate(ask, runs, precision);
        if (json) {
            out.println(CascadeJson.of(simulation));
        } else {
            out.print(SimulationText.of(simulation, Terminal.width(), Terminal.style()));
        }
        return 0;
    }

    private List<String> repeated() {
        var repeated = engine.repeated();
        repeated.addAll(List.of("--runs", String.valueOf(runs)));
        if (precision > 0) {
            repeated.addAll(List.of("--precision", String.valueOf(precision)));
        }
        return repeated;
    }
}
