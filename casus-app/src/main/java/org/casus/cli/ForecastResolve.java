package org.casus.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.forecasts.Database;
import org.casus.forecasts.Register;
import org.casus.forecasts.Registered;
import org.casus.forecasts.ResolutionDraft;
import org.casus.report.ForecastJson;
import org.casus.report.ForecastText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus forecast resolve}: how a forecast turned out. */
@Command(
        name = "resolve",
        description = "Say how a forecast turned out, with evidence. A later resolution replaces an earlier one.",
        mixinStandardHelpOptions = true)
final class ForecastResolve implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "of the forecast, or the beginning of it")
    private String id = "";

    @Parameters(index = "1", paramLabel = "OUTCOME", description = "yes, no, or void if it cannot be said")
    private String outcome = "";

    @Option(names = "--evidence", paramLabel = "TEXT", description = "a sentence, or the address of a page")
    private @Nullable String evidence;

    @Option(names = "--side", paramLabel = "SIDE", description = "on which it fought: attacker or target")
    private @Nullable String side;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "for programs (casus schema forecast)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var draft = ResolutionDraft.of(outcome, side, evidence);
        try (Database opened = database.open(data)) {
            var register = new Register(opened);
            String forecast = register.resolve(id, draft, author.name()).forecast();
            Registered now = register.get(forecast);
            out.print(
                    json
                            ? ForecastJson.one(now, register.answer(forecast).orElse(null), register.today()) + "\n"
                            : ForecastText.one(now, register.today(), Terminal.width()));
        }
        return 0;
    }
}
