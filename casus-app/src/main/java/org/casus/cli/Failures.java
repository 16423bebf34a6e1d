package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.Facts.UnusableFacts;
import org.casus.datasets.Import.NothingRecognised;
import org.casus.datasets.Store.UnusableStore;
import org.casus.documents.UnreadableDocument;
import org.casus.model.ModelFile.BrokenModel;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Failures as messages and exit codes: 2 for bad input, 1 where the environment failed; stack traces only with --debug. */
final class Failures {
    static final int ENVIRONMENT = 1;
    static final int INPUT = 2;

    private Failures() {}

    /** Something wrong with what the user gave, said in a sentence. */
    static final class BadInput extends Exception {
        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message);
        }
    }

    static int report(Exception e, PrintWriter err, boolean debug) {
        int code = code(e, err);
        if (debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static int code(Exception e, PrintWriter err) {
        if (e instanceof QuestionRefused refused) {
            refused.problems().forEach(p -> err.println(problem(p)));
            return INPUT;
        }
        if (e instanceof UnusableStore
                || e instanceof BrokenModel
                || e instanceof NothingRecognised
                || e instanceof UnreadableDocument
                || e instanceof UnusableFacts
                || e instanceof BadInput) {
            err.println("casus: " + e.getMessage());
            return INPUT;
        }
        if (e instanceof NoSuchFileException missing) {
            err.println("casus: there is no file or folder " + missing.getFile());
            return INPUT;
        }
        if (e instanceof NotDirectoryException file) {
            err.println("casus: " + file.getFile() + " is no folder");
            return INPUT;
        }
        return environment(e, err);
    }

    private static int environment(Exception e, PrintWriter err) {
        if (e instanceof AccessDeniedException denied) {
            err.println("casus: no permission for " + denied.getFile()
                    + "; change its permissions, or name another folder with --data");
        } else if (e instanceof FileAlreadyExistsException exists) {
            err.println("casus: " + exists.getFile() + " is a file, and a folder is needed there");
        } else if (e instanceof FileSystemException system) {
            err.println("casus: " + system.getFile() + ": " + system.getReason());
        } else if (e instanceof IOException) {
            err.println("casus: " + e.getMessage());
        } else {
            err.println("casus: an error in Casus itself (" + e + "); --debug shows where");
        }
        return ENVIRONMENT;
    }

    /** One line: the field, what is wrong, the nearest valid values. */
    private static String problem(QuestionProblem p) {
        boolean said = p.nearest().isEmpty() || p.message().contains(p.nearest().getFirst());
        String nearest = said ? "" : " Nearest: " + String.join(", ", p.nearest()) + ".";
        return "casus: " + p.field() + ": " + p.message() + nearest;
    }

    static int badOption(ParameterException e, PrintWriter err) {
        err.println("casus: " + (e instanceof UnmatchedArgumentException u ? unmatched(u) : e.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + command(e) + " --help'.");
        }
        err.flush();
        return INPUT;
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
