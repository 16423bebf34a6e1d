package org.casus.accounts;

import java.nio.file.Path;
import org.casus.forecasts.Databases;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in a SQLite file. */
class SqliteAccountTest extends AccountLaws {
    @TempDir
    private Path folder = Path.of("");

    @Override
    String url() throws Exception {
        return Databases.sqlite(folder);
    }
}
