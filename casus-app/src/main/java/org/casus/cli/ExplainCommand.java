package org.casus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.report.ErrorPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus explain}: what the code at the end of a message means. */
@Command(
        name = "explain",
        description = "What the code at the end of a message means, and what to do; without a code, all codes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  casus explain Q03", "  casus explain few_wars"})
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "as a message shows it, or the code of a warning in an answer's JSON")
    private @Nullable String text;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        String asked = text;
        if (asked == null) {
            for (Code code : Code.values()) {
                out.printf("%-3s  %s%n", code.text(), ErrorPages.title(code));
            }
            return 0;
        }
        Code code = ErrorPages.code(asked.replaceAll("[\\[\\]]", ""))
                .orElseThrow(() -> new BadInput(
                        Code.UNKNOWN_CODE,
                        "there is no code " + asked + "; nearest: " + String.join(", ", ErrorPages.nearest(asked))
                                + " ('casus explain' lists all)"));
        out.print(ErrorPages.of(code));
        return 0;
    }
}
