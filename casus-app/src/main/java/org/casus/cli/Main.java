package org.casus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code ./casus}. */
@Command(
        name = "casus",
        description = "Would X fight for Y? Who joins a war, on which side, how likely, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeOnInvalidInput = 2,
        footer = {"", "Try: casus ask \"Would China fight for North Korea?\""})
public final class Main implements Runnable {
    private static final Map<String, Class<?>> COMMANDS = commands();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Main() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("ask", AskCommand.class);
        commands.put("who", WhoCommand.class);
        commands.put("simulate", SimulateCommand.class);
        commands.put("sweep", SweepCommand.class);
        commands.put("read", ReadCommand.class);
        commands.put("publish", PublishCommand.class);
        commands.put("tie", TieCommand.class);
        commands.put("replay", ReplayCommand.class);
        commands.put("calibration", CalibrationCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("forecast", ForecastCommand.class);
        commands.put("user", UserCommand.class);
        commands.put("mcp", McpCommand.class);
        commands.put("data", DataCommand.class);
        commands.put("train", TrainCommand.class);
        commands.put("backtest", BacktestCommand.class);
        commands.put("reliability", ReliabilityCommand.class);
        commands.put("schema", SchemaCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("completion", CompletionCommand.class);
        commands.put("man", ManCommand.class);
        return commands;
    }

    /** Without a command: the usage. */
    @Override
    public void run() {
        java.util.Objects.requireNonNull(spec)
                .commandLine()
                .usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        Ahead.read(args);
        var output = new Output();
        var out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        String failure = output.failure();
        if (failure != null) {
            err.println("casus: " + Code.CANNOT_WRITE.after("cannot write the output: " + failure));
            code = Failures.ENVIRONMENT;
        }
        System.exit(code);
    }

    /** Runs one command and returns its exit code: 0 answered, 2 bad input, 1 the environment failed. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        var line = args.length > 0 && COMMANDS.containsKey(args[0]) ? line(Set.of(args[0])) : line();
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, err, debug));
        line.setParameterExceptionHandler((e, rest) -> Failures.badOption(e, err));
        return line.execute(words(args));
    }

    /** The arguments, without --debug, and {@code help COMMAND} as {@code COMMAND --help}. */
    private static String[] words(String... args) {
        var words = new ArrayList<>(Arrays.asList(args));
        words.removeIf("--debug"::equals);
        if (!words.isEmpty() && words.getFirst().equals("help")) {
            words.removeFirst();
            if (words.isEmpty() || COMMANDS.containsKey(words.getFirst())) {
                words.add("--help");
            }
        }
        return words.toArray(String[]::new);
    }

    /** All commands with their options. */
    static CommandLine line() {
        return line(COMMANDS.keySet());
    }

    /** Some of the commands: setting up one takes a tenth of a second less than all. */
    private static CommandLine line(Set<String> names) {
        var line = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command);
            }
        });
        showVersion(line);
        return line;
    }

    /** Every command shows the version, not the first alone. */
    private static void showVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(Main::showVersion);
    }
}
