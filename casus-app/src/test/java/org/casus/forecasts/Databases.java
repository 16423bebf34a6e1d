package org.casus.forecasts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** New databases for tests: copies of one that was made once, since Flyway takes a while. */
public final class Databases {
    private static final String TEMPLATE = "casus_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static byte @Nullable [] file;
    private static @Nullable EmbeddedPostgres server;

    private Databases() {}

    /** The address of a SQLite file in a folder, made if it is not there. */
    public static synchronized String sqlite(Path folder) throws IOException {
        Path path = folder.resolve("casus.db");
        byte[] template = file;
        if (Files.exists(path)) {
            return Database.in(folder);
        }
        if (template == null) {
            Path made = Files.createTempDirectory("casus");
            Database.open(Database.in(made)).close();
            template = Files.readAllBytes(made.resolve("casus.db"));
            file = template;
            Files.delete(made.resolve("casus.db"));
            Files.delete(made);
        }
        Files.write(path, template);
        return Database.in(folder);
    }

    /** The address of a new database in a PostgreSQL server that ends with the tests. */
    public static synchronized String postgres() throws IOException, SQLException {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = EmbeddedPostgres.builder().start();
            server = running;
            execute(running, "CREATE DATABASE " + TEMPLATE);
            Database.open(address(running, TEMPLATE), new Credentials("postgres", null))
                    .close();
        }
        String name = "casus_" + COUNT.incrementAndGet();
        execute(running, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return address(running, name);
    }

    private static String address(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(server, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
