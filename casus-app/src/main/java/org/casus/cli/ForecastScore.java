package org.casus.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.casus.forecasts.Register;
import org.casus.forecasts.Scores;
import org.casus.report.ForecastJson;
import org.casus.report.ForecastText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus forecast score}: how forecasts fared. */
@Command(
        name = "score",
        description = "Brier and logarithmic scores and calibration, of forecasts whose day is past.",
        mixinStandardHelpOptions = true)
final class ForecastScore implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--author", paramLabel = "NAME", description = "only this author's")
    private @Nullable String author;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "only this model's; \"" + Scores.OWN + "\" for the authors' own probabilities")
    private @Nullable String model;

    @Option(names = "--from", paramLabel = "DATE", description = "first day of scheduled resolution")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day of scheduled resolution")
    private @Nullable String to;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "for programs (casus schema forecast-scores)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        LocalDate first = day("--from", from, "-01-01");
        LocalDate last = day("--to", to, "-12-31");
        try (Database opened = database.open(data)) {
            Scores scores = new Register(opened).scores(author, model, first, last);
            out.print(json ? ForecastJson.scores(scores) + "\n" : ForecastText.scores(scores, Terminal.width()));
        }
        return 0;
    }

    /** A day, or a year and what makes a day of it. */
    private static @Nullable LocalDate day(String option, @Nullable String given, String rest) throws BadInput {
        if (given == null) {
            return null;
        }
        try {
            return LocalDate.parse(given.matches("\\d{4}") ? given + rest : given);
        } catch (java.time.DateTimeException e) {
            throw new BadInput(Code.NO_DATE, option + ": \"" + given + "\" is no date; give yyyy-mm-dd or a year");
        }
    }
}
