package org.casus.forecasts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.casus.error.Code;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: made and brought up to date by Flyway, from {@code org/casus/forecasts/migrations}. */
final class Schema {
    /** The number of the last migration. */
    static final int VERSION = 2;

    private static final String HISTORY = "flyway_schema_history";
    private static final int TRIES = 5;
    private static final long PAUSE_MILLISECONDS = 200;

    private Schema() {}

    /**
     * Brings a database to {@link #VERSION}. Flyway is only started if something is to do: it takes half a second.
     *
     * @throws DatabaseFailure if the tables are of a newer Casus
     */
    static void migrate(DataSource source, String database) throws SQLException {
        for (int left = TRIES; ; left--) {
            int version = version(source);
            if (version > VERSION) {
                throw new DatabaseFailure(
                        Code.DATABASE_NEWER,
                        "the database %s was made by a newer Casus (tables of version %d; this one knows %d): install that one"
                                .formatted(database, version, VERSION),
                        null);
            }
            if (version == VERSION) {
                return;
            }
            try {
                Flyway.configure(Schema.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:org/casus/forecasts/migrations")
                        .loggers("slf4j")
                        .load()
                        .migrate();
                return;
            } catch (FlywayException e) {
                // Another process may be making the same tables.
                if (left <= 1 || version(source) == VERSION) {
                    if (left <= 1) {
                        throw DatabaseFailure.of(database, e);
                    }
                } else {
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The number of the last migration that was made, 0 for none. */
    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
                if (!tables.next()) {
                    return 0;
                }
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY
                            + " WHERE version IS NOT NULL AND success")) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }
}
