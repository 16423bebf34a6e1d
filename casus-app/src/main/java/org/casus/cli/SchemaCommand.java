package org.casus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.report.Schemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus schema}: what the JSON of a command looks like. */
@Command(
        name = "schema",
        description = "Print the JSON Schema (2020-12) of a command's --json; without a name, the names.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "as 'casus schema' lists them")
    private @Nullable String name;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        String asked = name;
        if (asked == null) {
            Schemas.NAMES.forEach(out::println);
        } else if (Schemas.NAMES.contains(asked)) {
            out.print(Schemas.text(asked));
        } else {
            throw new BadInput(
                    Code.UNKNOWN_SCHEMA,
                    "there is no schema " + asked + "; nearest: " + Schemas.nearest(asked) + " (all: "
                            + String.join(", ", Schemas.NAMES) + ")");
        }
        return 0;
    }
}
