package org.casus.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.answer.QuestionRefused;
import org.casus.cli.Failures.BadInput;
import org.casus.engine.Ask;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.casus.forecasts.Forecast;
import org.casus.forecasts.ForecastDraft;
import org.casus.forecasts.Register;
import org.casus.forecasts.Registered;
import org.casus.report.AnswerJson;
import org.casus.report.ForecastJson;
import org.casus.report.ForecastText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus forecast add}: asks, and records the answer. */
@Command(
        name = "add",
        description = "Ask whether a state would fight, and record the answer as a forecast that never changes.",
        mixinStandardHelpOptions = true)
final class ForecastAdd implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "in English, in quotes, about one state")
    private String text = "";

    @Option(names = "--resolves", paramLabel = "DATE", description = "by which day it is to be resolved, yyyy-mm-dd")
    private @Nullable String resolves;

    @Option(names = "--criteria", paramLabel = "TEXT", description = "what must be seen for a yes")
    private @Nullable String criteria;

    @Option(
            names = "--probability",
            paramLabel = "P",
            description = "your own, greater than 0 and less than 1 (default: the answer's)")
    private @Nullable Double probability;

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "record what casus ask --json wrote, and ask nothing")
    private @Nullable Path answer;

    @Option(names = "--joiner", paramLabel = "STATE", description = "the state asked about")
    private @Nullable String joiner;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", description = "for programs (casus schema forecast)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        try (Database opened = database.open(engine.data())) {
            var register = new Register(opened);
            ForecastDraft draft = ForecastDraft.of(answered(), criteria, resolves, probability, register.today());
            Forecast forecast = register.add(draft, author.name());
            var recorded = new Registered(forecast, List.of());
            if (json) {
                line.getOut().println(ForecastJson.one(recorded, draft.answer(), register.today()));
            } else {
                line.getOut().print(ForecastText.one(recorded, register.today(), Terminal.width()));
            }
        }
        return 0;
    }

    /** The JSON of the answer: of the file, or of the question asked now. */
    private String answered() throws Exception {
        Path file = answer;
        if (file == null) {
            return asked();
        }
        if (!text.isBlank()) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "a question and --answer exclude each other");
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(Code.FOLDER_GIVEN, file + " is a folder; name a file that casus ask --json wrote");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private String asked() throws Exception {
        // What can be seen to be wrong without the answer is said before the work.
        ForecastDraft.check(criteria, resolves, probability, LocalDate.now(java.time.ZoneOffset.UTC));
        Ask ask = engine.read(question.words(text, joiner), LocalDate.now()).again(engine.repeated());
        if (ask.joiner() == null) {
            throw new QuestionRefused(List.of(ForecastDraft.ofMany()));
        }
        return AnswerJson.of(engine.open(ask.on()).ask(ask, List.of()));
    }
}
