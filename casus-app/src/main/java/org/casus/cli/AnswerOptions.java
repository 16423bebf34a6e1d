package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.casus.answer.Answer;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.report.AnswerHtml;
import org.casus.report.AnswerJson;
import org.casus.report.AnswerMarkdown;
import org.casus.report.AnswerPdf;
import org.casus.report.AnswerText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an answer is given: text, JSON or Markdown on the output, a page or a PDF in a file. */
final class AnswerOptions {
    @Option(names = "--json", description = "for programs (casus schema ask)")
    private boolean json;

    @Option(names = "--markdown", description = "for notes")
    private boolean markdown;

    @Option(names = "--text", description = "for people: the default, unless --html or --pdf is given")
    private boolean text;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page with charts that needs nothing else")
    private @Nullable Path html;

    @Option(names = "--pdf", paramLabel = "FILE", description = "write the same page as PDF")
    private @Nullable Path pdf;

    private @Nullable ResultFile htmlFile;
    private @Nullable ResultFile pdfFile;

    /** Looks at the options and the files before the work begins. */
    void check() throws BadInput, IOException {
        if ((json ? 1 : 0) + (markdown ? 1 : 0) + (text ? 1 : 0) > 1) {
            throw new BadInput(
                    Code.EXCLUDE_EACH_OTHER,
                    "--json, --markdown and --text exclude each other; --html and --pdf go with any of them");
        }
        if (html != null
                && pdf != null
                && html.toAbsolutePath().normalize().equals(pdf.toAbsolutePath().normalize())) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "--html and --pdf name the same file, " + html);
        }
        htmlFile = html == null ? null : ResultFile.of(html);
        pdfFile = pdf == null ? null : ResultFile.of(pdf);
    }

    /** Gives the answer. */
    void give(Answer answer, PrintWriter out, PrintWriter err) throws IOException {
        if (json) {
            out.println(AnswerJson.of(answer));
        } else if (markdown) {
            out.print(AnswerMarkdown.of(answer));
        } else if (text || html == null && pdf == null) {
            out.print(AnswerText.of(answer, Terminal.width(), Terminal.style()));
        }
        ResultFile page = htmlFile;
        if (page != null) {
            page.write(AnswerHtml.of(answer).getBytes(StandardCharsets.UTF_8));
            err.println("casus: wrote " + page);
        }
        ResultFile paper = pdfFile;
        if (paper != null) {
            paper.write(AnswerPdf.of(answer));
            err.println("casus: wrote " + paper);
        }
    }
}
