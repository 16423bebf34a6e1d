package org.casus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.answer.Answer;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Checker;
import org.casus.cli.Failures.BadInput;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.engine.Ask;
import org.casus.error.Code;
import org.casus.report.AnswerText;
import org.casus.report.ArticleHtml;
import org.casus.report.ClaimReviewJson;
import org.casus.report.DocumentJson;
import org.casus.report.DocumentText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus read}: what an article says, each claim held against the record, and the questions that it asks. */
@Command(
        name = "read",
        description =
                "Read an article and hold its claims against the record: a WordPress record (damaged ones too), a web page,"
                        + " Markdown or plain text. Or a whole WordPress site.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  casus read article.html",
            "  casus read article.html --html checked.html",
            "  casus read https://example.org/an-article/",
            "  casus read --site https://example.org --since 2024-01-01 --store"
        })
final class ReadCommand implements Callable<Integer> {
    /** Articles that are checked at once. */
    private static final int AT_ONCE = 64;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|URL", description = "files, addresses, or - for standard input")
    private List<String> files = new ArrayList<>();

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "a page with each claim marked by its verdict, the evidence a click away")
    private @Nullable Path html;

    @Option(names = "--claimreview", description = "schema.org's ClaimReview as JSON-LD, one for each claim")
    private boolean claimReview;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        site.check(!files.isEmpty());
        checkOutputs();
        if (site.given()) {
            Checker checker = engine.checker();
            site.read(engine.data(), d -> checker.check(d, LocalDate.now()), json, out, line.getErr());
            return 0;
        }
        ResultFile page = html == null ? null : ResultFile.of(html);
        List<Document> documents = Sources.read(files);
        Stream<CheckedArticle> articles = check(documents);
        if (page != null) {
            page.write(ArticleHtml.of(articles.toList()).getBytes(StandardCharsets.UTF_8));
            line.getErr().println("casus: wrote " + page);
        } else if (claimReview) {
            out.println(ClaimReviewJson.of(articles.toList(), LocalDate.now()));
        } else if (json) {
            DocumentJson.write(documents.size(), articles, out);
            out.println();
        } else {
            for (CheckedArticle article : (Iterable<CheckedArticle>) articles::iterator) {
                out.print(DocumentText.of(article, Terminal.width()) + title(article.document()));
            }
        }
        return 0;
    }

    private void checkOutputs() throws BadInput {
        List<String> given = Stream.of(
                        json ? "--json" : "", html == null ? "" : "--html", claimReview ? "--claimreview" : "")
                .filter(o -> !o.isEmpty())
                .toList();
        if (given.size() > 1) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, String.join(" and ", given) + " exclude each other");
        }
        if (site.given() && !given.isEmpty() && !json) {
            throw new BadInput(
                    Code.EXCLUDE_EACH_OTHER,
                    "--site and " + given.getFirst() + " exclude each other; --json goes with --site");
        }
    }

    /** Some at once on all cores, and those only once the ones before were taken: what is told needs not be kept. */
    private Stream<CheckedArticle> check(List<Document> documents) throws Exception {
        Checker checker = engine.checker();
        LocalDate today = LocalDate.now();
        return IntStream.iterate(0, from -> from < documents.size(), from -> from + AT_ONCE)
                .mapToObj(from -> documents.subList(from, Math.min(from + AT_ONCE, documents.size())))
                .flatMap(some -> some.parallelStream().map(d -> checker.check(d, today)).toList().stream());
    }

    /** Answers what the title asks as of the article's day, where it asks something that Casus answers. */
    private String title(Document document) throws Exception {
        String title = document.title();
        if (title == null || title.isBlank()) {
            return "";
        }
        Moment date = document.date();
        Scenario words = Scenario.question(title);
        try {
            Ask ask = engine.read(date == null ? words : words.on(date.day().toString()), LocalDate.now())
                    .again(engine.repeated());
            Answer answer = engine.open(ask.on()).ask(ask, List.of());
            return "%nThe title asks a question that Casus answers%n%s  The whole answer: %s%n"
                    .formatted(AnswerText.summary(answer, Terminal.width()), ask.command());
        } catch (QuestionRefused refused) {
            return unanswered(refused.problems());
        }
    }

    /** Why a question is not answered, where only its date is wrong; nothing where it is no question for Casus. */
    private static String unanswered(List<QuestionProblem> problems) {
        return problems.stream().allMatch(p -> p.field().equals("--on"))
                ? "%nThe title asks a question that is not answered: %s%n"
                        .formatted(problems.getFirst().message())
                : "";
    }
}
