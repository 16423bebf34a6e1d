package org.casus.forecasts;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The register in a SQLite file. */
class SqliteRegisterTest extends RegisterLaws {
    @TempDir
    private Path folder = Path.of("");

    @Override
    String url() throws Exception {
        return Databases.sqlite(folder);
    }
}
