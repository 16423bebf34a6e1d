package org.casus.forecasts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A real PostgreSQL that keeps its data in a folder, so that it can be stopped and started again. */
public final class Postgres {
    private Postgres() {}

    /**
     * Starts it.
     *
     * @param port 0 for any
     */
    public static EmbeddedPostgres in(Path folder, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }
}
