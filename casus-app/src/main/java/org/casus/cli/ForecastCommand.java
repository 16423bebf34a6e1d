package org.casus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus forecast}: what was said, and how it turned out. */
@Command(
        name = "forecast",
        description = "Record forecasts for good, resolve them with evidence, and score them once their day is past.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ForecastAdd.class,
            ForecastList.class,
            ForecastResolve.class,
            ForecastScore.class,
            ForecastVerify.class,
            ForecastExport.class,
            ForecastImport.class
        },
        footer = {
            "",
            "Examples:",
            "  casus forecast add \"Would China fight for North Korea?\" --resolves 2027-01-01 --criteria \"Chinese troops in"
                    + " combat in Korea\"",
            "  casus forecast resolve 3f2a no --evidence https://example.org/report",
            "  casus forecast score"
        })
final class ForecastCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "forecast needs a command: "
                        + String.join(", ", own.subcommands().keySet()));
    }
}
