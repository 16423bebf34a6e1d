package org.casus.checks;

import java.util.Locale;

/** What the record says of a claim. */
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    /** One part holds and another does not. */
    PARTLY,
    /** The record is silent. */
    UNVERIFIED,
    /** A judgement, a forecast, a counterfactual: nothing that a record could settle. */
    OPINION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
