package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.RandomWorlds;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.casus.world.Snapshot;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** What a question supposes, and the two short cuts that make trying many suppositions quick. */
class CircumstancesTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    private static Membership promise(int state, Promise promise) {
        return new Membership(
                "supposed:1-2",
                state,
                DAY.minusYears(1),
                null,
                Set.of(promise),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                "supposed");
    }

    @Test
    void a01ASupposedPactBindsBothAndIsDueWhenOneIsAttacked() {
        World world = SmallWorld.of(1, 2, 3).build();
        var supposed = Circumstances.NONE.suppose(List.of(promise(1, Promise.DEFENSE), promise(2, Promise.DEFENSE)));
        var crisis = new Crisis(List.of(3), List.of(2), DAY, Level.WAR);
        List<Obligation> owed = CasusFoederis.obligations(world.on(DAY, supposed), crisis, supposed);
        assertThat(owed).hasSize(1);
        assertThat(owed.getFirst().from()).isEqualTo(1);
        assertThat(owed.getFirst().due()).isEqualTo(Due.YES);
    }

    @Test
    void a02HalfTheCapabilityIsHalfTheShare() {
        World world = SmallWorld.of(1, 2).cinc(1, 1979, 0.2).cinc(2, 1979, 0.1).build();
        Snapshot s = world.on(DAY, Circumstances.NONE.capability(1, 0.5));
        assertThat(s.cinc(s.positionOf(1))).isEqualTo(0.1);
        assertThat(s.cinc(s.positionOf(2))).isEqualTo(0.1);
    }

    @Test
    void a03ASupposedRegimeReplacesTheKnownOne() {
        World world =
                SmallWorld.of(1, 2).regime(1, 1979, 0.8).regime(2, 1979, -0.8).build();
        Snapshot s = world.on(DAY, Circumstances.NONE.democracy(1, false));
        assertThat(s.democratic(s.positionOf(1))).isFalse();
    }

    @Test
    void lawASnapshotUnderOtherCircumstancesIsTheOneMadeAnew() {
        var random = new Random(3);
        for (int seed = 0; seed < 10; seed++) {
            World world = RandomWorlds.draw(seed).build();
            Snapshot base = world.on(DAY);
            for (Circumstances c : suppositions(world, random)) {
                assertThat(vectors(base.under(c), c)).isDeepEqualTo(vectors(world.on(DAY, c), c));
            }
        }
    }

    @Test
    void lawOneCandidateAloneGetsTheVectorItHasAmongAll() {
        for (int seed = 0; seed < 10; seed++) {
            World world = RandomWorlds.draw(seed).build();
            Snapshot s = world.on(DAY);
            Crisis crisis = crisis(s);
            var all = CrisisFeatures.of(s, crisis, Circumstances.NONE);
            for (int k = 0; k < all.size(); k++) {
                var one = CrisisFeatures.ofOne(s, crisis, Circumstances.NONE, all.ccode(k));
                for (Side side : Side.values()) {
                    assertThat(one.vector(0, side)).containsExactly(all.vector(k, side));
                }
            }
        }
    }

    private static List<Circumstances> suppositions(World world, Random random) {
        int state = world.code(random.nextInt(world.slots()));
        int other = world.code((world.slot(state) + 1) % world.slots());
        String treaty = world.tables().memberships().isEmpty()
                ? "none"
                : world.tables().memberships().getFirst().treaty();
        return List.of(
                Circumstances.NONE.withoutTreaty(treaty),
                Circumstances.NONE.withoutAlliance(state, other),
                Circumstances.NONE.withoutRivalry(state, other),
                Circumstances.NONE.capability(state, 1.5),
                Circumstances.NONE.rivalry(state, other),
                Circumstances.NONE.democracy(state, true),
                Circumstances.NONE.suppose(List.of(promise(state, Promise.DEFENSE), promise(other, Promise.OFFENSE))));
    }

    private static Crisis crisis(Snapshot s) {
        return new Crisis(List.of(s.ccode(0)), List.of(s.ccode(1)), DAY, Level.WAR);
    }

    private static double[][] vectors(Snapshot s, Circumstances circumstances) {
        var f = CrisisFeatures.of(s, crisis(s), circumstances);
        var all = new double[2 * f.size()][];
        for (int k = 0; k < f.size(); k++) {
            all[2 * k] = f.vector(k, Side.ATTACKER);
            all[2 * k + 1] = f.vector(k, Side.TARGET);
        }
        return all;
    }
}
