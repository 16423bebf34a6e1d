package org.casus.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Logins that were tried, so that nobody guesses many passwords: in a quarter of an hour at most ten wrong ones for a name from one
 * address, and thirty from an address. A name is never shut to all, or strangers could keep its owner out; where many guess it
 * from many addresses, each login to it only takes longer. Kept in the database, so that a restart forgets nothing; names
 * only as hashes, since people type passwords there.
 */
final class Attempts {
    static final int OF_A_NAME = 10;
    static final int OF_AN_ADDRESS = 30;
    static final Duration TIME = Duration.ofMinutes(15);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

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
        Optional<Duration> wait = wait(handle, key(name, address), OF_A_NAME, now)
                .or(() -> wait(handle, from(address), OF_AN_ADDRESS, now));
        if (wait.isEmpty()) {
            insert(handle, key(name), now);
            insert(handle, key(name, address), now);
            insert(handle, from(address), now);
        }
        return wait;
    }

    /** How long a login to a name shall take longer: half a second for each wrong one beyond ten, five at most. */
    Duration pause(Handle handle, String name) {
        Duration pause = PAUSE.multipliedBy(Math.max(0, tried(handle, key(name), clock.millis()) - OF_A_NAME));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Forgets the attempts at a name that got in, but for those from other addresses, and this one from its address. */
    void succeeded(Handle handle, String name, String address) {
        handle.execute("DELETE FROM attempt WHERE what IN (?, ?)", key(name), key(name, address));
        handle.execute(
                "DELETE FROM attempt WHERE id = (SELECT max(id) FROM attempt WHERE what = ? AND at ="
                        + " (SELECT max(at) FROM attempt WHERE what = ?))",
                from(address),
                from(address));
    }

    private static int tried(Handle handle, String what, long now) {
        return handle.createQuery("SELECT count(*) FROM attempt WHERE what = :what AND at > :since")
                .bind("what", what)
                .bind("since", now - TIME.toMillis())
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Duration> wait(Handle handle, String what, int most, long now) {
        if (tried(handle, what, now) < most) {
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

    private static String key(String name, String address) {
        return Secrets.hash("name " + name + " from " + address);
    }

    private static String from(String address) {
        return "address " + address;
    }
}
