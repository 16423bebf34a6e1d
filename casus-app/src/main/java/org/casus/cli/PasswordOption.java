package org.casus.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A password: never an argument, which others on the machine could see. */
final class PasswordOption {
    static final String WHERE = "The password is read from CASUS_PASSWORD, a file, or asked for.";

    @Option(names = "--password-file", paramLabel = "FILE", description = "holds the password and nothing else")
    private @Nullable Path file;

    String read() throws BadInput, IOException {
        if (file != null) {
            return Files.readString(file).strip();
        }
        String variable = System.getenv("CASUS_PASSWORD");
        if (variable != null && !variable.isEmpty()) {
            return variable;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new BadInput(
                    Code.NO_PASSWORD,
                    "there is no password: set CASUS_PASSWORD, name a file with --password-file, or run this in a"
                            + " terminal");
        }
        return asked(console);
    }

    private static String asked(Console console) throws BadInput {
        char[] first = console.readPassword("Password: ");
        char[] again = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, again)) {
            throw new BadInput(Code.NO_PASSWORD, "the two passwords are not the same");
        }
        return new String(first);
    }
}
