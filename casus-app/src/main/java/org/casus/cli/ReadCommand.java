package org.casus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.answer.Answer;
import org.casus.answer.QuestionRefused;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.engine.Ask;
import org.casus.engine.AskWords;
import org.casus.engine.QuestionReader;
import org.casus.report.AnswerText;
import org.casus.report.DocumentJson;
import org.casus.report.DocumentText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus read}: an article, repaired where it is damaged, and the question that its title asks. */
@Command(
        name = "read",
        description = "Read an article: a WordPress record (damaged ones too), a web page, Markdown or plain text.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or - for standard input")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        List<Document> documents = AskCommand.read(files);
        if (json) {
            out.println(DocumentJson.of(documents));
            return 0;
        }
        for (Document document : documents) {
            out.print(DocumentText.of(document, Terminal.width()));
            title(document, out);
        }
        return 0;
    }

    /** Answers what the title asks as of the article's day, where it asks something that Casus answers. */
    private void title(Document document, PrintWriter out) throws Exception {
        LocalDate today = LocalDate.now();
        String title = document.title();
        if (title == null || title.isBlank()) {
            return;
        }
        Ask ask;
        try {
            Moment date = document.date();
            AskWords words = AskWords.of(title);
            ask = QuestionReader.read(
                    date == null ? words : words.on(date.day().toString()), engine.gazetteer(today), today);
        } catch (QuestionRefused notAQuestion) {
            return;
        }
        Answer answer;
        try {
            answer = engine.open(ask.on(), today).ask(ask);
        } catch (QuestionRefused unanswered) {
            out.println();
            out.println("The title asks a question that needs imported data: " + ask.command());
            return;
        }
        out.println();
        out.println("The title asks a question that Casus answers");
        out.print(AnswerText.summary(answer, Terminal.width()));
        out.println("  The whole answer: " + ask.command());
    }
}
