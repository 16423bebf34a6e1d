package org.casus.features;

import org.casus.world.Circumstances;

/** What is known of the disputes that grew into a war when the war is forecast. */
public enum Knowledge {
    /**
     * Everything dated before the war's first day: who had already threatened or mobilised in the disputes that became it.
     */
    EVE,
    /** Nothing of them, as when somebody asks about a war that nobody has begun to prepare. */
    HYPOTHETICAL;

    /** The circumstances under which a past case is seen. */
    public Circumstances of(Case c) {
        return this == EVE ? Circumstances.NONE : Circumstances.NONE.unknown(c.buildUp());
    }
}
