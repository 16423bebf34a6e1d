package org.casus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.casus.engine.Casus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code ./casus}. */
@Command(
        name = "casus",
        description = "Would X fight for Y? Who joins a war, on which side, how likely, and why.",
        subcommands = {
            AskCommand.class,
            WhoCommand.class,
            ReadCommand.class,
            TieCommand.class,
            DataCommand.class,
            TrainCommand.class,
            BacktestCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeOnInvalidInput = 2,
        footer = {"", "Try: casus ask \"Would China fight for North Korea?\""})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Main() {}

    /** Without a command: the usage. */
    @Override
    public void run() {
        java.util.Objects.requireNonNull(spec)
                .commandLine()
                .usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code: 0 answered, 2 bad input, 1 the environment failed. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        var line = new CommandLine(new Main());
        showVersion(line);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, err, debug));
        line.setParameterExceptionHandler((e, rest) -> Failures.badOption(e, err));
        return line.execute(
                Arrays.stream(args).filter(a -> !a.equals("--debug")).toArray(String[]::new));
    }

    /** Every command shows the version, not the first alone. */
    private static void showVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(Main::showVersion);
    }

    /** {@code casus --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"casus " + Casus.VERSION};
        }
    }
}
