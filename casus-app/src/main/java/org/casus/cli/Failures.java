package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.Facts.UnusableFacts;
import org.casus.error.Code;
import org.casus.error.Coded;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Failures as messages, each with its code at its end, and as exit codes: 2 for bad input, 1 where the environment failed;
 * stack traces only with --debug.
 */
final class Failures {
    static final int ENVIRONMENT = 1;
    static final int INPUT = 2;

    private Failures() {}

    /** Something wrong with what the user gave, said in a sentence. */
    static final class BadInput extends Exception implements Coded {
        private static final long serialVersionUID = 1L;

        private final Code code;

        BadInput(Code code, String message) {
            super(message);
            this.code = code;
        }

        @Override
        public Code code() {
            return code;
        }
    }

    static int report(Exception e, PrintWriter err, boolean debug) {
        int code = tell(e instanceof UncheckedIOException && e.getCause() instanceof IOException io ? io : e, err);
        if (debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static int tell(Exception e, PrintWriter err) {
        if (e instanceof QuestionRefused refused) {
            refused.problems().forEach(p -> err.println("casus: " + p.code().after(problem(p))));
            return INPUT;
        }
        if (e instanceof UnusableFacts facts) {
            err.println("casus: " + facts.getMessage());
            return INPUT;
        }
        return e instanceof Coded coded ? say(coded.code(), String.valueOf(e.getMessage()), err) : other(e, err);
    }

    private static int say(Code code, String message, PrintWriter err) {
        err.println("casus: " + code.after(message));
        return code.environment() ? ENVIRONMENT : INPUT;
    }

    private static int other(Exception e, PrintWriter err) {
        return switch (e) {
            case NoSuchFileException missing ->
                say(Code.NO_SUCH_FILE, "there is no file or folder " + missing.getFile(), err);
            case NotDirectoryException file -> say(Code.FILE_GIVEN, file.getFile() + " is no folder", err);
            case AccessDeniedException denied ->
                say(
                        Code.NO_PERMISSION,
                        "no permission for " + denied.getFile()
                                + "; change its permissions, or name another folder with --data",
                        err);
            case FileAlreadyExistsException exists ->
                say(Code.FILE_IN_THE_WAY, exists.getFile() + " is a file, and a folder is needed there", err);
            case FileSystemException system -> say(Code.FILE_SYSTEM, system.getFile() + ": " + system.getReason(), err);
            case IOException io -> say(Code.FILE_SYSTEM, String.valueOf(io.getMessage()), err);
            default -> say(Code.INTERNAL, "an error in Casus itself (" + e + "); --debug shows where", err);
        };
    }

    /** The field, what is wrong, the nearest valid values. */
    private static String problem(QuestionProblem p) {
        boolean said = p.nearest().isEmpty() || p.message().contains(p.nearest().getFirst());
        String nearest = said ? "" : " Nearest: " + String.join(", ", p.nearest()) + ".";
        return p.field() + ": " + p.message() + nearest;
    }

    static int badOption(ParameterException e, PrintWriter err) {
        say(code(e), message(e), err);
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + command(e) + " --help'.");
        }
        err.flush();
        return INPUT;
    }

    private static Code code(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption()
                    ? Code.UNKNOWN_OPTION
                    : e.getCommandLine().getSubcommands().isEmpty() ? Code.EXCESS_WORDS : Code.UNKNOWN_COMMAND;
        }
        if (e instanceof OverwrittenOptionException) {
            return Code.OPTION_TWICE;
        }
        return e.getValue() == null ? Code.SOMETHING_MISSING : Code.WRONG_VALUE;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e.getValue() != null && e.getArgSpec() instanceof OptionSpec o && o.type() == long.class) {
            return o.longestName() + ": \"" + e.getValue() + "\" is no whole number; give one, for example "
                    + o.longestName() + " 1";
        }
        return String.valueOf(e.getMessage());
    }

    private static String command(ParameterException e) {
        return e.getCommandLine().getCommandSpec().qualifiedName(" ");
    }

    /** An option that there is not, a command that there is not, or words without quotes. */
    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().getFirst();
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        if (e.isUnknownOption()) {
            return "Unknown option: '" + first.replaceFirst("=.*", "") + "'";
        }
        if (!commands.isEmpty()) {
            return first + " is no command; there are " + String.join(", ", commands);
        }
        String quotes = command(e).endsWith(" ask") ? "; put the question in quotes" : "";
        return command(e) + " does not take these words: " + String.join(" ", e.getUnmatched()) + quotes;
    }
}
