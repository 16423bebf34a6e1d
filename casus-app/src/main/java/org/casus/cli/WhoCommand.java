package org.casus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.answer.Answer;
import org.casus.answer.Candidate;
import org.casus.cli.Failures.BadInput;
import org.casus.engine.Ask;
import org.casus.engine.Engine;
import org.casus.error.Code;
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
    /** Crises computed before their rows are written. */
    private static final int AT_ONCE = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--crises",
            paramLabel = "FILE",
            description = "many crises at once: CSV with the columns id,on,attacker,target,level; needs --csv")
    private @Nullable Path crises;

    @Option(names = "--csv", description = "a table of all candidates")
    private boolean csv;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        if (csv && json) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "--csv and --json exclude each other");
        }
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        LocalDate today = LocalDate.now();
        if (crises != null) {
            many(crises, today, out);
            return 0;
        }
        Ask ask = engine.read(question.words("", null), today).again(engine.repeated());
        Answer answer = engine.open(ask.on()).ask(ask, List.of());
        if (csv) {
            out.print(CandidatesCsv.of(answer.candidates()));
        } else if (json) {
            out.println(AnswerJson.of(answer));
        } else {
            out.print(AnswerText.of(answer, Terminal.width(), Terminal.style()));
        }
        return 0;
    }

    /** Every problem of the file is found before the first row is written. */
    private void many(Path file, LocalDate today, PrintWriter out) throws Exception {
        if (!csv) {
            throw new BadInput(Code.ANOTHER_OPTION_NEEDED, "--crises needs --csv");
        }
        CrisisFile read = CrisisFile.read(file, engine, today);
        Engine casus = engine.open(read.first());
        casus.check(read.asks());
        out.print(CandidatesCsv.headerWithId());
        try (var progress = new Progress(
                java.util.Objects.requireNonNull(spec).commandLine().getErr())) {
            for (int from = 0; from < read.size(); from += AT_ONCE) {
                int to = Math.min(read.size(), from + AT_ONCE);
                List<List<Candidate>> answers = casus.who(read.asks().subList(from, to));
                for (int i = from; i < to; i++) {
                    out.print(CandidatesCsv.rows(read.id(i), answers.get(i - from)));
                }
                progress.show(to + " of " + read.size() + " crises");
            }
        }
    }
}
