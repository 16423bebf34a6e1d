package org.casus.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.forecasts.Database;
import org.casus.forecasts.Register;
import org.casus.forecasts.Registered;
import org.casus.report.ForecastJson;
import org.casus.report.ForecastText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus forecast list}: all forecasts, or one in full. */
@Command(
        name = "list",
        description = "All forecasts, a line each; with an id, one in full.",
        mixinStandardHelpOptions = true,
        footer = {"", "An asterisk marks what was resolved early and does not count yet."})
final class ForecastList implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "of a forecast, or the beginning of it")
    private @Nullable String id;

    @Option(names = "--author", paramLabel = "NAME", description = "only this author's")
    private @Nullable String author;

    @Option(names = "--standing", paramLabel = "STANDING", description = "only those: ${COMPLETION-CANDIDATES}")
    private Registered.@Nullable Standing standing;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "for programs (casus schema forecasts, with an id forecast)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Database opened = database.open(data)) {
            var register = new Register(opened);
            LocalDate today = register.today();
            String wanted = id;
            if (wanted != null) {
                Registered one = register.get(wanted);
                String answer = register.answer(one.forecast().id()).orElse(null);
                out.print(
                        json
                                ? ForecastJson.one(one, answer, today) + "\n"
                                : ForecastText.one(one, today, Terminal.width()));
                return 0;
            }
            List<Registered> some = register.list().stream()
                    .filter(r -> author == null || r.forecast().author().equals(author))
                    .filter(r -> standing == null || r.standing(today) == standing)
                    .toList();
            out.print(json ? ForecastJson.list(some, today) + "\n" : ForecastText.list(some, today, Terminal.width()));
        }
        return 0;
    }
}
