package org.casus.datasets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.error.Code;
import org.casus.error.Coded;
import org.casus.error.EnvironmentFailure;
import org.casus.world.Source;
import org.casus.world.Tables;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Imported rows in one DuckDB file of the data folder, a table per list of {@link Tables}.
 *
 * <p>Every change is made in a copy beside the file that then replaces it, so that an interrupted one leaves the file as it
 * was.
 */
public final class Store {
    /** The version this program writes; it reads this one and all before it, and no newer one. */
    public static final int VERSION = 4;

    private static final String FILE = "casus.duckdb";

    private final Path folder;

    public Store(Path folder) {
        this.folder = folder;
    }

    /** A store that cannot be used as it is; the message says why and what to do. */
    public static final class UnusableStore extends IOException implements Coded {
        private static final long serialVersionUID = 1L;

        private final Code code;

        UnusableStore(Code code, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        @Override
        public Code code() {
            return code;
        }
    }

    /**
     * A file that was imported.
     *
     * @param group what it tells about
     * @param file its name
     * @param source the dataset
     * @param sha256 of its bytes
     * @param lines good lines read
     * @param issues how many issues it had
     */
    public record Imported(String group, String file, Source source, String sha256, long lines, int issues) {}

    Path file() {
        return folder.resolve(FILE);
    }

