package org.casus.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The answers given last, up to a number of bytes. What two ask at once is worked out once. Safe to share between threads. */
final class Memory {
    /** Questions asked once that it knows again. */
    private static final int ASKED_ONCE = 1 << 12;

    private final Map<String, Rendered> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<String, FutureTask<Rendered>> working = new ConcurrentHashMap<>();
    /** Hashes of keys, each at the place that its last bits name. */
    private final int[] askedOnce = new int[ASKED_ONCE];

    private final long room;
    private long used;

    /** @param room bytes */
    Memory(long room) {
        this.room = room;
    }

    /**
     * An answer, from memory or worked out now; failures are not kept.
     *
     * @throws Exception what the work throws
     */
    Rendered get(String key, Callable<Rendered> work) throws Exception {
        return get(key, work, true);
    }

    /**
     * The same of what is quickly worked out again: kept only once it was asked for before, so that thousands of questions that
     * nobody repeats push nothing out.
     *
     * @throws Exception what the work throws
     */
    Rendered getQuick(String key, Callable<Rendered> work) throws Exception {
        return get(key, work, askedBefore(key));
    }

    private Rendered get(String key, Callable<Rendered> work, boolean keep) throws Exception {
        Rendered known = find(key);
        if (known != null) {
            return known;
        }
        var task = new FutureTask<>(work);
        FutureTask<Rendered> first = working.putIfAbsent(key, task);
        if (first == null) {
            try {
                task.run();
                Rendered answer = result(task);
                if (keep) {
                    keep(key, answer);
                }
                return answer;
            } finally {
                working.remove(key, task);
            }
        }
        return result(first);
    }

    private static Rendered result(FutureTask<Rendered> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized @Nullable Rendered find(String key) {
        return kept.get(key);
    }

    private synchronized boolean askedBefore(String key) {
        int hash = key.hashCode();
        int place = hash & ASKED_ONCE - 1;
        boolean before = askedOnce[place] == hash;
        askedOnce[place] = hash;
        return before;
    }

    private synchronized void keep(String key, Rendered answer) {
        Rendered before = kept.put(key, answer);
        used += answer.size() - (before == null ? 0 : before.size());
        var eldest = kept.entrySet().iterator();
        while (used > room && eldest.hasNext()) {
            used -= eldest.next().getValue().size();
            eldest.remove();
        }
    }
}
