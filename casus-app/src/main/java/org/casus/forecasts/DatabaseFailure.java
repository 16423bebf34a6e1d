package org.casus.forecasts;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.casus.error.Code;
import org.casus.error.Coded;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database does not do what it should; the message says which database and why, and never holds a password. */
public final class DatabaseFailure extends RuntimeException implements Coded {
    private static final long serialVersionUID = 1L;

    private final Code code;

    DatabaseFailure(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public Code code() {
        return code;
    }

    /** Whether the same may succeed later without a change here: the database is away or busy. */
    public boolean passing() {
        return code == Code.DATABASE_AWAY;
    }

    /** A failure of a driver, as one of ours. */
    static DatabaseFailure of(String database, Throwable failure) {
        if (failure instanceof DatabaseFailure known) {
            return known;
        }
        SQLException sql = sql(failure);
        String reason = reason(sql == null ? failure : sql);
        Code code = sql == null ? Code.DATABASE_FAILED : code(sql);
        return switch (code) {
            case DATABASE_AWAY ->
                new DatabaseFailure(code, "the database " + database + " cannot be reached: " + reason, failure);
            case DATABASE_FULL ->
                new DatabaseFailure(
                        code,
                        "the database " + database + " cannot be written: " + reason
                                + "; what was acknowledged before is safe",
                        failure);
            case NO_DATABASE -> new DatabaseFailure(code, database + " is no database of Casus: " + reason, failure);
            default -> new DatabaseFailure(code, "the database " + database + " failed: " + reason, failure);
        };
    }

    /** The innermost failure of a driver, null if there is none. */
    private static @Nullable SQLException sql(Throwable failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    private static Code code(SQLException sql) {
        return sql instanceof SQLiteException sqlite ? ofSqlite(sqlite.getResultCode()) : ofPostgres(sql);
    }

    private static Code ofSqlite(SQLiteErrorCode result) {
        // Extended codes hold the primary one in their lowest byte.
        return switch (SQLiteErrorCode.getErrorCode(result.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Code.DATABASE_AWAY;
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Code.DATABASE_FULL;
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Code.NO_DATABASE;
            default -> Code.DATABASE_FAILED;
        };
    }

    /** By SQLSTATE, appendix A of PostgreSQL's manual. */
    private static Code ofPostgres(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        boolean away = state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("28")
                || state.equals("3D000")
                || state.equals("53300")
                || sql instanceof SQLTransientConnectionException;
        if (away) {
            return Code.DATABASE_AWAY;
        }
        return state.equals("53100") || state.equals("25006") ? Code.DATABASE_FULL : Code.DATABASE_FAILED;
    }

    private static String reason(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.replaceAll("^\\[(\\w+)] *", "").replaceAll("\\.$", "");
    }
}
