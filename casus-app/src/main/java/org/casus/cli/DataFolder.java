package org.casus.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.cli.Failures.BadInput;
import org.casus.datasets.Store;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where imported data lie: {@code --data}, else {@code $CASUS_DATA}, else the platform's folder for users' data. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of imported data (default: $CASUS_DATA, else your data folder)")
    private @Nullable Path folder;

    /** Whether its data shall answer even where the embedded ones could: if {@code --data} names it, or a variable does. */
    boolean chosen() {
        return folder != null || byVariable() && new Store(path()).exists();
    }

    /** Says that the variable names a folder in which nothing has been imported yet. */
    void tellIfEmpty(PrintWriter err) {
        if (folder == null && byVariable() && !chosen()) {
            err.println("casus: nothing has been imported into " + path()
                    + ", which $CASUS_DATA names; the embedded data are used");
        }
    }

    private static boolean byVariable() {
        String named = System.getenv("CASUS_DATA");
        return named != null && !named.isBlank();
    }

    Path path() {
        return folder != null ? folder : standard(System.getenv(), System.getProperty("os.name", ""));
    }

    /** As arguments, if it is chosen. */
    List<String> repeated() {
        return chosen() ? List.of("--data", path().toString()) : List.of();
    }

    Store store() throws BadInput {
        Path path = path();
        for (Path part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.isRegularFile(part)) {
                throw new BadInput(
                        Code.DATA_FOLDER_IS_FILE,
                        "the data folder cannot be " + path + ": " + part + " is a file; name a folder with --data");
            }
        }
        return new Store(path);
    }

    static Path standard(Map<String, String> environment, String os) {
        String named = environment.get("CASUS_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Casus");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Casus");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg)).resolve("casus");
    }
}
