package org.casus.cli;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.casus.forecasts.Import;
import org.casus.forecasts.Import.Imported;
import org.casus.forecasts.ImportRefused;
import org.casus.forecasts.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus forecast import}: takes over an export. */
@Command(
        name = "import",
        description = "Take over an export, JSON or CSV, if its hashes are right. Repeating it adds nothing.",
        mixinStandardHelpOptions = true)
final class ForecastImport implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "what casus forecast export wrote")
    private Path file = Path.of("");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        if (Files.isDirectory(file)) {
            throw new BadInput(Code.FOLDER_GIVEN, file + " is a folder; name a file that casus forecast export wrote");
        }
        try (var bytes = Files.newInputStream(file);
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                Database opened = database.open(data)) {
            Imported done = Import.into(new Register(opened), text);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf(
                    "Read %s, added %d%n", done.entries() == 1 ? "1 entry" : done.entries() + " entries", done.added());
            if (done.added() > 0 && !done.asTheyWere()) {
                out.println("They are new entries here: forecasts whose day is past already do not count.");
            }
        } catch (ImportRefused e) {
            throw new BadInput(e.code(), file + ": " + e.getMessage());
        }
        return 0;
    }
}
