package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casus.features.SmallCrisis.daysBefore;
import static org.casus.features.SmallCrisis.yearsBefore;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.casus.world.Circumstances;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Each trait as its rule says: 1 attacks 2 unless said otherwise, and 3 is the candidate. */
class TraitRowsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> FLOAT = within(1e-6);
    private static final List<Integer> ONE = List.of(1);
    private static final List<Integer> TWO = List.of(2);

    private static SmallWorld world() {
        return SmallWorld.of(1, 2, 3, 4, 5, 6, 7);
    }

    private static double of3(SmallWorld world, Trait trait) {
        return SmallCrisis.of(world).trait(3, trait);
    }

    private static double crisis(SmallWorld world, Trait trait) {
        return SmallCrisis.of(world).trait(trait);
    }

    @Test
    void strengthIsTheLogarithmOfTheShareOfCapability() {
        SmallWorld world = world().cinc(3, 1979, 0.25);
        assertThat(of3(world, Trait.STRENGTH)).isCloseTo(Math.log(0.25), EXACT);
        assertThat(of3(world, Trait.STRENGTH_UNKNOWN)).isZero();
        assertThat(of3(world, Trait.SOLDIERS)).isCloseTo(Math.log(101), EXACT);
    }

    @Test
    void anUnknownStrengthCountsAsTheLeastAndIsMarked() {
        assertThat(of3(world(), Trait.STRENGTH)).isCloseTo(Math.log(1e-6), EXACT);
        assertThat(of3(world(), Trait.STRENGTH_UNKNOWN)).isEqualTo(1);
        assertThat(of3(world(), Trait.SOLDIERS)).isZero();
    }

    @Test
    void strengthIsMeasuredAgainstBothSidesAndTheGapBetweenThem() {
        SmallWorld world = world().cinc(1, 1979, 0.3).cinc(2, 1979, 0.1).cinc(3, 1979, 0.2);
        assertThat(of3(world, Trait.RELATIVE_STRENGTH)).isCloseTo(Math.log(0.5), EXACT);
        assertThat(of3(world, Trait.PIVOTAL)).isCloseTo(0.2 / (0.2 + 0.2 + 0.0001), EXACT);
        assertThat(crisis(world, Trait.THEIR_STRENGTH)).isCloseTo(Math.log(0.4), EXACT);
        assertThat(crisis(world, Trait.WEAKER_STRENGTH)).isCloseTo(Math.log(0.1), EXACT);
    }

    @Test
    void reachFallsWithTheDistanceToTheNearerSide() {
        SmallWorld world = world().cinc(3, 1979, 0.2).distance(3, 1, 1979, 400).distance(3, 2, 1979, 100);
        assertThat(of3(world, Trait.REACH)).isCloseTo(Math.log(0.2) - 0.5 * Math.log(101), FLOAT);
    }

    @Test
    void powersAndDemocraciesAreMarked() {
        SmallWorld world = world().major(3, "1950-01-01").regime(3, 1979, 0.1).regime(4, 1979, -0.1);
        assertThat(of3(world, Trait.MAJOR)).isEqualTo(1);
        assertThat(of3(world, Trait.DEMOCRATIC)).isEqualTo(1);
        SmallCrisis crisis = SmallCrisis.of(world);
        assertThat(crisis.trait(4, Trait.MAJOR)).isZero();
        assertThat(crisis.trait(4, Trait.DEMOCRATIC)).isZero();
        assertThat(crisis.trait(5, Trait.DEMOCRATIC)).isZero();
    }

    /** A dispute that 5 begins against 6 and 3 enters on the same day. */
    private static SmallWorld entry(SmallWorld world, String id, boolean begins, String day) {
        return world.conflict(id, day)
                .part(id, 5, 1, true, day, day, 4)
                .part(id, 6, 2, true, day, day, 4)
                .part(id, 3, 1, begins, day, day, 4);
    }

    @Test
    void whoJoinedOthersBeforeIsAJoiner() {
        SmallWorld world = entry(world(), "gml:1", false, yearsBefore(4));
        entry(world, "gml:2", true, yearsBefore(8));
        double joins = Math.exp(-4 / 15.0);
        double all = joins + Math.exp(-8 / 15.0);
        assertThat(of3(world, Trait.JOINER)).isCloseTo(Math.log1p(joins), EXACT);
        assertThat(of3(world, Trait.JOINER_SHARE)).isCloseTo((joins + 0.3) / (all + 3), EXACT);
        assertThat(of3(world(), Trait.JOINER_SHARE)).isCloseTo(0.1, EXACT);
    }

    @Test
    void disputesEnteredInTenYearsAreCounted() {
        SmallWorld world = entry(world(), "gml:1", true, daysBefore(3654));
        assertThat(of3(world, Trait.DISPUTATIOUS)).isZero();
        entry(world, "gml:2", true, daysBefore(3653));
        entry(world, "gml:3", false, daysBefore(1));
        entry(world, "gml:4", true, daysBefore(0));
        assertThat(of3(world, Trait.DISPUTATIOUS)).isCloseTo(Math.log(3), EXACT);
    }

    @Test
    void disputesThatAreSupposedUnknownMakeNobodyAJoiner() {
        SmallWorld world = entry(world(), "gml:1", false, daysBefore(100));
        SmallCrisis crisis = SmallCrisis.of(world, ONE, TWO, Circumstances.NONE.unknown(Set.of("gml:1")));
        for (Trait trait : List.of(Trait.JOINER, Trait.DISPUTATIOUS, Trait.JOINERS_LAST_YEAR)) {
            assertThat(of3(world, trait)).isPositive();
            assertThat(crisis.trait(3, trait)).isZero();
        }
    }

    private static SmallWorld war(SmallWorld world, int one, int two, String to) {
        String id = "war:" + one;
        String from = yearsBefore(4);
        return world.conflict(id, from).part(id, one, 1, true, from, to, 5).part(id, two, 2, true, from, to, 5);
    }

    @Test
    void whoFightsElsewhereIsAtWar() {
        SmallWorld world = war(world(), 3, 4, daysBefore(0)).major(4, "1950-01-01");
        assertThat(of3(world, Trait.AT_WAR)).isEqualTo(1);
        assertThat(SmallCrisis.of(world).trait(5, Trait.AT_WAR)).isZero();
        assertThat(crisis(world, Trait.STATES_AT_WAR)).isCloseTo(Math.log(3), EXACT);
        assertThat(crisis(world, Trait.MAJORS_AT_WAR)).isEqualTo(1);
        assertThat(of3(war(world(), 3, 4, daysBefore(1)), Trait.AT_WAR)).isZero();
    }

    @Test
    void ofMajorPowersAtWarFourCount() {
        SmallWorld world = world();
        for (int state = 1; state <= 7; state++) {
            world.major(state, "1950-01-01");
        }
        war(world, 1, 2, daysBefore(0));
        war(world, 3, 4, daysBefore(0));
        war(world, 5, 6, daysBefore(0));
        assertThat(crisis(world, Trait.MAJORS_AT_WAR)).isEqualTo(4);
        assertThat(crisis(world, Trait.STATES_AT_WAR)).isCloseTo(Math.log(7), EXACT);
    }

    @Test
    void whoBordersBothSidesLiesBetweenThem() {
        SmallWorld world = world().border(3, 1).border(3, 2).border(4, 1);
        SmallCrisis crisis = SmallCrisis.of(world);
        assertThat(crisis.trait(3, Trait.BETWEEN)).isEqualTo(1);
        assertThat(crisis.trait(4, Trait.BETWEEN)).isZero();
        assertThat(crisis.trait(Trait.BORDERING_BOTH)).isCloseTo(Math.log(2), EXACT);
    }

    @Test
    void ageIsYearsInTheSystem() {
        assertThat(of3(world(), Trait.AGE)).isCloseTo(Math.log(81), EXACT);
        assertThat(SmallCrisis.of(world().state(8, "1980-03-01", null)).trait(8, Trait.AGE))
                .isZero();
    }

    @Test
    void rivalsAlliesAndNeighboursAreCounted() {
        SmallWorld world = world().treaty("t")
                .member("t", 3, "1970-01-01", null, Promise.DEFENSE)
                .member("t", 4, "1970-01-01", null, Promise.CONSULTATION)
                .rivals(3, 5, 1970, null)
                .rivals(3, 6, 1970, null)
                .border(3, 4)
                .contiguity(3, 5, 4, "1900-01-01", null)
                .contiguity(3, 6, 0, "1900-01-01", null);
        assertThat(of3(world, Trait.RIVALS)).isCloseTo(Math.log(3), EXACT);
        assertThat(of3(world, Trait.ALLIES)).isCloseTo(Math.log(2), EXACT);
        assertThat(SmallCrisis.of(world).trait(4, Trait.ALLIES)).isZero();
        assertThat(of3(world, Trait.NEIGHBOURS)).isCloseTo(Math.log(3), EXACT);
    }

    @Test
    void eachCandidateIsInTheRegionOfItsNumber() {
        int[] states = {20, 300, 500, 650, 800, 920};
        SmallCrisis crisis = SmallCrisis.of(SmallWorld.of(1, 2, 20, 300, 500, 650, 800, 920));
        List<Trait> regions =
                List.of(Trait.IN_AMERICAS, Trait.IN_EUROPE, Trait.IN_AFRICA, Trait.IN_MIDDLE_EAST, Trait.IN_ASIA);
        for (int s = 0; s < states.length; s++) {
            for (int r = 0; r < regions.size(); r++) {
                assertThat(crisis.trait(states[s], regions.get(r))).isEqualTo(r == s ? 1 : 0);
            }
        }
    }

    @Test
    void majorPowersThatBeganItAreCountedOnBothSides() {
        SmallWorld world = world().major(1, "1950-01-01").major(4, "1950-01-01");
        assertThat(crisis(world, Trait.MAJORS)).isEqualTo(1);
        assertThat(crisis(world, Trait.MAJORS_ON_BOTH)).isZero();
        SmallCrisis reversed = SmallCrisis.of(world, TWO, ONE);
        assertThat(reversed.trait(Trait.MAJORS)).isEqualTo(1);
        assertThat(reversed.trait(Trait.MAJORS_ON_BOTH)).isZero();
        SmallCrisis both = SmallCrisis.of(world, ONE, List.of(4));
        assertThat(both.trait(Trait.MAJORS)).isEqualTo(2);
        assertThat(both.trait(Trait.MAJORS_ON_BOTH)).isEqualTo(1);
    }

    @Test
    void statesWithAPromiseThatIsDueAreCounted() {
        SmallWorld world = world().treaty("t").major(4, "1950-01-01").major(5, "1950-01-01");
        for (int member : new int[] {2, 3, 4}) {
            world.member("t", member, "1970-01-01", null, Promise.DEFENSE);
        }
        assertThat(crisis(world, Trait.DUE_PROMISES)).isCloseTo(Math.log(3), EXACT);
        assertThat(crisis(world, Trait.DUE_MAJORS)).isCloseTo(Math.log(2), EXACT);
        // A promise of defence is not due where the partner attacks.
        assertThat(SmallCrisis.of(world, TWO, ONE).trait(Trait.DUE_PROMISES)).isZero();
    }

    @Test
    void rivalsOfThoseWhoBeganItAreCountedAndMajorOnesApart() {
        SmallWorld world = world().rivals(3, 1, 1970, null)
                .rivals(4, 2, 1970, null)
                .major(4, "1950-01-01")
                .major(5, "1950-01-01");
        assertThat(crisis(world, Trait.RIVALS_OF_THEM)).isCloseTo(Math.log(3), EXACT);
        assertThat(crisis(world, Trait.MAJOR_RIVALS)).isEqualTo(1);
    }

    @Test
    void majorPowersNextToThoseWhoBeganItAreCounted() {
        SmallWorld world = world().border(3, 1)
                .border(4, 2)
                .border(5, 6)
                .major(4, "1950-01-01")
                .major(5, "1950-01-01");
        assertThat(crisis(world, Trait.MAJOR_NEIGHBOURS)).isEqualTo(1);
        assertThat(crisis(world, Trait.BORDERING_BOTH)).isZero();
    }

    @Test
    void whatTheSidesAreToEachOtherIsTheSameForAllCandidates() {
        SmallWorld world = world().rivals(1, 2, 1970, null)
                .border(1, 2)
                .regime(1, 1979, 1)
                .regime(2, 1979, 1)
                .treaty("t")
                .member("t", 2, "1970-01-01", null, Promise.DEFENSE)
                .member("t", 1, "1970-01-01", null);
        List<Trait> them =
                List.of(Trait.THEY_ARE_RIVALS, Trait.THEY_BORDER, Trait.THEY_ARE_ALLIES, Trait.THEY_ARE_DEMOCRACIES);
        for (Trait trait : them) {
            assertThat(SmallCrisis.of(world).trait(3, trait)).isEqualTo(1);
            assertThat(SmallCrisis.of(world).trait(6, trait)).isEqualTo(1);
            assertThat(SmallCrisis.of(world, TWO, ONE).trait(3, trait)).isEqualTo(1);
            assertThat(SmallCrisis.of(world, ONE, List.of(4)).trait(3, trait)).isZero();
            assertThat(SmallCrisis.of(world, List.of(4), TWO).trait(3, trait)).isZero();
        }
    }

    @Test
    void waterBetweenThemIsNoBorder() {
        assertThat(crisis(world().contiguity(1, 2, 2, "1900-01-01", null), Trait.THEY_BORDER))
                .isZero();
    }

    @Test
    void theirDistanceIsTheShortestBetweenTheSides() {
        SmallWorld world = world().distance(1, 2, 1979, 900).distance(1, 4, 1979, 600);
        assertThat(crisis(world, Trait.THEIR_DISTANCE)).isCloseTo(Math.log(901), FLOAT);
        assertThat(SmallCrisis.of(world, ONE, List.of(2, 4)).trait(Trait.THEIR_DISTANCE))
                .isCloseTo(Math.log(601), FLOAT);
    }

    @Test
    void theirDisputesAreThoseAgainstEachOther() {
        SmallWorld world = world();
        String[] days = {yearsBefore(4), daysBefore(0), yearsBefore(4), yearsBefore(4)};
        int[][] pairs = {{1, 2}, {1, 2}, {1, 4}, {2, 5}};
        for (int d = 0; d < days.length; d++) {
            String id = "gml:" + d;
            world.conflict(id, days[d])
                    .part(id, pairs[d][0], 1, true, days[d], days[d], 4)
                    .part(id, pairs[d][1], 2, true, days[d], days[d], 4);
        }
        String day = yearsBefore(8);
        world.conflict("gml:9", day).part("gml:9", 1, 1, true, day, day, 4).part("gml:9", 2, 1, true, day, day, 4);
        assertThat(crisis(world, Trait.THEIR_DISPUTES)).isCloseTo(Math.log1p(Math.exp(-4 / 6.0)), EXACT);
        assertThat(SmallCrisis.of(world, ONE, TWO, Circumstances.NONE.unknown(Set.of("gml:0")))
                        .trait(Trait.THEIR_DISPUTES))
                .isZero();
    }

    @Test
    void joinersOfTheLastYearAreCounted() {
        SmallWorld world = entry(world(), "gml:1", false, daysBefore(366));
        assertThat(crisis(world, Trait.JOINERS_LAST_YEAR)).isZero();
        entry(world, "gml:2", false, daysBefore(365));
        entry(world, "gml:3", true, daysBefore(10));
        entry(world, "gml:4", false, daysBefore(0));
        assertThat(crisis(world, Trait.JOINERS_LAST_YEAR)).isCloseTo(Math.log(2), EXACT);
    }

    @Test
    void theSystemIsAsLargeAsItHasStates() {
        assertThat(crisis(world(), Trait.SYSTEM_SIZE)).isCloseTo(Math.log(7), EXACT);
    }
}
