package org.casus.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which war a text means.
 *
 * @param keys ids of the wars that go by the name; empty where it is not named
 * @param parties COW numbers of those said to fight in it
 * @param when when, null where not said
 */
public record WarRef(
        List<String> keys, Set<Integer> parties, @Nullable When when) {
    public WarRef {
        keys = List.copyOf(keys);
        parties = Collections.unmodifiableSet(parties);
    }
}
