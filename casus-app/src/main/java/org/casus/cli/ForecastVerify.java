package org.casus.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.casus.forecasts.Register;
import org.casus.forecasts.Verification;
import org.casus.report.ForecastJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus forecast verify}: whether the chain is whole. */
@Command(
        name = "verify",
        description = "Read the whole register and find the first entry that was changed, removed, moved or inserted.",
        mixinStandardHelpOptions = true)
final class ForecastVerify implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--hash",
            paramLabel = "HASH",
            description = "of an entry, as it was shown when it was recorded: it must still be there")
    private @Nullable String hash;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "for programs (casus schema forecast-verify)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Database opened = database.open(data)) {
            var register = new Register(opened);
            String noted = hash;
            Verification found = noted == null ? register.verify() : register.verify(noted);
            if (json) {
                out.println(ForecastJson.verification(found));
            }
            Verification.Fault fault = found.fault();
            if (fault != null) {
                throw new BadInput(
                        Code.CHAIN_BROKEN,
                        fault.what() + "; "
                                + (found.entries() == 1
                                        ? "the entry before it is as it was recorded"
                                        : "the " + found.entries() + " entries before it are as they were recorded"));
            }
            if (!json) {
                out.printf(
                        "The register is whole: %s, the last with hash %s%n",
                        found.entries() == 1 ? "1 entry" : found.entries() + " entries", found.head());
            }
        }
        return 0;
    }
}
