package org.casus.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.casus.model.evaluation.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus train}: learns the joining model from imported data. */
@Command(name = "train", description = "Learn the joining model from imported data.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the model goes")
    private Path out = Path.of("joining-model.json.gz");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of the resamples (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws Exception {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        ResultFile file = ResultFile.inNewFolder(out);
        long start = System.nanoTime();
        Store store = data.store();
        Map<String, String> inputs = new TreeMap<>();
        JoiningModel model;
        try (var progress = new Progress(line.getErr())) {
            store.files().forEach(f -> inputs.put(f.file(), f.sha256()));
            model = new Training(Worlds.of(store), seed, progress::show).train(inputs);
        }
        file.write(ModelFile.bytes(model));
        line.getOut()
                .printf(
                        Locale.ROOT,
                        "Wrote %s in %.0f s: %s%n",
                        out,
                        (System.nanoTime() - start) / 1e9,
                        model.provenance().get("model"));
        return 0;
    }
}
