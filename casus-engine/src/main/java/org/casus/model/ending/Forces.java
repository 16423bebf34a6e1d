package org.casus.model.ending;

import java.util.Collection;
import org.casus.world.Snapshot;

/**
 * What a side brings, on the eve of the first day.
 *
 * @param strength its states' shares of the world's capabilities (CINC), summed; a state without one counts as 0
 * @param majors how many of its states are major powers
 * @param states how many they are
 */
public record Forces(double strength, int majors, int states) {
    private static final double LEAST = 1e-6;

    /** Of some states, by COW number; those that are not in the system that day bring nothing. */
    public static Forces of(Snapshot snapshot, Collection<Integer> ccodes) {
        var forces = new Forces(0, 0, 0);
        for (int ccode : ccodes) {
            int i = snapshot.positionOf(ccode);
            if (i >= 0) {
                double cinc = snapshot.cinc(i);
                forces = forces.and(Double.isNaN(cinc) ? 0 : cinc, snapshot.major(i));
            }
        }
        return forces;
    }

    /** With one state more. */
    public Forces and(double strength, boolean major) {
        return new Forces(this.strength + strength, majors + (major ? 1 : 0), states + 1);
    }

    /** The logarithm of the strength; that of nearly none where it is not known. */
    double logStrength() {
        return Math.log(Math.max(strength, LEAST));
    }
}
