package org.casus.datasets;

import java.io.IOException;
import java.time.LocalDate;
import org.casus.datasets.Store.UnusableStore;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** Where worlds come from: the tables that Casus carries, or a store of imported data. Both hold the dated updates. */
public final class Worlds {
    /** The first day that a store of all datasets covers: alliances begin in 1815, states in 1816. */
    public static final LocalDate FIRST_IMPORTED = LocalDate.of(1816, 1, 2);

    private static @Nullable World embedded;

    private Worlds() {}

    /** The embedded world: questions about 2015-01-01 and later. Read once; every caller shares it. */
    public static synchronized World embedded() throws IOException {
        World world = embedded;
        if (world == null) {
            world = new World(EmbeddedWorld.read());
            embedded = world;
        }
        return world;
    }

    /** The world of a store: questions about 1816 and later. */
    public static World of(Store store) throws IOException, UnusableStore {
        return new World(Merging.of(store.read()));
    }
}
