package org.casus.world;

import java.util.Set;

/**
 * What one state pledged to another in a year, as ATOP's directed dyad-years say; only pairs with an alliance have a row.
 *
 * @param ccode1 the state that pledges
 * @param ccode2 the state it pledges to
 * @param year calendar year
 * @param promises what it pledged, empty for an alliance without a pledge of this state
 */
public record PledgeYear(int ccode1, int ccode2, int year, Set<Promise> promises) {
    public PledgeYear {
        promises = Set.copyOf(promises);
    }
}
