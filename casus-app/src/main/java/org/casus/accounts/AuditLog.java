package org.casus.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.casus.forecasts.Database;
import org.jdbi.v3.core.Handle;

/** Who did what, and when; the newest first. */
public final class AuditLog {
    private static final int DETAIL_LONGEST = 500;

    private final Database database;
    private final Clock clock;

    AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One deed.
     *
     * @param at when
     * @param who the user's name, or what acted instead, as "command line"
     * @param address where from, empty if on the machine itself
     * @param action as {@code user.add}
     * @param detail never a secret
     */
    public record Deed(Instant at, String who, String address, String action, String detail) {}

    /** Notes a deed of its own. */
    public void note(By by, String action, String detail) {
        database.write(handle -> {
            note(handle, by, action, detail);
            return true;
        });
    }

    /** Notes a deed in the transaction that does it. */
    void note(Handle handle, By by, String action, String detail) {
        handle.execute(
                "INSERT INTO audit (id, at, who, address, action, detail) VALUES (?, ?, ?, ?, ?, ?)",
                Secrets.id(),
                clock.millis(),
                by.who(),
                by.address(),
                action,
                detail.substring(0, Math.min(detail.length(), DETAIL_LONGEST)));
    }

    /** The newest deeds. */
    public List<Deed> newest(int most) {
        return database.read(handle -> handle.createQuery(
                        "SELECT at, who, address, action, detail FROM audit ORDER BY at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new Deed(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("who"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getString("detail")))
                .list());
    }
}
