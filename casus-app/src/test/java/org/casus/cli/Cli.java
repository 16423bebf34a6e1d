package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command line that was run, inside this process.
 *
 * @param code its exit code
 * @param out its results
 * @param err its messages
 */
public record Cli(int code, String out, String err) {
    public static Cli run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Cli(code, out.toString(), err.toString());
    }

    /** Runs what must be answered. */
    static Cli answered(String... args) {
        Cli cli = run(args);
        assertThat(cli.err).isEmpty();
        assertThat(cli.code).isZero();
        return cli;
    }

    /** Runs what must be refused as wrong input, with a message that says all this, and without results or a stack trace. */
    static Cli refused(String[] args, String... says) {
        Cli cli = run(args);
        assertThat(cli.err).contains(says).startsWith("casus: ").doesNotContain("\tat ", "Exception");
        assertThat(cli.out).isEmpty();
        assertThat(cli.code).isEqualTo(Failures.INPUT);
        return cli.coded();
    }

    /** Whether each of its messages ends with a code, but for a last line that says what to try. */
    Cli coded() {
        for (String message : err.split("(?m)^casus: ", -1)) {
            if (!message.isEmpty()) {
                String said = message.replaceFirst("(?sm)^(Try '|Did you mean: |Possible solutions: ).*", "");
                assertThat(said.strip()).matches("(?s).* \\[[QOFDSRE]\\d\\d]");
            }
        }
        return this;
    }

    /** The words of a command, without quotes. */
    static String[] words(String line) {
        return line.split(" ", -1);
    }

    static JsonNode json(String... args) {
        return JsonMapper.builder().build().readTree(answered(args).out);
    }
}
