package org.casus.forecasts;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.casus.forecasts.Verification.Fault;
import org.jspecify.annotations.Nullable;

/** The rule that every entry holds the hash of the one before it, and the search for the first that breaks it. */
final class Chain {
    private long entries;
    private String head = Hashes.NONE;
    private @Nullable Fault fault;

    /**
     * What the register says of its end.
     *
     * @param entries how many there are
     * @param hash of the last
     */
    record Head(long entries, String hash) {}

    /**
     * Looks at a whole chain, page by page, to its end as it is when the last page is read.
     *
     * @param pages entries in order with a greater number than the given one, none at the end
     * @param head of the register, null if there is none
     */
    static Verification verify(LongFunction<List<Entry>> pages, Supplier<@Nullable Head> head) {
        var chain = new Chain();
        long after = Long.MIN_VALUE;
        while (chain.fault == null) {
            List<Entry> page = pages.apply(after);
            if (!page.isEmpty()) {
                page.forEach(chain::add);
                after = page.getLast().number();
                continue;
            }
            Head end = head.get();
            // Entries that were added since the page was read are looked at too.
            if (end == null
                    || end.entries() <= chain.entries
                    || pages.apply(after).isEmpty()) {
                chain.end(end);
                break;
            }
        }
        return chain.result();
    }

    /** Looks at the next entry, unless one was wrong already. */
    void add(Entry entry) {
        if (fault != null) {
            return;
        }
        String wrong = wrong(entry);
        if (wrong != null) {
            fault = new Fault(Math.min(entries + 1, entry.number()), wrong);
        } else {
            entries++;
            head = entry.hash();
        }
    }

    private @Nullable String wrong(Entry e) {
        long expected = entries + 1;
        if (e.number() > expected) {
            return "entry %d is missing: after %d comes %d".formatted(expected, entries, e.number());
        }
        if (e.number() < expected) {
            return "entry %d has no place in the chain, which begins at 1".formatted(e.number());
        }
        if (!e.previous().equals(head)) {
            return "entry %d does not follow the one before it: an entry was removed, inserted or put elsewhere"
                    .formatted(expected);
        }
        if (!e.hash().equals(Hashes.entry(e.previous(), e.received(), e.content()))) {
            return "entry %d was changed: its content does not have its hash".formatted(expected);
        }
        if (!e.id().equals(Hashes.id(e.content()))) {
            return "entry %d was changed: its id is not that of its content".formatted(expected);
        }
        return Contents.answerBelongs(e)
                ? null
                : "entry %d was changed: its answer is not the one that was recorded".formatted(expected);
    }

    /** Looks whether the chain ends where the register says. */
    private void end(@Nullable Head end) {
        if (end == null) {
            fault = new Fault(entries + 1, "the register's note of its last entry is missing");
        } else if (end.entries() > entries) {
            fault = new Fault(
                    entries + 1, "entry %d is missing: the register had %d".formatted(entries + 1, end.entries()));
        } else if (end.entries() < entries) {
            fault = new Fault(
                    end.entries() + 1,
                    "entry %d was inserted: the register had %d".formatted(end.entries() + 1, end.entries()));
        } else if (!end.hash().equals(head)) {
            fault = new Fault(entries, "entry %d is not the one that the register had last".formatted(entries));
        }
    }

    /** What was found so far. */
    Verification result() {
        long good = fault == null ? entries : Math.min(entries, Math.max(0, fault.number() - 1));
        return new Verification(good, head, fault);
    }
}
