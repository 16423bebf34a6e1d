package org.casus.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.forecasts.Database;
import org.casus.forecasts.Export;
import org.casus.forecasts.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus forecast export}: the whole register as a file. */
@Command(
        name = "export",
        description = "The whole register with its hashes, for 'casus forecast import' or a spreadsheet.",
        mixinStandardHelpOptions = true)
final class ForecastExport implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--csv", description = "as CSV (default: JSON, casus schema forecast-export)")
    private boolean csv;

    @Option(names = "--out", paramLabel = "FILE", description = "write a file (default: the output)")
    private @Nullable Path out;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        ResultFile file = out == null ? null : ResultFile.of(out);
        try (Database opened = database.open(data)) {
            var register = new Register(opened);
            if (file == null) {
                write(register, line.getOut());
                return 0;
            }
            var text = new StringWriter();
            write(register, text);
            file.write(text.toString().getBytes(StandardCharsets.UTF_8));
            line.getErr().println("casus: wrote " + file);
        }
        return 0;
    }

    private void write(Register register, Writer to) throws IOException {
        if (csv) {
            Export.csv(register, to);
        } else {
            Export.json(register, to);
        }
    }
}
