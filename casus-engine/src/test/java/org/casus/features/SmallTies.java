package org.casus.features;

import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;

/** Small worlds of six states, and the ties of 3, the candidate, to those whom 1 attacks. */
final class SmallTies {
    static final Offset<Double> EXACT = within(1e-12);
    static final Offset<Double> FLOAT = within(1e-6);
    static final List<Integer> ONE = List.of(1);
    static final List<Integer> TWO_AND_FOUR = List.of(2, 4);

    private SmallTies() {}

    static SmallWorld world() {
        return SmallWorld.of(1, 2, 3, 4, 5, 6);
    }

    /** The candidate's tie to 2, whom 1 attacks. */
    static double tie(SmallWorld world, Tie tie) {
        return SmallCrisis.of(world).tie(3, tie);
    }

    /** The candidate's tie to 2 and 4, whom 1 attacks. */
    static double tieToTwo(SmallWorld world, Tie tie) {
        return SmallCrisis.of(world, ONE, TWO_AND_FOUR).tie(3, tie);
    }

    static SmallWorld pact(Promise promise, String from, int... members) {
        SmallWorld world = world().treaty("t");
        for (int member : members) {
            world.member("t", member, from, null, promise);
        }
        return world;
    }

    /** A dispute between 2 and 3, both from its first day. */
    static SmallWorld dispute(String id, int side, String from, String to, int hostility) {
        return dispute(world(), id, side, from, to, hostility);
    }

    static SmallWorld dispute(SmallWorld world, String id, int side, String from, String to, int hostility) {
        return world.conflict(id, from)
                .part(id, 2, 1, true, from, to, hostility)
                .part(id, 3, side, true, from, to, hostility);
    }

    /** A war of 2, with 3 on one of the sides. */
    static SmallWorld war(int side, String from, String to) {
        return world().conflict("war:1", from)
                .part("war:1", 2, 1, true, from, to, 5)
                .part("war:1", 3, side, true, from, to, 5);
    }
}
