package org.casus.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.casus.answer.Answer;
import org.casus.cli.Failures.BadInput;
import org.casus.engine.Ask;
import org.casus.engine.QuestionReader;
import org.casus.report.AnswerJson;
import org.casus.report.AnswerText;
import org.casus.report.CandidatesCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus who}: every state's chance of joining. */
@Command(
        name = "who",
        description = "Every state's chance of joining a crisis, likeliest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  casus who --attacker USA --target PRK --on 2024-01-01 --csv"})
final class WhoCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--csv", description = "a table of all candidates")
    private boolean csv;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        if (csv && json) {
            throw new BadInput("--csv and --json exclude each other");
        }
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        LocalDate today = LocalDate.now();
        Ask ask = QuestionReader.read(question.words("", null), engine.gazetteer(today), today);
        Answer answer = engine.open(ask.on(), today).ask(ask);
        if (csv) {
            out.print(CandidatesCsv.of(answer.candidates()));
        } else if (json) {
            out.println(AnswerJson.of(answer));
        } else {
            out.print(AnswerText.of(answer, Terminal.width()));
        }
        return 0;
    }
}
