package org.casus.forecasts;

import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain found.
 *
 * @param entries that are as they should be, from the first on
 * @param head the hash of the last that follows the one before it
 * @param fault the first entry that is wrong, null if none is
 */
public record Verification(
        long entries, String head, @Nullable Fault fault) {
    /**
     * A wrong entry.
     *
     * @param number its place, or where it should be
     * @param what is wrong, in a sentence
     */
    public record Fault(long number, String what) {}

    /** Whether the chain is whole. */
    public boolean whole() {
        return fault == null;
    }
}
