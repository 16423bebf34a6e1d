package org.casus.datasets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.casus.datasets.Store.UnusableStore;
import org.casus.world.World;

/** Where worlds come from: the tables that Casus carries, or a store of imported data. Both hold the dated updates. */
public final class Worlds {
    /** The first day that a store of all datasets covers: alliances begin in 1815, states in 1816. */
    public static final LocalDate FIRST_IMPORTED = LocalDate.of(1816, 1, 2);

    private static final FutureTask<World> EMBEDDED = new FutureTask<>(() -> new World(EmbeddedWorld.read()));

    private Worlds() {}

    /** The embedded world: questions about 2015-01-01 and later. Read once; every caller shares it. */
    public static World embedded() throws IOException {
        EMBEDDED.run();
        try {
            return EMBEDDED.get();
        } catch (InterruptedException | ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the embedded world cannot be read", e);
        }
    }

    /** The world of a store: questions about 1816 and later. */
    public static World of(Store store) throws IOException, UnusableStore {
        return new World(Merging.of(store.read()));
    }
}
