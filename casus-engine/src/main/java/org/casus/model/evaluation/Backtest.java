package org.casus.model.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casus.features.Case;
import org.casus.features.Cases;
import org.casus.features.Knowledge;
import org.casus.model.fit.TrainingRows;
import org.casus.world.Level;
import org.casus.world.World;

/** Forward-chained forecasts of a task, written as the tasks' scorer reads them. */
public final class Backtest {
    private Backtest() {}

    /**
     * Forecasts every decade of a task.
     *
     * @param knowledge what is known of each war's build-up
     */
    public static Forecasts run(World world, Level level, Knowledge knowledge, Consumer<String> progress) {
        List<Case> cases = new Cases(world).all();
        TrainingRows rows = TrainingRows.of(world, cases, knowledge);
        int last = cases.getLast().decade();
        return new Chain(world, rows, level, Training.grid(level))
                .run(last, progress)
                .chosen();
    }

    /** Writes {@code task,conflict_id,ccode,p_out,p_a,p_b}, beside the file first and then renamed. */
    public static void write(Forecasts forecasts, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, file.getFileName().toString(), ".part");
        try {
            try (var out = new PrintWriter(Files.newBufferedWriter(part))) {
                out.print("task,conflict_id,ccode,p_out,p_a,p_b\n");
                for (Forecasts.Forecast f : forecasts.rows()) {
                    var p = f.probabilities();
                    out.printf(
                            Locale.ROOT,
                            "%s,%d,%d,%.8f,%.8f,%.8f\n",
                            f.task(),
                            f.conflict(),
                            f.ccode(),
                            p.out(),
                            p.attacker(),
                            p.target());
                }
                if (out.checkError()) {
                    throw new IOException("could not write " + file);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
