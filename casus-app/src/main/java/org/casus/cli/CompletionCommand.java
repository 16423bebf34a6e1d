package org.casus.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  source <(casus completion)"})
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var own = java.util.Objects.requireNonNull(spec).commandLine();
        own.getOut().print(AutoComplete.bash("casus", Main.line()));
        return 0;
    }
}
