package org.casus.forecasts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database behind the register and the accounts: a SQLite file, or PostgreSQL through a pool. It may go away and come back:
 * every call then fails with a {@link DatabaseFailure} that is {@link DatabaseFailure#passing()}, until one succeeds again.
 * Safe for many threads; several processes may use the same database.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final long WAIT_MILLISECONDS = 3_000;
    private static final int VALID_SECONDS = 2;
    private static final int TRIES = 3;

    private final String name;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean oneWriter;
    private final ReentrantLock writer = new ReentrantLock(true);

    private Database(String name, HikariDataSource pool, boolean oneWriter) {
        this.name = name;
        this.pool = pool;
        this.oneWriter = oneWriter;
        jdbi = Jdbi.create(pool);
    }

    /** Opens a database without a user and password: {@link #open(String, Credentials)}. */
    public static Database open(String url) {
        return open(url, Credentials.NONE);
    }

    /**
     * Opens a database, and makes its tables or brings them up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST[:PORT]/NAME}, without a password
     * @throws DatabaseFailure if it cannot be reached, is none, is full, or was made by a newer Casus
     */
    public static Database open(String url, Credentials credentials) {
        Address address = Address.of(url);
        DataSource source = address.source(credentials);
        try {
            Schema.migrate(source, address.name());
        } catch (SQLException e) {
            throw DatabaseFailure.of(address.name(), e);
        }
        return new Database(address.name(), new HikariDataSource(pooled(source)), address.sqlite());
    }

    /** The address of the file in a folder of data. */
    public static String in(Path folder) {
        return Address.SQLITE + folder.resolve("casus.db");
    }

    private static HikariConfig pooled(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("casus");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setValidationTimeout(WAIT_MILLISECONDS / 2);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** Where it is, without secrets. */
    public String name() {
        return name;
    }

    /** Whether it answers now. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Reads; a second time if the connection turns out to be lost.
     *
     * @throws DatabaseFailure if the database does not let it
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        for (int left = TRIES; ; left--) {
            try {
                return jdbi.withHandle(work);
            } catch (JdbiException e) {
                DatabaseFailure failure = DatabaseFailure.of(name, e);
                if (left <= 1 || !failure.passing() || e instanceof ConnectionException) {
                    throw failure;
                }
                forgetConnections();
            }
        }
    }

    /**
     * Writes in one transaction: all of it is there when this returns, and nothing of it if it throws. It is tried again if the
     * connection was lost before anything could have been kept.
     *
     * @throws DatabaseFailure if the database does not let it; was the connection lost in the very moment of keeping it, the work
     *     may have been done all the same
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        if (!oneWriter) {
            return written(work);
        }
        // SQLite lets waiting writers in by chance; this lets them in by turns.
        writer.lock();
        try {
            return written(work);
        } finally {
            writer.unlock();
        }
    }

    private <T> T written(HandleCallback<T, RuntimeException> work) {
        for (int left = TRIES; ; left--) {
            var keeping = new boolean[1];
            try {
                return jdbi.withHandle(handle -> transaction(handle, work, keeping));
            } catch (JdbiException e) {
                DatabaseFailure failure = DatabaseFailure.of(name, e);
                boolean lost = failure.passing() && !keeping[0] && !(e instanceof ConnectionException);
                if (left <= 1 || !lost || oneWriter) {
                    throw failure;
                }
                forgetConnections();
            }
        }
    }

    private static <T> T transaction(Handle handle, HandleCallback<T, RuntimeException> work, boolean... keeping) {
        handle.begin();
        boolean done = false;
        try {
            T result = work.withHandle(handle);
            keeping[0] = true;
            handle.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(handle);
            }
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            // The connection is lost, and the transaction with it; the first failure is the one to tell.
            return;
        }
    }

    /** Connections from before a stop of the server are of no use. */
    private void forgetConnections() {
        var bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
