package org.casus.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;

/** The model that Casus carries, made by {@code casus train} from imported data. */
public final class EmbeddedModel {
    private static final String RESOURCE = "joining-model.json.gz";

    private static final FutureTask<JoiningModel> MODEL = new FutureTask<>(EmbeddedModel::readResource);

    private EmbeddedModel() {}

    /** Reads it once; every caller shares it. */
    public static JoiningModel read() throws IOException {
        MODEL.run();
        try {
            return MODEL.get();
        } catch (InterruptedException | ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the embedded model cannot be read", e);
        }
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
