package org.casus.world;

import java.util.Random;

/** Worlds drawn at random from a seed, for laws that must hold in every world. */
public final class RandomWorlds {
    private RandomWorlds() {}

    /** Eight states with ties and thirty disputes between 1950 and 1979, so that 1980s crises have a past. */
    public static SmallWorld draw(long seed) {
        var random = new Random(seed);
        int[] states = {2, 200, 255, 365, 500, 640, 710, 731};
        var world = SmallWorld.of(states);
        for (int state : states) {
            world.cinc(state, 1945, 0.001 + random.nextDouble() / 5).regime(state, 1945, random.nextGaussian());
            if (random.nextInt(3) == 0) {
                world.major(state, "1940-01-01");
            }
        }
        for (int i = 0; i < states.length; i++) {
            for (int j = i + 1; j < states.length; j++) {
                ties(world, random, states[i], states[j]);
            }
        }
        for (int d = 1; d <= 60; d++) {
            dispute(world, random, states, d);
        }
        return world;
    }

    private static void ties(SmallWorld world, Random random, int a, int b) {
        if (random.nextInt(3) == 0) {
            String treaty = "t" + a + "-" + b;
            Promise promise = Promise.values()[random.nextInt(5)];
            world.treaty(treaty).member(treaty, a, "1946-05-01", null, promise);
            world.member(treaty, b, "1946-05-01", null, promise);
        }
        if (random.nextInt(3) == 0) {
            world.border(a, b);
        }
        if (random.nextInt(4) == 0) {
            world.rivals(a, b, 1947, null);
        }
        if (random.nextInt(6) == 0) {
            world.colony(a, b, "1930-01-01");
        }
        world.distance(a, b, 1946, random.nextInt(9000));
    }

    private static void dispute(SmallWorld world, Random random, int[] states, int number) {
        String id = "gml:" + number;
        String start = "%d-%02d-%02d".formatted(1950 + number / 2, 1 + random.nextInt(12), 1 + random.nextInt(28));
        String end = "1999-01-01".compareTo(start) < 0 ? start : start.substring(0, 4) + "-12-31";
        world.conflict(id, start);
        int first = random.nextInt(states.length);
        int second = (first + 1 + random.nextInt(states.length - 1)) % states.length;
        world.part(id, states[first], 1, true, start, end, 4).part(id, states[second], 2, true, start, end, 4);
        for (int k = 0; k < states.length; k++) {
            if (k != first && k != second && random.nextInt(6) == 0) {
                world.part(id, states[k], 1 + random.nextInt(2), false, start, end, 2 + random.nextInt(3));
            }
        }
    }
}
