package org.casus.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.casus.datasets.Worlds;
import org.casus.model.EmbeddedModel;

/** What most commands will need, read while the command line is still set up, which leaves a processor idle. */
final class Ahead {
    private static final Set<String> ANSWERING = Set.of("ask", "who", "simulate", "serve");

    private Ahead() {}

    /** Begins to read the embedded world and model if the command will answer from them. Whoever asks for them waits for the same. */
    static void read(String... args) {
        if (args.length == 0 || !ANSWERING.contains(args[0])) {
            return;
        }
        if (!has("--data", args)) {
            begin(Worlds::embedded);
        }
        if (!has("--model", args)) {
            begin(EmbeddedModel::read);
        }
    }

    private static boolean has(String option, String... args) {
        return Arrays.stream(args).anyMatch(a -> a.equals(option) || a.startsWith(option + "="));
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void begin(Reading reading) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                reading.read();
            } catch (IOException e) {
                // The command that needs it is told the same.
                return;
            }
        });
    }
}
