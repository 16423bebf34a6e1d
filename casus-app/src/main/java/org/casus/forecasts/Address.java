package org.casus.forecasts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import javax.sql.DataSource;
import org.casus.error.Code;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Where a database is: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST[:PORT]/NAME}. */
final class Address {
    static final String SQLITE = "jdbc:sqlite:";
    static final String POSTGRES = "jdbc:postgresql:";

    private static final int BUSY_MILLISECONDS = 30_000;
    private static final int CONNECT_SECONDS = 3;
    private static final int SOCKET_SECONDS = 30;

    private final String url;

    private Address(String url) {
        this.url = url;
    }

    /** @throws DatabaseFailure if it is no such address, or holds a password */
    static Address of(String url) {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRES) || url.equals(SQLITE)) {
            throw refused("\"" + bare(url) + "\" is no address of a database; give jdbc:sqlite:FILE or"
                    + " jdbc:postgresql://HOST/NAME");
        }
        if (url.startsWith(POSTGRES)
                && (url.toLowerCase(Locale.ROOT).contains("password=") || url.matches("[^?]*//[^/?]*@.*"))) {
            throw refused("the address of the database holds a user or password that others could see: put them into"
                    + " CASUS_DATABASE_USER and CASUS_DATABASE_PASSWORD (or a file that CASUS_DATABASE_PASSWORD_FILE"
                    + " names)");
        }
        return new Address(url);
    }

    boolean sqlite() {
        return url.startsWith(SQLITE);
    }

    /** For messages. */
    String name() {
        return sqlite() ? url.substring(SQLITE.length()) : bare(url.substring("jdbc:".length()));
    }

    /** Without what could be secret. */
    private static String bare(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
    }

    private static DatabaseFailure refused(String why) {
        return new DatabaseFailure(Code.NO_DATABASE, why, null);
    }

    /** A source of connections, not pooled; a SQLite file's folder is made. */
    DataSource source(Credentials credentials) {
        return sqlite() ? file() : server(credentials);
    }

    private DataSource file() {
        if (!name().startsWith(":") && !name().startsWith("file:") && !name().contains("?")) {
            make(Path.of(name()).toAbsolutePath());
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // An acknowledged entry survives a power cut, not only a crash.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        // A writer takes its lock at once: two that read first and wrote then would have to fail.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** Makes the file, which only its owner may read: there are hashes of passwords in it. */
    private void make(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file)) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was faster, unless it is a file where a folder should be: then opening it says so.
            return;
        } catch (IOException e) {
            throw new DatabaseFailure(
                    Code.DATABASE_FULL, "the database " + name() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private DataSource server(Credentials credentials) {
        var source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw refused("\"" + bare(url) + "\" is no address of a PostgreSQL database; give"
                    + " jdbc:postgresql://HOST/NAME");
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setApplicationName("casus");
        if (credentials.user() != null) {
            source.setUser(credentials.user());
        }
        if (credentials.password() != null) {
            source.setPassword(credentials.password());
        }
        return source;
    }
}
