package org.casus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.answer.Answer;
import org.casus.cli.Failures.BadInput;
import org.casus.documents.Document;
import org.casus.engine.Ask;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus ask}: would X fight for Y? */
@Command(
        name = "ask",
        description = "Would X fight for Y? The chance, who else, why, what would change it, and how far to trust it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  casus ask \"Would China fight for North Korea against the United States?\"",
            "  casus ask \"If Russia attacks Estonia, who joins?\" --on 2024-06-01",
            "  casus ask --joiner JPN --attacker CHN --target TWN --without treaty:JPN-USA",
            "  casus ask \"Would China fight for North Korea?\" --html answer.html --pdf answer.pdf"
        })
final class AskCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "in English, in quotes")
    private String text = "";

    @Option(names = "--joiner", paramLabel = "STATE", description = "the state asked about (default: who would join)")
    private @Nullable String joiner;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--documents",
            paramLabel = "FILE",
            arity = "1..*",
            description = "articles to show beside the answer; without a question, the first one's title is asked")
    private List<Path> documents = new ArrayList<>();

    @Mixin
    private AnswerOptions output = new AnswerOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        questionAmongDocuments();
        output.check();
        LocalDate today = LocalDate.now();
        List<Document> read =
                Sources.read(documents.stream().map(Path::toString).toList());
        Ask ask = engine.read(question.words(asked(read), joiner), today).again(repeated());
        Answer answer = engine.open(ask.on()).ask(ask, read);
        output.give(answer, line.getOut(), line.getErr());
        return 0;
    }

    /** A question behind {@code --documents FILE}, which takes every word that follows for a file. */
    private void questionAmongDocuments() {
        if (text.isBlank() && documents.size() > 1) {
            String last = documents.getLast().toString();
            if (last.contains(" ") && !Files.exists(documents.getLast())) {
                text = last;
                documents.removeLast();
            }
        }
    }

    /** The question given, or the title of the first document. */
    private String asked(List<Document> read) throws BadInput {
        if (!text.isBlank() || read.isEmpty()) {
            return text;
        }
        String title = read.getFirst().title();
        if (title == null || title.isBlank()) {
            throw new BadInput(
                    Code.NO_TITLE, documents.getFirst() + " has no title to ask; give the question in quotes");
        }
        return title;
    }

    private List<String> repeated() {
        var repeated = new ArrayList<>(engine.repeated());
        if (!documents.isEmpty()) {
            repeated.add("--documents");
            documents.forEach(d -> repeated.add(d.toString()));
        }
        return repeated;
    }
}
