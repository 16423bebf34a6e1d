package org.casus.claims;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which treaty a text means.
 *
 * @param key the treaty's or grouping's key in the vocabulary, null where it has no name
 * @param parties COW numbers, as far as the text names them
 * @param when when it was signed, null where not said
 */
public record TreatyRef(
        @Nullable String key,
        Set<Integer> parties,
        @Nullable When when) {
    public TreatyRef {
        parties = Collections.unmodifiableSet(parties);
    }
}