    /** Whether anything has been imported. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** The imported files, in the order of their groups. */
    public List<Imported> files() throws IOException, UnusableStore {
        if (!exists()) {
            return List.of();
        }
        try (Connection db = open(file(), true);
                Statement s = db.createStatement()) {
            return files(s);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static List<Imported> files(Statement s) throws SQLException {
        var list = new ArrayList<Imported>();
        try (ResultSet r = s.executeQuery("SELECT * FROM files ORDER BY grp")) {
            while (r.next()) {
                var source = new Source(
                        r.getString("source"),
                        "dataset",
                        r.getString("title"),
                        r.getString("publisher"),
                        r.getString("version"),
                        r.getString("reaches"),
                        "");
                list.add(new Imported(
                        r.getString("grp"),
                        r.getString("file"),
                        source,
                        r.getString("sha256"),
                        r.getLong("lines"),
                        r.getInt("issues")));
            }
        }
        return list;
    }

    /** Every imported row, and the datasets as sources. */
    public Tables read() throws IOException, UnusableStore {
        try (Connection db = open(file(), true);
                Statement s = db.createStatement()) {
            List<List<Record>> lists = new ArrayList<>();
            Set<String> present = tables(s);
            for (RecordTable<?> table : RecordTable.all()) {
                if (table.name().equals("sources")) {
                    lists.add(files(s).stream()
                            .map(Imported::source)
                            .distinct()
                            .map(Record.class::cast)
                            .toList());
                } else {
                    lists.add(present.contains(table.name()) ? rows(s, table) : List.of());
                }
            }
            return RecordTable.tables(lists);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** A store of an earlier version lacks the tables that have come since; nothing is known of those. */
    private static Set<String> tables(Statement s) throws SQLException {
        var names = new HashSet<String>();
        try (ResultSet r = s.executeQuery("SELECT table_name FROM information_schema.tables")) {
            while (r.next()) {
                names.add(r.getString(1));
            }
        }
        return names;
    }

    private static List<Record> rows(Statement s, RecordTable<?> table) throws SQLException {
        var rows = new ArrayList<Record>();
        int columns = table.columns().size();
        try (ResultSet r = s.executeQuery("SELECT " + names(table) + " FROM " + table.name() + " ORDER BY rowid")) {
            var values = new @Nullable Object[columns];
            while (r.next()) {
                for (int c = 0; c < columns; c++) {
                    values[c] = r.getObject(c + 1);
                }
                rows.add(table.ofValues(values));
            }
        }
        return rows;
    }

    private static String names(RecordTable<?> table) {
        return table.columns().stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    }

    /**
     * Replaces the rows of some groups and leaves those of the others.
     *
     * @param rows new rows by group
     */
    void replace(Map<Imported, Rows> rows) throws IOException, UnusableStore {
        Files.createDirectories(folder);
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("casus.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock()) {
            if (held == null) {
                throw new EnvironmentFailure(
                        Code.IMPORT_RUNNING,
                        "another import is writing to " + folder + "; wait until it is done",
                        null);
            }
            Path copy = folder.resolve(FILE + ".part");
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder.resolve(FILE + ".part.wal"));
            if (exists()) {
                checkVersion();
                Files.copy(file(), copy);
            }
            write(copy, rows);
            Files.move(copy, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void checkVersion() throws IOException, UnusableStore {
        try (Connection db = open(file(), true)) {
            db.isReadOnly();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void write(Path copy, Map<Imported, Rows> rows) throws IOException, UnusableStore {
        try (Connection db = open(copy, false)) {
            for (var entry : rows.entrySet()) {
                write(db, entry.getKey(), entry.getValue());
            }
            try (Statement s = db.createStatement()) {
                s.execute("CHECKPOINT");
            }
        } catch (SQLException e) {
            throw new EnvironmentFailure(
                    Code.STORE_NOT_WRITTEN, "cannot write the store in " + folder + ": " + firstLine(e), e);
        }
    }

    private static void write(Connection db, Imported imported, Rows rows) throws SQLException {
        try (PreparedStatement delete = db.prepareStatement("DELETE FROM files WHERE grp = ?");
                PreparedStatement insert = db.prepareStatement("INSERT INTO files VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            delete.setString(1, imported.group());
            delete.execute();
            Source source = imported.source();
            List<Object> values = List.of(
                    imported.group(),
                    imported.file(),
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.version(),
                    source.reaches(),
                    imported.sha256(),
                    imported.lines(),
                    imported.issues());
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.execute();
        }
        for (RecordTable<?> table : RecordTable.all()) {
            try (PreparedStatement delete = db.prepareStatement("DELETE FROM " + table.name() + " WHERE grp = ?")) {
                delete.setString(1, imported.group());
                delete.execute();
            }
            append(db, table, imported.group(), rows);
        }
    }

    private static void append(Connection db, RecordTable<?> table, String group, Rows rows) throws SQLException {
        try (DuckDBAppender appender = db.unwrap(DuckDBConnection.class).createAppender(table.name())) {
            for (Record row : rows.of(table.type())) {
                appender.beginRow();
                @Nullable Object[] values = table.values(row);
                for (@Nullable Object value : values) {
                    append(appender, value);
                }
                appender.append(group);
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null || value instanceof Double d && d.isNaN()) {
            appender.appendNull();
        } else if (value instanceof Double d) {
            appender.append(d.doubleValue());
        } else if (value instanceof Integer i) {
            appender.append(i.intValue());
        } else if (value instanceof Boolean b) {
            appender.append(b.booleanValue());
        } else if (value instanceof LocalDate d) {
            appender.append(d);
        } else {
            appender.append(RecordTable.text(value));
        }
    }

    /** Opens a store file, makes the tables it lacks if it is to be written, and refuses one of a newer version. */
    private Connection open(Path file, boolean readOnly) throws SQLException, IOException, UnusableStore {
        boolean fresh = !Files.exists(file);
        if (fresh && readOnly) {
            throw new UnusableStore(
                    Code.NOTHING_IMPORTED,
                    "no data has been imported into " + folder + "; run 'casus data import DIR' first",
                    null);
        }
        var properties = new java.util.Properties();
        properties.setProperty("duckdb.read_only", String.valueOf(readOnly));
        Connection db;
        try {
            db = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
        } catch (SQLException e) {
            if (readOnly && !Files.isReadable(file)) {
                throw new EnvironmentFailure(Code.STORE_NOT_READ, "cannot read " + file + ": permission denied", e);
            }
            throw broken(e);
        }
        try (Statement s = db.createStatement()) {
            if (fresh) {
                s.execute("CREATE TABLE meta(version INTEGER)");
                s.execute("INSERT INTO meta VALUES (" + VERSION + ")");
            }
            version(s);
            if (!readOnly) {
                create(s);
            }
        } catch (SQLException | UnusableStore e) {
            db.close();
            throw e;
        }
        return db;
    }

    /** The tables that are missing: all of them in a new store, later ones in one of an earlier version. */
    private static void create(Statement s) throws SQLException {
        s.execute("UPDATE meta SET version = " + VERSION);
        s.execute(
                "CREATE TABLE IF NOT EXISTS files(grp VARCHAR, file VARCHAR, source VARCHAR, title VARCHAR, publisher VARCHAR,"
                        + " version VARCHAR, reaches VARCHAR, sha256 VARCHAR, lines BIGINT, issues INTEGER)");
        for (RecordTable<?> table : RecordTable.all()) {
            String columns = IntStream.range(0, table.columns().size())
                    .mapToObj(c -> '"' + table.columns().get(c) + "\" " + table.kind(c).sql)
                    .collect(Collectors.joining(", "));
            s.execute("CREATE TABLE IF NOT EXISTS " + table.name() + "(" + columns + ", grp VARCHAR)");
        }
    }

    private void version(Statement s) throws SQLException, UnusableStore {
        try (ResultSet r = s.executeQuery("SELECT version FROM meta")) {
            int version = r.next() ? r.getInt(1) : 0;
            if (version > VERSION) {
                throw new UnusableStore(
                        Code.STORE_NEWER,
                        "the store in " + folder + " is of version " + version + ", this Casus reads up to " + VERSION
                                + "; use a newer Casus, or import into another folder with --data",
                        null);
            }
        }
    }

    private UnusableStore broken(SQLException e) {
        return new UnusableStore(
                Code.STORE_DAMAGED,
                "the store in " + folder + " cannot be read (" + firstLine(e)
                        + "); move it away and run 'casus data import DIR' again",
                e);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
