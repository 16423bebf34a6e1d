package org.casus.claims;

import java.util.Locale;

/** How a statement is made. */
public enum Modality {
    /** Said outright. */
    ASSERTED,
    /** Held to be possible or likely. */
    POSSIBLE,
    /** Said by somebody else. */
    REPORTED,
    /** A negation, or somebody's denial. */
    DENIED,
    /** What would be if something else were. */
    COUNTERFACTUAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
