package org.casus.datasets;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/** Looks into the result of a sweep: Parquet or CSV with the columns of {@link SweepFile}. */
public final class SweepRows {
    /**
     * A candidate in one crisis.
     *
     * @param attacker a COW number, as the other states
     * @param pOut chance of staying out; the three add up to 1
     */
    public record Row(
            LocalDate date, int attacker, int target, int candidate, double pOut, double pAttacker, double pTarget) {}

    private final Path file;

    public SweepRows(Path file) {
        this.file = file;
    }

    /**
     * Rows, likeliest joiners first.
     *
     * @param attacker a COW number, null for all; as the other states
     * @param limit how many at most
     * @throws IOException if the file cannot be read, or is no sweep's
     */
    public List<Row> find(@Nullable Integer attacker, @Nullable Integer target, @Nullable Integer candidate, int limit)
            throws IOException {
        boolean csv =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
        String query = "SELECT date, attacker, target, candidate, p_out, p_attacker, p_target FROM "
                + (csv ? "read_csv(?)" : "read_parquet(?)")
                + " WHERE attacker = coalesce(?, attacker) AND target = coalesce(?, target)"
                + " AND candidate = coalesce(?, candidate)"
                + " ORDER BY p_out, date, attacker, target, candidate LIMIT ?";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement rows = duckdb.prepareStatement(query)) {
            rows.setString(1, file.toString());
            rows.setObject(2, attacker);
            rows.setObject(3, target);
            rows.setObject(4, candidate);
            rows.setInt(5, limit);
            return read(rows);
        } catch (SQLException e) {
            throw new EnvironmentFailure(
                    Code.FILE_SYSTEM, "cannot read " + file.getFileName() + " as a sweep: " + e.getMessage(), e);
        }
    }

    private static List<Row> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Row>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(
                        rows.getObject(1, LocalDate.class),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getDouble(5),
                        rows.getDouble(6),
                        rows.getDouble(7)));
            }
        }
        return found;
    }
}
