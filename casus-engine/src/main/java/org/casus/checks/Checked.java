package org.casus.checks;

import java.util.List;
import org.casus.claims.Claim;

/**
 * A claim with its verdict.
 *
 * @param explanation why, in one or two sentences; for a contradiction with the nearest true fact
 * @param evidence the rows it rests on; empty where there are none
 */
public record Checked(Claim claim, Verdict verdict, String explanation, List<Evidence> evidence) {
    public Checked {
        evidence = List.copyOf(evidence);
    }
}
