package org.casus.cli;

import java.io.IOException;
import java.util.Map;
import org.casus.forecasts.Credentials;
import org.casus.forecasts.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where forecasts and users are kept: {@code --database}, else {@code $CASUS_DATABASE}, else a file in the data folder. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, its user and password in CASUS_DATABASE_USER and"
                            + " CASUS_DATABASE_PASSWORD (default: $CASUS_DATABASE, else casus.db in the data folder)")
    private @Nullable String url;

    /** Opens it; the tables are made where they are not there. */
    Database open(DataFolder data) throws IOException {
        Map<String, String> environment = System.getenv();
        String named = url != null ? url : environment.get("CASUS_DATABASE");
        String address = named == null || named.isBlank() ? Database.in(data.path()) : named;
        return Database.open(address, Credentials.from(environment));
    }
}
