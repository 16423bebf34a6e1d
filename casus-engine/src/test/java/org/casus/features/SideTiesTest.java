package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.features.SmallCrisis.daysBefore;
import static org.casus.features.SmallTies.EXACT;
import static org.casus.features.SmallTies.FLOAT;
import static org.casus.features.SmallTies.ONE;
import static org.casus.features.SmallTies.pact;
import static org.casus.features.SmallTies.tie;
import static org.casus.features.SmallTies.tieToTwo;
import static org.casus.features.SmallTies.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.world.Condition;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Each tie as its rule says: 1 attacks 2 unless said otherwise, and 3 is the candidate. */
class SideTiesTest {
    @Test
    void aLandBorderIsContiguityToo() {
        SmallWorld land = world().border(3, 2);
        assertThat(tie(land, Tie.LAND_BORDER)).isEqualTo(1);
        assertThat(tie(land, Tie.CONTIGUOUS)).isEqualTo(1);
        assertThat(SmallCrisis.of(land).tie(3, Tie.LAND_BORDER, Side.ATTACKER)).isZero();
    }

    @Test
    void waterOfFourHundredMilesIsContiguityButNoBorder() {
        SmallWorld water = world().contiguity(3, 2, 5, "1900-01-01", null);
        assertThat(tie(water, Tie.LAND_BORDER)).isZero();
        assertThat(tie(water, Tie.CONTIGUOUS)).isEqualTo(1);
        assertThat(tie(world(), Tie.CONTIGUOUS)).isZero();
    }

    @Test
    void ofSeveralStatesTheNearestCountsAndOneBorderIsEnough() {
        SmallWorld world =
                world().distance(3, 2, 1979, 500).distance(3, 4, 1979, 300).border(3, 4);
        assertThat(tieToTwo(world, Tie.DISTANCE)).isCloseTo(Math.log(301), FLOAT);
        assertThat(tie(world, Tie.DISTANCE)).isCloseTo(Math.log(501), FLOAT);
        assertThat(tieToTwo(world, Tie.LAND_BORDER)).isEqualTo(1);
        assertThat(tie(world, Tie.LAND_BORDER)).isZero();
    }

    @Test
    void capitalsAQuarterOfTheGlobeApartAreTenThousandKilometresApart() {
        SmallWorld world = world().capital(3, 0, 0, "1900-01-01", null).capital(2, 0, 90, "1900-01-01", null);
        double quarter = 12_742 * Math.PI / 4;
        assertThat(tie(world, Tie.CAPITAL_DISTANCE)).isCloseTo(Math.log(1 + quarter), EXACT);
        assertThat(tie(world, Tie.DISTANCE)).isCloseTo(Math.log(1 + 0.75 * quarter), EXACT);
    }

    @Test
    void anUnknownCapitalIsAsFarAsCanBe() {
        SmallWorld world = world().withoutCapitals();
        assertThat(tie(world, Tie.CAPITAL_DISTANCE)).isCloseTo(Math.log(20_001), EXACT);
        assertThat(tie(world, Tie.DISTANCE)).isCloseTo(Math.log(8_001), EXACT);
    }

    @Test
    void regionsFollowCowNumbers() {
        SmallWorld world = SmallWorld.of(1, 2, 3, 200, 201);
        assertThat(tie(world, Tie.SAME_REGION)).isEqualTo(1);
        assertThat(SmallCrisis.of(world).tie(200, Tie.SAME_REGION)).isZero();
        assertThat(SmallCrisis.of(world, ONE, List.of(2, 201)).tie(200, Tie.SAME_REGION))
                .isEqualTo(1);
    }

    @Test
    void eachPromiseIsATieOfItsOwn() {
        for (Promise promise : Promise.values()) {
            SmallCrisis crisis = SmallCrisis.of(pact(promise, "1970-01-01", 2, 3));
            for (Promise other : Promise.values()) {
                assertThat(crisis.tie(3, Tie.valueOf(other.name()))).isEqualTo(other == promise ? 1 : 0);
            }
            assertThat(crisis.tie(4, Tie.valueOf(promise.name()))).isZero();
        }
    }

    @Test
    void aDuePromiseCountsFullyAnUncertainOneHalfAndOneNotDueNothing() {
        assertThat(tie(pact(Promise.DEFENSE, "1970-01-01", 2, 3), Tie.DUE)).isEqualTo(1);
        SmallWorld uncertain = world().treaty("t")
                .member("t", 2, "1970-01-01", null, Set.of(Condition.CONFLICT), Set.of(), Promise.DEFENSE)
                .member("t", 3, "1970-01-01", null, Set.of(Condition.CONFLICT), Set.of(), Promise.DEFENSE);
        assertThat(tie(uncertain, Tie.DUE)).isEqualTo(0.5);
        SmallCrisis partnerAttacks = SmallCrisis.of(pact(Promise.DEFENSE, "1970-01-01", 1, 3));
        assertThat(partnerAttacks.tie(3, Tie.DEFENSE, Side.ATTACKER)).isEqualTo(1);
        assertThat(partnerAttacks.tie(3, Tie.DUE, Side.ATTACKER)).isZero();
    }

