package org.casus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.datasets.DataIssue;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Import;
import org.casus.datasets.Store;
import org.casus.datasets.Store.Imported;
import org.casus.datasets.Worlds;
import org.casus.report.DataStatusJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus data}: importing published files, and what has been imported. */
@Command(
        name = "data",
        description = "Import published datasets, and see what there is.",
        mixinStandardHelpOptions = true,
        subcommands = {DataCommand.ImportFiles.class, DataCommand.Status.class, DataCommand.Embed.class})
final class DataCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(own.commandLine(), "data needs a command: import, status or embed");
    }

    /** One line of a report: group, file, dataset, lines, reach, issues. */
    private static String line(Imported f) {
        return String.format(
                Locale.ROOT,
                "  %-13s %-30s %,9d rows  to %s  %s",
                f.group(),
                f.file(),
                f.lines(),
                f.source().reaches(),
                f.source().title() + " " + f.source().version());
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** {@code casus data import DIR}. */
    @Command(name = "import", description = "Import the published files in a folder.", mixinStandardHelpOptions = true)
    static final class ImportFiles implements Callable<Integer> {
        private static final int SHOWN = 40;

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "where the files lie, in folders of any depth")
        private Path directory = Path.of(".");

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws Exception {
            var line = java.util.Objects.requireNonNull(spec).commandLine();
            Import.Report report;
            try (var progress = new Progress(line.getErr())) {
                report = Import.run(directory, data.store(), progress::show);
            }
            print(report, line.getOut());
            return 0;
        }

        private void print(Import.Report report, PrintWriter out) {
            out.printf("Imported %s into %s%n", count(report.files().size(), "file"), data.path());
            report.files().forEach(f -> out.println(line(f)));
            if (!report.leftOut().isEmpty()) {
                out.println("Left out, a preferred version was there: " + String.join(", ", report.leftOut()));
            }
            if (report.unknown() > 0) {
                out.println(
                        report.unknown() == 1
                                ? "1 other file is not used"
                                : report.unknown() + " other files are not used");
            }
            List<DataIssue> issues = report.issues();
            out.println(issues.isEmpty() ? "No issues" : count(issues.size(), "issue") + ":");
            issues.stream().limit(SHOWN).forEach(i -> out.println("  " + i.text()));
            if (issues.size() > SHOWN) {
                out.println("  … and " + (issues.size() - SHOWN) + " more");
            }
        }
    }

    /** {@code casus data status}. */
    @Command(name = "status", description = "What has been imported.", mixinStandardHelpOptions = true)
    static final class Status implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(names = "--json", description = "for programs")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            PrintWriter out =
                    java.util.Objects.requireNonNull(spec).commandLine().getOut();
            Store store = data.store();
            List<Imported> files = store.files();
            if (json) {
                out.println(DataStatusJson.render(data.path(), files));
                return 0;
            }
            out.println("Embedded: the world from " + EmbeddedWorld.FIRST + " to today, without an import");
            if (files.isEmpty()) {
                out.println("Imported: nothing yet in " + data.path() + " (casus data import DIR)");
            } else {
                out.println("Imported into " + data.path() + ":");
                files.forEach(f -> out.println(line(f)));
            }
            return 0;
        }
    }

    /** {@code casus data embed}: for developers of Casus. */
    @Command(
            name = "embed",
            description = "Write the compact tables of the present that Casus carries (for its developers).",
            mixinStandardHelpOptions = true)
    static final class Embed implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the tables go")
        private Path out = Path.of(".");

        @Override
        public Integer call() throws Exception {
            long bytes = EmbeddedWorld.write(Worlds.of(data.store()).tables(), out);
            java.util.Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "Wrote %,d bytes to %s%n", bytes, out);
            return 0;
        }
    }
}
