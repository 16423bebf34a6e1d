package org.casus.accounts;

import java.time.Clock;
import org.casus.forecasts.Database;
import org.jdbi.v3.core.Handle;

/** The users of a database with their sessions, tokens and log. Every call may throw a {@code DatabaseFailure}. */
public final class Accounts {
    private final Users users;
    private final Sessions sessions;
    private final Tokens tokens;
    private final AuditLog log;

    public Accounts(Database database) {
        this(database, Clock.systemUTC(), new Passwords());
    }

    Accounts(Database database, Clock clock, Passwords passwords) {
        log = new AuditLog(database, clock);
        users = new Users(database, log, clock, passwords);
        sessions = new Sessions(database, log, clock, passwords);
        tokens = new Tokens(database, log, clock);
    }

    /** Makes other transactions that say the same wait for the end of this one. */
    static void oneByOne(Handle handle) {
        handle.execute("UPDATE gate SET one = 1");
    }

    /** Who there is. */
    public Users users() {
        return users;
    }

    /** Who is logged in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Secrets for programs. */
    public Tokens tokens() {
        return tokens;
    }

    /** Who did what. */
    public AuditLog log() {
        return log;
    }
}
