package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.RandomWorlds;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

class CrisisFeaturesTest {
    private static final int TIES = Tie.values().length;

    private static double own(CrisisFeatures f, int state, Side side, Tie tie) {
        return f.vector(f.indexOf(state), side)[tie.ordinal()];
    }

    private static double other(CrisisFeatures f, int state, Side side, Tie tie) {
        return f.vector(f.indexOf(state), side)[TIES + tie.ordinal()];
    }

    private static CrisisFeatures features(SmallWorld world, int attacker, int target) {
        World built = world.build();
        var crisis = new Crisis(List.of(attacker), List.of(target), LocalDate.of(1980, 6, 15), Level.WAR);
        return CrisisFeatures.of(built.on(crisis.on()), crisis, Circumstances.NONE);
    }

    @Test
    void a01ThePactCountsForTheSideItIsOwedTo() {
        var world = SmallWorld.of(1, 2, 3).treaty("t");
        world.member("t", 2, "1970-01-01", null, Promise.DEFENSE).member("t", 3, "1970-01-01", null, Promise.DEFENSE);
        CrisisFeatures f = features(world, 1, 2);
        assertThat(own(f, 3, Side.TARGET, Tie.DEFENSE)).isEqualTo(1);
        assertThat(own(f, 3, Side.TARGET, Tie.DUE)).isEqualTo(1);
        assertThat(own(f, 3, Side.ATTACKER, Tie.DEFENSE)).isZero();
        assertThat(other(f, 3, Side.ATTACKER, Tie.DEFENSE)).isEqualTo(1);
    }

    @Test
    void a02ThePactIsNotDueWhenThePartnerAttacks() {
        var world = SmallWorld.of(1, 2, 3).treaty("t");
        world.member("t", 2, "1970-01-01", null, Promise.DEFENSE).member("t", 3, "1970-01-01", null, Promise.DEFENSE);
        CrisisFeatures f = features(world, 2, 1);
        assertThat(own(f, 3, Side.ATTACKER, Tie.DEFENSE)).isEqualTo(1);
        assertThat(own(f, 3, Side.ATTACKER, Tie.DUE)).isZero();
    }

    @Test
    void a03ADisputeFromTheDayItselfIsNotKnown() {
        var world = SmallWorld.of(1, 2, 3).conflict("gml:1", "1980-06-15").conflict("gml:2", "1980-06-14");
        world.part("gml:1", 3, 1, true, "1980-06-15", "1980-06-20", 4);
        world.part("gml:1", 2, 2, true, "1980-06-15", "1980-06-20", 4);
        assertThat(own(features(world, 1, 2), 3, Side.TARGET, Tie.DISPUTES)).isZero();
        world.part("gml:2", 3, 1, true, "1980-06-14", "1980-06-20", 4);
        world.part("gml:2", 2, 2, true, "1980-06-14", "1980-06-20", 4);
        assertThat(own(features(world, 1, 2), 3, Side.TARGET, Tie.DISPUTES)).isPositive();
    }

    @Test
    void a04HowHostileADisputeBecameIsKnownOnlyOnceItIsOver() {
        var world = SmallWorld.of(1, 2, 3).conflict("gml:1", "1980-06-01");
        world.part("gml:1", 3, 1, true, "1980-06-01", "1980-12-31", 5);
        world.part("gml:1", 2, 2, true, "1980-06-01", "1980-12-31", 5);
        CrisisFeatures f = features(world, 1, 2);
        assertThat(own(f, 3, Side.TARGET, Tie.ONGOING)).isEqualTo(1);
        assertThat(own(f, 3, Side.TARGET, Tie.FORCE)).isZero();
    }

    @Test
    void a05ADisputeThatGrewIntoTheWarCanBeSupposedUnknown() {
        var world = SmallWorld.of(1, 2, 3).conflict("gml:7", "1980-06-01");
        world.part("gml:7", 3, 1, false, "1980-06-02", "1980-12-31", 3);
        world.part("gml:7", 1, 1, true, "1980-06-01", "1980-12-31", 5);
        world.part("gml:7", 2, 2, true, "1980-06-01", "1980-12-31", 5);
        World built = world.build();
        var crisis = new Crisis(List.of(1), List.of(2), LocalDate.of(1980, 6, 15), Level.WAR);
        var unknown = Circumstances.NONE.unknown(java.util.Set.of("gml:7"));
        var with = CrisisFeatures.of(built.on(crisis.on()), crisis, Circumstances.NONE);
        var without = CrisisFeatures.of(built.on(crisis.on(), unknown), crisis, unknown);
        assertThat(own(with, 3, Side.ATTACKER, Tie.BESIDE_NOW)).isEqualTo(1);
        assertThat(own(without, 3, Side.ATTACKER, Tie.BESIDE_NOW)).isZero();
        assertThat(own(without, 3, Side.ATTACKER, Tie.BESIDE)).isZero();
    }

    @Test
    void lawTheOtherSidesTiesAreTheOwnTiesSeenFromThere() {
        for (long seed = 1; seed <= 40; seed++) {
            CrisisFeatures f = features(RandomWorlds.draw(seed), 200, 365);
            for (int k = 0; k < f.size(); k++) {
                double[] a = f.vector(k, Side.ATTACKER);
                double[] t = f.vector(k, Side.TARGET);
                for (int c = 0; c < TIES; c++) {
                    assertThat(a[c]).isEqualTo(t[TIES + c]);
                    assertThat(t[c]).isEqualTo(a[TIES + c]);
                }
            }
        }
    }

    @Test
    void lawEveryValueIsANumber() {
        for (long seed = 1; seed <= 40; seed++) {
            CrisisFeatures f = features(RandomWorlds.draw(seed), 710, 731);
            for (int k = 0; k < f.size(); k++) {
                for (Side side : Side.values()) {
                    for (double value : f.vector(k, side)) {
                        assertThat(value).isFinite();
                    }
                }
            }
        }
    }

    @Test
    void columnsHaveDistinctNames() {
        assertThat(Columns.all().stream().map(Columns.Column::name)).doesNotHaveDuplicates();
    }
}