    @Test
    void consultationIsNoPactOfMilitaryHelp() {
        SmallWorld world = pact(Promise.CONSULTATION, "1970-01-01", 2, 3);
        for (Tie tie : List.of(Tie.DUE, Tie.NEW_PACT, Tie.SMALL_PACT, Tie.ALLIED_SHARE)) {
            assertThat(tie(world, tie)).isZero();
        }
    }

    @Test
    void aPactFadesByETwoYearsAfterItAndTheYoungestCounts() {
        SmallWorld world = pact(Promise.DEFENSE, daysBefore(730), 2, 3);
        assertThat(tie(world, Tie.NEW_PACT)).isCloseTo(Math.exp(-1), EXACT);
        world.member("u", 2, daysBefore(1460), null, Promise.OFFENSE)
                .member("u", 3, daysBefore(1460), null, Promise.OFFENSE);
        assertThat(tie(world, Tie.NEW_PACT)).isCloseTo(Math.exp(-1), EXACT);
    }

    @Test
    void aPactOfFourIsHalfAsSmallAsAPactOfTwo() {
        assertThat(tie(pact(Promise.DEFENSE, "1970-01-01", 2, 3), Tie.SMALL_PACT))
                .isEqualTo(1);
        assertThat(tie(pact(Promise.DEFENSE, "1970-01-01", 2, 3, 4, 5), Tie.SMALL_PACT))
                .isCloseTo(0.5, EXACT);
    }

    @Test
    void jointCommandIsTakenFromTheTreaty() {
        for (boolean integrated : new boolean[] {false, true}) {
            SmallWorld world = pact(Promise.DEFENSE, "1970-01-01", 2)
                    .member(new Membership(
                            "t",
                            3,
                            LocalDate.of(1970, 1, 1),
                            null,
                            Set.of(Promise.DEFENSE),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            integrated,
                            "test"));
            assertThat(tie(world, Tie.INTEGRATED)).isEqualTo(integrated ? 1 : 0);
        }
    }

    @Test
    void aNamedEnemyIsOneThatIsOnTheOtherSide() {
        for (int named : new int[] {1, 5}) {
            SmallWorld world = world().treaty("t")
                    .member("t", 2, "1970-01-01", null, Set.of(), Set.of(named), Promise.DEFENSE)
                    .member("t", 3, "1970-01-01", null, Set.of(), Set.of(named), Promise.DEFENSE);
            assertThat(tie(world, Tie.NAMED_ENEMY)).isEqualTo(named == 1 ? 1 : 0);
        }
    }

    @Test
    void theAlliedShareCountsStatesNotPacts() {
        SmallWorld world = pact(Promise.DEFENSE, "1970-01-01", 2, 3);
        world.member("u", 2, "1970-01-01", null, Promise.OFFENSE).member("u", 3, "1970-01-01", null, Promise.OFFENSE);
        assertThat(tie(world, Tie.ALLIED_SHARE)).isEqualTo(1);
        assertThat(tieToTwo(world, Tie.ALLIED_SHARE)).isEqualTo(0.5);
    }

    @Test
    void rivalryWithOneOfTheSideIsEnough() {
        SmallWorld world = world().rivals(3, 4, 1970, null);
        assertThat(tieToTwo(world, Tie.RIVAL)).isEqualTo(1);
        assertThat(tie(world, Tie.RIVAL)).isZero();
    }

    @Test
    void friendsAndFoesInCommonAreCounted() {
        SmallWorld world = world().treaty("t").treaty("u");
        for (int member : new int[] {2, 3, 4, 5}) {
            world.member("t", member, "1970-01-01", null, Promise.DEFENSE);
        }
        world.rivals(3, 6, 1970, null).rivals(2, 6, 1970, null).rivals(5, 2, 1970, null);
        // 4 and 5 are allies of both; 6 is a rival of both; 5 is an ally of 3 and a rival of 2.
        assertThat(tie(world, Tie.SHARED_ALLIES)).isCloseTo(Math.log(3), EXACT);
        assertThat(tie(world, Tie.SHARED_RIVALS)).isCloseTo(Math.log(2), EXACT);
        assertThat(tie(world, Tie.ALLIES_RIVAL)).isCloseTo(Math.log(2), EXACT);
        SmallCrisis crisis = SmallCrisis.of(world);
        assertThat(crisis.tie(6, Tie.SHARED_ALLIES)).isZero();
        assertThat(crisis.tie(6, Tie.ALLIES_RIVAL)).isZero();
        assertThat(crisis.tie(4, Tie.SHARED_RIVALS)).isZero();
    }

    @Test
    void theRegimeGapIsTheSmallestAndAnUnknownRegimeStandsAtTheCut() {
        SmallWorld world = world().regime(3, 1979, 0.75).regime(2, 1979, -1).regime(4, 1979, 0.5);
        assertThat(tie(world, Tie.REGIME_GAP)).isEqualTo(1.75);
        assertThat(tie(world, Tie.BOTH_DEMOCRACIES)).isZero();
        assertThat(tieToTwo(world, Tie.REGIME_GAP)).isEqualTo(0.25);
        assertThat(tieToTwo(world, Tie.BOTH_DEMOCRACIES)).isEqualTo(1);
        assertThat(SmallCrisis.of(world).tie(5, Tie.REGIME_GAP)).isEqualTo(1);
        assertThat(SmallCrisis.of(world, ONE, List.of(4)).tie(5, Tie.BOTH_DEMOCRACIES))
                .isZero();
    }
}
