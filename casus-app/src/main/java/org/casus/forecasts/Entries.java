package org.casus.forecasts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.forecasts.Chain.Head;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The chain in the database. */
final class Entries {
    private static final int PAGE = 200;
    private static final RowMapper<Entry> ROW = (row, context) -> new Entry(
            row.getLong("number"),
            row.getString("id"),
            row.getString("content"),
            row.getString("answer"),
            row.getString("received"),
            row.getString("previous"),
            row.getString("hash"));

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /** Adds an entry at the end, in the order of their locks on the head if several writers come at once. */
    Entry append(Entry.Draft draft, Instant received) {
        return database.write(handle -> append(handle, List.of(draft), received).getFirst());
    }

    /** Adds those whose content is not there yet, all in one step. */
    List<Entry> appendNew(List<Entry.Draft> drafts, Instant received) {
        return database.write(handle -> {
            lock(handle);
            Set<String> known = ids(handle);
            return append(
                    handle,
                    drafts.stream()
                            .filter(d -> !known.contains(Hashes.id(d.content())))
                            .toList(),
                    received);
        });
    }

    /** Adds entries as they are, if the first follows the last that is there; false and nothing added otherwise. */
    boolean appendAsTheyAre(List<Entry> more) {
        return database.write(handle -> {
            Head head = lock(handle);
            if (more.isEmpty()
                    || more.getFirst().number() != head.entries() + 1
                    || !more.getFirst().previous().equals(head.hash())) {
                return more.isEmpty();
            }
            more.forEach(e -> insert(handle, e));
            move(handle, more.getLast());
            return true;
        });
    }

    private static List<Entry> append(Handle handle, List<Entry.Draft> drafts, Instant received) {
        Head head = lock(handle);
        var added = new ArrayList<Entry>();
        String previous = head.hash();
        for (Entry.Draft draft : drafts) {
            Entry entry = Entry.after(head.entries() + added.size() + 1, previous, draft, received.toString());
            insert(handle, entry);
            previous = entry.hash();
            added.add(entry);
        }
        if (!added.isEmpty()) {
            move(handle, added.getLast());
        }
        return added;
    }

    /** Takes the head for this transaction: by an update, which on every database makes other writers wait. */
    private static Head lock(Handle handle) {
        handle.execute("UPDATE head SET entries = entries WHERE one = 1");
        Head head = head(handle);
        if (head == null) {
            throw new DatabaseFailure(
                    org.casus.error.Code.CHAIN_BROKEN,
                    "the register's note of its last entry is missing: nothing is added to a chain that was tampered with",
                    null);
        }
        return head;
    }

    private static void move(Handle handle, Entry last) {
        handle.execute("UPDATE head SET entries = ?, hash = ? WHERE one = 1", last.number(), last.hash());
    }

    private static void insert(Handle handle, Entry e) {
        handle.execute(
                "INSERT INTO entry (number, id, content, answer, received, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                e.number(),
                e.id(),
                e.content(),
                e.answer(),
                e.received(),
                e.previous(),
                e.hash());
    }

    private static Set<String> ids(Handle handle) {
        return handle.createQuery("SELECT id FROM entry").mapTo(String.class).set();
    }

    private static @Nullable Head head(Handle handle) {
        return handle.createQuery("SELECT entries, hash FROM head")
                .map((row, context) -> new Head(row.getLong("entries"), row.getString("hash")))
                .findOne()
                .orElse(null);
    }

    /** What the register says of its end, null if it says nothing. */
    @Nullable
    Head head() {
        return database.read(handle -> Optional.ofNullable(head(handle))).orElse(null);
    }

    /** The next entries with a greater number, with their answers; none at the end. */
    List<Entry> after(long number) {
        return page(number, "answer", PAGE);
    }

    /** All entries in order, read page by page. */
    Iterator<Entry> iterator() {
        return Stream.iterate(
                        after(Long.MIN_VALUE),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().number()))
                .flatMap(List::stream)
                .iterator();
    }

    /** All entries with a greater number, without their answers. */
    List<Entry> contentsAfter(long number) {
        return page(number, "NULL", Integer.MAX_VALUE);
    }

    private List<Entry> page(long number, String answer, int size) {
        return database.read(handle -> handle.createQuery("SELECT number, id, content, " + answer
                        + " AS answer, received, previous, hash FROM entry WHERE number > :number ORDER BY number"
                        + " LIMIT :size")
                .bind("number", number)
                .bind("size", size)
                .map(ROW)
                .list());
    }

    Optional<String> answer(String id) {
        return database.read(
                handle -> handle.createQuery("SELECT answer FROM entry WHERE id = :id AND answer IS NOT NULL")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    boolean contains(String hash) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM entry WHERE hash = :hash")
                        .bind("hash", hash)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
