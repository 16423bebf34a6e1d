package org.casus.model;

import java.io.IOException;
import java.io.InputStream;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/** The model that Casus carries, made by {@code casus train} from imported data. */
public final class EmbeddedModel {
    private static final String RESOURCE = "joining-model.json.gz";

    private static @Nullable JoiningModel model;

    private EmbeddedModel() {}

    /** Reads it once; every caller shares it. */
    public static synchronized JoiningModel read() throws IOException, ModelFile.BrokenModel {
        JoiningModel read = model;
        if (read == null) {
            read = readResource();
            model = read;
        }
        return read;
    }

    private static JoiningModel readResource() throws IOException, ModelFile.BrokenModel {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EnvironmentFailure(
                        Code.BUILD_INCOMPLETE,
                        "this build of Casus carries no model: train one with 'casus train --out FILE'"
                                + " and name it with --model FILE",
                        null);
            }
            return ModelFile.read(in, "the embedded model");
        }
    }
}
