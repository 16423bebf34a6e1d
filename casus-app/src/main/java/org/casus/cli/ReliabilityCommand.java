package org.casus.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.answer.Reliability;
import org.casus.datasets.Worlds;
import org.casus.engine.Reliabilities;
import org.casus.report.ReliabilityReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus reliability}: how often promises of alliances were kept in wars. */
@Command(
        name = "reliability",
        description = "How often promises of alliances were kept in interstate wars, by kind and era, counted as"
                + " published studies count and more plainly. Needs imported data.",
        mixinStandardHelpOptions = true)
final class ReliabilityCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        Reliability reliability = Reliabilities.of(Worlds.of(data.store()));
        line.getOut()
                .println(
                        json
                                ? ReliabilityReport.json(reliability)
                                : ReliabilityReport.text(reliability, Terminal.width())
                                        .stripTrailing());
        return 0;
    }
}
