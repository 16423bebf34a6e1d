package org.casus.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.casus.forecasts.Database;
import org.jspecify.annotations.Nullable;

/** Logins of browsers: a random secret in a cookie, of which only the hash is kept. Every login makes a new one. */
public final class Sessions {
    /** How long one lasts, whatever is done with it. */
    public static final Duration LASTS = Duration.ofHours(12);

    private final Database database;
    private final AuditLog log;
    private final Clock clock;
    private final Passwords passwords;
    private final Attempts attempts;

    Sessions(Database database, AuditLog log, Clock clock, Passwords passwords) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.passwords = passwords;
        attempts = new Attempts(clock);
    }

    /**
     * A login that was let in.
     *
     * @param secret for the cookie; not kept and not shown again
     * @param identity who, with what writes must bring along
     */
    public record Login(String secret, Identity identity) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Login[" + identity + "]";
        }
    }

    /** How long to wait before a login to this name: not at all, unless many wrong passwords were tried. */
    public Duration pause(String name) {
        return database.read(handle -> attempts.pause(handle, Users.plain(name)));
    }

    /**
     * Lets somebody in.
     *
     * @param address where from, for the limit and the log
     * @param old the secret of a session that the browser had, which ends; null if none
     * @throws LoginRefused if name or password is wrong, or there were too many wrong ones
     */
    public Login login(String name, String password, String address, @Nullable String old) throws LoginRefused {
        String plain = Users.plain(name);
        Optional<Duration> wait = database.write(handle -> attempts.begin(handle, plain, address));
        if (wait.isPresent()) {
            log.note(new By("nobody", address), "login.limited", known(plain));
            throw LoginRefused.tooMany(wait.get());
        }
        String hash = database.read(handle -> handle.createQuery(
                                "SELECT password FROM account WHERE name = :name AND removed IS NULL")
                        .bind("name", plain)
                        .mapTo(String.class)
                        .findOne())
                .orElse("");
        if (!passwords.matches(password, hash)) {
            log.note(new By("nobody", address), "login.refused", known(plain));
            throw LoginRefused.wrong();
        }
        return begin(plain, hash, address, old);
    }

    /** The name if somebody has it: others may be passwords in the wrong field. */
    private String known(String name) {
        return database.read(handle -> Users.find(handle, name)).isPresent() ? name : "an unknown name";
    }

    private Login begin(String name, String hash, String address, @Nullable String old) throws LoginRefused {
        String secret = Secrets.next();
        long now = clock.millis();
        long expires = now + LASTS.toMillis();
        Optional<User> user = database.write(handle -> {
            // The password may have been changed while it was looked at.
            Optional<User> found =
                    handle.createQuery("SELECT count(*) FROM account WHERE name = :name AND password = :password")
                                            .bind("name", name)
                                            .bind("password", hash)
                                            .mapTo(Integer.class)
                                            .one()
                                    == 1
                            ? Users.find(handle, name)
                            : Optional.empty();
            if (found.isPresent()) {
                attempts.succeeded(handle, name, address);
                handle.execute("DELETE FROM session WHERE expires <= ?", now);
                if (old != null) {
                    handle.execute("DELETE FROM session WHERE hash = ?", Secrets.hash(old));
                }
                handle.execute(
                        "INSERT INTO session (hash, account, created, expires) VALUES (?, ?, ?, ?)",
                        Secrets.hash(secret),
                        name,
                        now,
                        expires);
                log.note(handle, new By(name, address), "login", "");
            }
            return found;
        });
        return new Login(secret, identity(user.orElseThrow(LoginRefused::wrong), secret, expires));
    }

    private static Identity identity(User user, String secret, long expires) {
        return new Identity(user, user.role().scopes(), csrf(secret), Instant.ofEpochMilli(expires));
    }

    /** Known to who knows the cookie, and no help in finding it. */
    private static String csrf(String secret) {
        return Secrets.hash("csrf " + secret);
    }

    /** Who a cookie's secret belongs to; empty if to nobody any more. */
    public Optional<Identity> find(String secret) {
        return database.read(handle -> handle.createQuery("SELECT a.name, a.role, a.created, s.expires FROM session s"
                        + " JOIN account a ON a.name = s.account"
                        + " WHERE s.hash = :hash AND s.expires > :now AND a.removed IS NULL")
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.millis())
                .map((row, context) -> identity(Users.user(row), secret, row.getLong("expires")))
                .findOne());
    }

    /** Ends a session. */
    public void logout(String secret, String address) {
        Optional<Identity> who = find(secret);
        database.write(handle -> {
            handle.execute("DELETE FROM session WHERE hash = ?", Secrets.hash(secret));
            who.ifPresent(i -> log.note(handle, new By(i.user().name(), address), "logout", ""));
            return true;
        });
    }
}
