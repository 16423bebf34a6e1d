package org.casus.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The file of a sweep, Parquet or CSV by its name: {@code date,attacker,target,candidate,p_out,p_attacker,p_target}, with
 * cascades {@code share_attacker,share_target} behind them, states as COW numbers, by date, attacker, target, candidate.
 *
 * <p>While the work lasts, each date is a Parquet file of its own in the folder {@code FILE.parts}, whose name ends in the
 * checksum of its bytes. A sweep that was stopped finds them there; what is damaged is made again. In the end they are put
 * together beside the file, which is then replaced.
 */
public final class SweepFile {
    /** Where the chances come from. */
    @FunctionalInterface
    public interface Rows {
        /**
         * The chances in all crises of an attacker.
         *
         * @param attacker its position among the states
         * @return one array per column behind {@code candidate}: each by target and candidate, n × n
         */
        float[][] of(int attacker);
    }

    private static final String PARQUET = ".parquet";

    /** The columns of a sweep of one step. */
    public static final List<String> ONE_STEP = List.of("p_out", "p_attacker", "p_target");
    /** Those of a sweep with cascades. */
    public static final List<String> CASCADE =
            List.of("p_out", "p_attacker", "p_target", "share_attacker", "share_target");

    private final Path file;
    private final List<String> columns;
    private final Path parts;
    private final Consumer<String> tell;

    private SweepFile(Path file, List<String> columns, Consumer<String> tell) {
        this.file = file.toAbsolutePath();
        this.columns = List.copyOf(columns);
        this.tell = tell;
        parts = this.file.resolveSibling(this.file.getFileName() + ".parts");
    }

    /** Whether the name of a file says one of the formats. */
    public static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(PARQUET) || name.endsWith(".csv");
    }

    /** Loads what writes the file, which takes about a second, beside whatever else is done first. */
    public static void prepare() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                DriverManager.getConnection("jdbc:duckdb:").close();
            } catch (SQLException e) {
                // Whoever writes will be told.
            }
        });
    }

    /**
     * Begins a sweep, or goes on with one that was stopped.
     *
     * @param columns behind the candidate's: {@link #ONE_STEP} or {@link #CASCADE}
     * @param about all that decides its numbers; parts of another sweep are deleted
     * @param tell takes what the user should know
     */
    public static SweepFile of(Path file, List<String> columns, String about, Consumer<String> tell)
            throws IOException {
        var sweep = new SweepFile(file, columns, tell);
        Path label = sweep.parts.resolve("sweep.txt");
        if (Files.exists(sweep.parts) && !about.equals(read(label))) {
            tell.accept("the parts in " + sweep.parts + " are of another sweep; they are deleted");
            sweep.clear();
        }
        Files.createDirectories(sweep.parts);
        Files.writeString(label, about);
        return sweep;
    }

    private static @Nullable String read(Path label) throws IOException {
        try {
            return Files.readString(label);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether the part of a date is there and whole; one that is damaged is deleted. */
    public boolean has(LocalDate date) throws IOException {
        Path part = part(date);
        if (part == null) {
            return false;
        }
        if (!part.equals(named(date, part))) {
            tell.accept("the part " + part + " is damaged; it is made again");
            Files.delete(part);
            return false;
        }
        return true;
    }

    private @Nullable Path part(LocalDate date) throws IOException {
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(f -> f.getFileName().toString().startsWith(date + ".")
                            && f.getFileName().toString().endsWith(PARQUET))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The name that a part with these bytes has. */
    private Path named(LocalDate date, Path content) throws IOException {
        return parts.resolve(date + "." + Checksum.of(content) + PARQUET);
    }

    /**
     * Writes the part of a date.
     *
     * @param states the COW numbers of its n states
     */
    public void add(LocalDate date, int[] states, Rows rows) throws IOException {
        Path unfinished = parts.resolve("unfinished");
        try (Connection db = open()) {
            TriadTable.on(db, columns)
                    .write(
                            unfinished,
                            "SELECT DATE '" + date + "' AS date, * FROM triads()",
                            states,
                            0,
                            states.length,
                            rows);
        } catch (SQLException e) {
            throw unwritable(e);
        }
        Files.move(unfinished, named(date, unfinished), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts the parts of some dates together, replaces the file, and deletes the parts. */
    public void finish(List<LocalDate> dates) throws IOException {
        boolean parquet = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PARQUET);
        Path whole = parquet && dates.size() == 1 ? existing(dates.getFirst()) : together(dates, parquet);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        clear();
    }

    private Path together(List<LocalDate> dates, boolean parquet) throws IOException {
        Path whole = parts.resolve("whole");
        String all = dates.stream().map(this::existing).map(SweepFile::quoted).collect(Collectors.joining(", "));
        try (Connection db = open();
                Statement s = db.createStatement()) {
            s.execute("COPY (SELECT * FROM read_parquet([" + all + "])) TO " + quoted(whole)
                    + (parquet ? " (FORMAT parquet)" : " (FORMAT csv, HEADER)"));
        } catch (SQLException e) {
            throw unwritable(e);
        }
        return whole;
    }

    private Path existing(LocalDate date) {
        try {
            Path part = part(date);
            if (part == null) {
                throw new IllegalStateException("no part for " + date);
            }
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection open() throws SQLException {
        Connection db = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement s = db.createStatement()) {
            s.execute("SET temp_directory = " + quoted(parts.resolve("room")));
        }
        return db;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(parts)) {
            for (Path f : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(f);
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private EnvironmentFailure unwritable(SQLException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new EnvironmentFailure(
                Code.CANNOT_WRITE,
                "cannot write " + file + ": " + why + "; what is done is kept in " + parts
                        + ", and the same command goes on from there",
                e);
    }
}
