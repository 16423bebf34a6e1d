package org.casus.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.casus.model.EmbeddedModel;
import org.casus.model.JoiningModel;
import org.casus.model.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model: the embedded one, or the user's. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model of your own (casus train); default: the embedded one")
    private @Nullable Path model;

    JoiningModel read() throws IOException {
        return model == null ? EmbeddedModel.read() : ModelFile.read(model);
    }
}
