package org.casus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who says it. */
final class AuthorOption {
    @Option(names = "--author", paramLabel = "NAME", description = "who says it (default: your user name)")
    private @Nullable String author;

    String name() {
        return author != null ? author : System.getProperty("user.name", "");
    }
}
