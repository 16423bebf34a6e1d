package org.casus.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.answer.TrackRecord;
import org.casus.engine.TrackRecords;
import org.casus.report.TrackRecordJson;
import org.casus.report.TrackRecordText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus calibration}: how past forecasts fared. */
@Command(
        name = "calibration",
        description =
                "How past forecasts fared: joiners expected and come, by chance and by era, for wars, uses of force and disputes.",
        mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "for programs (casus schema calibration)")
    private boolean json;

    @Mixin
    private ModelOption model = new ModelOption();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        TrackRecord record = TrackRecords.of(model.read().hindcasts());
        out.print(
                json
                        ? TrackRecordJson.of(record) + System.lineSeparator()
                        : TrackRecordText.of(record, Terminal.width()));
        return 0;
    }
}
