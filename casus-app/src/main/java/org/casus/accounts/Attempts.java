package org.casus.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Logins that were tried, so that nobody guesses many passwords: in a quarter of an hour at most ten wrong ones for a name, and
 * thirty from an address. Kept in the database, so that a restart forgets nothing; names only as hashes, since people type
 * passwords there.
 */
final class Attempts {
    static final int OF_A_NAME = 10;
    static final int OF_AN_ADDRESS = 30;
    static final Duration TIME = Duration.ofMinutes(15);

    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Notes an attempt before its password is looked at; if there were too many, how long to wait. */
    Optional<Duration> begin(Handle handle, String name, String address) {
        // Or many at once would each find room for one more.
        Accounts.oneByOne(handle);
        long now = clock.millis();
        handle.execute("DELETE FROM attempt WHERE at <= ?", now - TIME.toMillis());
        Optional<Duration> wait =
                wait(handle, key(name), OF_A_NAME, now).or(() -> wait(handle, from(address), OF_AN_ADDRESS, now));
        if (wait.isEmpty()) {
            insert(handle, key(name), now);
            insert(handle, from(address), now);
        }
        return wait;
    }

    /** Forgets the attempts at a name that got in, and this one from its address. */
    void succeeded(Handle handle, String name, String address) {
        handle.execute("DELETE FROM attempt WHERE what = ?", key(name));
        handle.execute(
                "DELETE FROM attempt WHERE id = (SELECT max(id) FROM attempt WHERE what = ? AND at ="
                        + " (SELECT max(at) FROM attempt WHERE what = ?))",
                from(address),
                from(address));
    }

    private static Optional<Duration> wait(Handle handle, String what, int most, long now) {
        int tried = handle.createQuery("SELECT count(*) FROM attempt WHERE what = :what")
                .bind("what", what)
                .mapTo(Integer.class)
                .one();
        if (tried < most) {
            return Optional.empty();
        }
        long first = handle.createQuery("SELECT min(at) FROM attempt WHERE what = :what")
                .bind("what", what)
                .mapTo(Long.class)
                .one();
        return Optional.of(Duration.ofMillis(Math.max(1, first + TIME.toMillis() - now)));
    }

    private static void insert(Handle handle, String what, long now) {
        handle.execute("INSERT INTO attempt (id, what, at) VALUES (?, ?, ?)", Secrets.id(), what, now);
    }

    private static String key(String name) {
        return Secrets.hash("name " + name);
    }

    private static String from(String address) {
        return "address " + address;
    }
}
