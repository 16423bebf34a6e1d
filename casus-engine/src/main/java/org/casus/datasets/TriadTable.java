package org.casus.datasets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.casus.datasets.SweepFile.Rows;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sweep as a table that DuckDB reads from Java's arrays while it writes them: {@code triads()} with the columns
 * {@code attacker,target,candidate} and the chances', by attacker, target and candidate. It is read on one thread, so that the
 * order, and with it the bytes of a file, are always the same. Not safe to share between threads.
 */
final class TriadTable implements DuckDBTableFunction<Boolean, TriadTable.Cursor, Boolean> {
    /** How Parquet is written: chances hardly repeat, so a dictionary is for the states only, who are fewer than this. */
    private static final String PARQUET = " (FORMAT parquet, DICTIONARY_SIZE_LIMIT 1000)";

    private static final List<String> STATES = List.of("attacker", "target", "candidate");

    private final Connection db;
    private final List<String> columns;
    private int[] states = {};
    private int from;
    private int to;
    private Rows rows = attacker -> new float[0][];
    private @Nullable RuntimeException failed;

    private TriadTable(Connection db, List<String> columns) {
        this.db = db;
        this.columns = columns;
    }

    /**
     * Makes the table known to a connection.
     *
     * @param columns names of the chances
     */
    static TriadTable on(Connection db, List<String> columns) throws SQLException {
        var table = new TriadTable(db, columns);
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName("triads").withFunction(table).register(db);
        }
        return table;
    }

    /**
     * Writes a file.
     *
     * @param select what of the table goes into it
     * @param states COW numbers of the n states
     * @param from position of the first attacker
     * @param to the position behind the last one
     * @param rows the chances in all crises of an attacker; asked once for each, in order
     */
    void write(Path file, String select, int[] states, int from, int to, Rows rows) throws SQLException {
        this.states = states;
        this.from = from;
        this.to = to;
        this.rows = rows;
        failed = null;
        try (Statement s = db.createStatement()) {
            s.execute("COPY (" + select + ") TO '" + file.toString().replace("'", "''") + "'" + PARQUET);
        } catch (SQLException e) {
            if (failed != null) {
                throw failed;
            }
            throw e;
        } finally {
            this.rows = attacker -> new float[0][];
        }
    }

    /** Where the next row is. */
    static final class Cursor {
        private int attacker;
        private int target;
        private int candidate;
        private float[][] chances = {};

        private Cursor(int attacker) {
            this.attacker = attacker;
        }
    }

    @Override
    public Boolean bind(DuckDBTableFunctionBindInfo info) {
        STATES.forEach(name -> info.addResultColumn(name, Integer.class));
        columns.forEach(name -> info.addResultColumn(name, Float.class));
        return true;
    }

    @Override
    public Cursor init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new Cursor(from);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        try {
            return fill(info.getInitData(), chunk);
        } catch (RuntimeException e) {
            failed = e;
            throw e;
        }
    }

    /** Fills what DuckDB has room for; gives the number of rows, 0 at the end. */
    private long fill(Cursor at, DuckDBDataChunkWriter chunk) {
        int n = states.length;
        var into = new DuckDBWritableVector[STATES.size() + columns.size()];
        for (int c = 0; c < into.length; c++) {
            into[c] = chunk.vector(c);
        }
        int row = 0;
        while (row < chunk.capacity() && at.attacker < to) {
            int a = at.attacker;
            int t = at.target;
            int k = at.candidate;
            if (t == 0 && k == 0) {
                at.chances = rows.of(a);
            }
            if (t != a && k != a && k != t) {
                into[0].setInt(row, states[a]);
                into[1].setInt(row, states[t]);
                into[2].setInt(row, states[k]);
                for (int c = 0; c < at.chances.length; c++) {
                    into[STATES.size() + c].setFloat(row, at.chances[c][t * n + k]);
                }
                row++;
            }
            at.candidate = k + 1 == n ? 0 : k + 1;
            at.target = at.candidate > 0 ? t : t + 1 == n ? 0 : t + 1;
            at.attacker = at.candidate > 0 || at.target > 0 ? a : a + 1;
        }
        return row;
    }
}
