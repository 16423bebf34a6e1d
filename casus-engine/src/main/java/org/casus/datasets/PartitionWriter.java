package org.casus.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes Parquet files of tables that are partitioned by year and attacker, as Spark, Hive and DuckDB read them:
 * {@code year=2016/attacker=2/CHECKSUM.parquet}. The two are in the path and not in the file. The same rows have the same
 * bytes on any machine, and a file is named by the {@link Checksum} of its bytes. Not safe to share between threads.
 */
public final class PartitionWriter implements AutoCloseable {
    /** What the names of the files end in. */
    public static final String SUFFIX = ".parquet";

    /**
     * A state's chances in a crisis of a grid.
     *
     * @param id of the crisis
     * @param candidate COW number
     * @param low lower end of the 90% interval of joining at all
     * @param high its upper end
     */
    public record Chances(
            String id,
            LocalDate on,
            int candidate,
            double out,
            double attacker,
            double target,
            double low,
            double high) {}

    private final Path folder;
    private final Connection db;
    private final List<String> columns;
    private final TriadTable triads;

    /**
     * Ready to write.
     *
     * @param folder an empty folder that the files are made in, to be moved from there
     * @param columns of a sweep, behind the candidate's: {@link SweepFile#ONE_STEP} or {@link SweepFile#CASCADE}
     */
    public PartitionWriter(Path folder, List<String> columns) throws IOException {
        this.folder = folder;
        this.columns = List.copyOf(columns);
        try {
            db = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads = 1");
            execute("SET temp_directory = " + quoted(folder.resolve("room")));
            triads = TriadTable.on(db, this.columns);
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    /** Where the files of a year and an attacker lie. */
    public static String folder(int year, int attacker) {
        return "year=" + year + "/attacker=" + attacker;
    }

    /**
     * All crises of an attacker on a day, by target and candidate: {@code date,target,candidate} and the columns of the sweep,
     * states as COW numbers.
     *
     * @param states the COW numbers of the n states of the day
     * @param a the attacker's position among them
     * @param chances one array per column of the sweep: each by target and candidate, n × n
     * @return the file
     */
    public Path sweep(LocalDate date, int[] states, int a, float[][] chances) throws IOException {
        try {
            Path file = folder.resolve("unfinished");
            String select = "SELECT DATE '" + date + "' AS date, target, candidate, " + String.join(", ", columns)
                    + " FROM triads()";
            triads.write(file, select, states, a, a + 1, attacker -> chances);
            return named(file);
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    /**
     * Crises of a grid, as they come: {@code id,date,candidate,p_out,p_attacker,p_target,low,high}.
     *
     * @return the file
     */
    public Path grid(Iterator<Chances> rows) throws IOException {
        try {
            execute("CREATE OR REPLACE TABLE grid(id VARCHAR, date DATE, candidate INTEGER, p_out DOUBLE,"
                    + " p_attacker DOUBLE, p_target DOUBLE, low DOUBLE, high DOUBLE)");
            try (DuckDBAppender appender = appender("grid")) {
                while (rows.hasNext()) {
                    Chances row = rows.next();
                    appender.beginRow();
                    appender.append(row.id());
                    appender.append(row.on());
                    appender.append(row.candidate());
                    for (double p : new double[] {row.out(), row.attacker(), row.target(), row.low(), row.high()}) {
                        appender.append(p);
                    }
                    appender.endRow();
                }
            }
            return written("SELECT * FROM grid");
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return db.unwrap(DuckDBConnection.class).createAppender(table);
    }

    private Path written(String rows) throws SQLException, IOException {
        Path file = folder.resolve("unfinished");
        execute("COPY (" + rows + ") TO " + quoted(file) + " (FORMAT parquet)");
        return named(file);
    }

    private Path named(Path file) throws IOException {
        return Files.move(file, folder.resolve(Checksum.of(file) + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
    }

    private void execute(String sql) throws SQLException {
        try (Statement s = db.createStatement()) {
            s.execute(sql);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private EnvironmentFailure unwritable(SQLException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new EnvironmentFailure(Code.CANNOT_WRITE, "cannot write in " + folder + ": " + why, e);
    }

    @Override
    public void close() throws IOException {
        try {
            db.close();
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }
}
