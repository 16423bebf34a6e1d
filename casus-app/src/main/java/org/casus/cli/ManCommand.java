package org.casus.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus man}: the manual page. */
@Command(
        name = "man",
        description = "Print the manual page, for man -l.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  casus man >casus.1 && man -l casus.1"})
final class ManCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var own = java.util.Objects.requireNonNull(spec).commandLine();
        own.getOut().print(ManPage.of(Main.line()));
        return 0;
    }
}
