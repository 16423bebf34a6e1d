package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.features.SmallCrisis.daysBefore;
import static org.casus.features.SmallCrisis.yearsBefore;
import static org.casus.features.SmallTies.EXACT;
import static org.casus.features.SmallTies.ONE;
import static org.casus.features.SmallTies.TWO_AND_FOUR;
import static org.casus.features.SmallTies.dispute;
import static org.casus.features.SmallTies.pact;
import static org.casus.features.SmallTies.war;
import static org.casus.features.SmallTies.world;

import java.util.List;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** What a side is: 2, or 2 and 4, whom 1 attacks. */
class SideTraitsTest {
    private static double side(SmallWorld world, SideTrait trait) {
        return SmallCrisis.of(world).side(trait);
    }

    private static double sideOfTwo(SmallWorld world, SideTrait trait) {
        return SmallCrisis.of(world, ONE, TWO_AND_FOUR).side(trait);
    }

    @Test
    void aSideHasTheTraitsOfItsStrongestState() {
        SmallWorld world = world().major(4, "1950-01-01").regime(4, 1979, 1);
        assertThat(sideOfTwo(world, SideTrait.MAJOR)).isEqualTo(1);
        assertThat(side(world, SideTrait.MAJOR)).isZero();
        assertThat(sideOfTwo(world, SideTrait.DEMOCRATIC)).isEqualTo(1);
        assertThat(side(world, SideTrait.DEMOCRATIC)).isZero();
        assertThat(sideOfTwo(world, SideTrait.STATES)).isEqualTo(2);
        assertThat(side(world, SideTrait.STATES)).isEqualTo(1);
    }

    @Test
    void disputesOfTenYearsMakeASideDisputatious() {
        SmallWorld world = dispute("gml:1", 2, daysBefore(3654), daysBefore(3654), 4);
        assertThat(side(world, SideTrait.DISPUTATIOUS)).isZero();
        dispute(world, "gml:2", 2, daysBefore(3653), daysBefore(3653), 4);
        dispute(world, "gml:3", 2, daysBefore(1), daysBefore(1), 4);
        assertThat(side(world, SideTrait.DISPUTATIOUS)).isCloseTo(Math.log(3), EXACT);
    }

    @Test
    void alliesRivalsAndNeighboursOfASideAreCounted() {
        SmallWorld world = pact(Promise.DEFENSE, "1970-01-01", 2, 3, 4)
                .rivals(2, 5, 1970, null)
                .border(2, 3)
                .border(2, 6)
                .border(2, 1)
                .contiguity(2, 5, 2, "1900-01-01", null);
        assertThat(side(world, SideTrait.ALLIES)).isCloseTo(Math.log(3), EXACT);
        assertThat(side(world, SideTrait.RIVALS)).isCloseTo(Math.log(2), EXACT);
        // 1 is in the crisis, and 5 lies across water.
        assertThat(side(world, SideTrait.NEIGHBOURS)).isCloseTo(Math.log(3), EXACT);
    }

    @Test
    void aSideThatIsAtWarAlreadySaysSo() {
        assertThat(side(war(2, yearsBefore(4), daysBefore(0)), SideTrait.AT_WAR))
                .isEqualTo(1);
        assertThat(side(war(2, yearsBefore(4), daysBefore(1)), SideTrait.AT_WAR))
                .isZero();
    }

    @Test
    void aStateIsNewInItsFirstFiveYears() {
        assertThat(side(world(), SideTrait.NEW_STATE)).isZero();
        for (int year : new int[] {1975, 1976}) {
            SmallWorld world = SmallWorld.of(1, 3, 4).state(2, year + "-01-01", null);
            assertThat(side(world, SideTrait.NEW_STATE)).isEqualTo(year == 1976 ? 1 : 0);
            assertThat(sideOfTwo(world, SideTrait.NEW_STATE)).isEqualTo(year == 1976 ? 1 : 0);
        }
    }

    @Test
    void aSideIsAsStrongAsItsStatesTogetherAndUnknownOnesAddNothing() {
        SmallWorld world = world().cinc(1, 1979, 0.3).cinc(2, 1979, 0.06).cinc(4, 1979, 0.04);
        assertThat(sideOfTwo(world, SideTrait.STRENGTH)).isCloseTo(Math.log(0.1), EXACT);
        assertThat(sideOfTwo(world, SideTrait.SHARE)).isCloseTo(0.25, EXACT);
        SmallCrisis unknown = SmallCrisis.of(world, ONE, List.of(2, 5));
        assertThat(unknown.side(SideTrait.STRENGTH)).isCloseTo(Math.log(0.06), EXACT);
        SmallCrisis least = SmallCrisis.of(world, ONE, List.of(5));
        assertThat(least.side(SideTrait.STRENGTH)).isCloseTo(Math.log(1e-6), EXACT);
    }
}
