package org.casus.cli;

import java.util.concurrent.Callable;
import org.casus.mcp.Assistant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus mcp}: for assistants. */
@Command(
        name = "mcp",
        description = "A server of the Model Context Protocol over standard input and output: assistants call ask, who,"
                + " simulate, tie, replay and read in place of guessing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Its command, for an assistant's settings:", "  casus mcp"})
final class McpCommand implements Callable<Integer> {
    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        Assistant.serve(engine.casus(), engine.served(), System.in, System.out);
        return 0;
    }
}
