package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casus.features.SmallCrisis.DAY;
import static org.casus.features.SmallCrisis.daysBefore;
import static org.casus.features.SmallCrisis.yearsBefore;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.casus.world.Circumstances;
import org.casus.world.Condition;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Each tie as its rule says: 1 attacks 2 unless said otherwise, and 3 is the candidate. */
class SideTiesTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> FLOAT = within(1e-6);
    private static final List<Integer> ONE = List.of(1);
    private static final List<Integer> TWO_AND_FOUR = List.of(2, 4);

    private static SmallWorld world() {
        return SmallWorld.of(1, 2, 3, 4, 5, 6);
    }

    /** The candidate's tie to 2, whom 1 attacks. */
    private static double tie(SmallWorld world, Tie tie) {
        return SmallCrisis.of(world).tie(3, tie);
    }

    /** The candidate's tie to 2 and 4, whom 1 attacks. */
    private static double tieToTwo(SmallWorld world, Tie tie) {
        return SmallCrisis.of(world, ONE, TWO_AND_FOUR).tie(3, tie);
    }

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

    private static SmallWorld pact(Promise promise, String from, int... members) {
        SmallWorld world = world().treaty("t");
        for (int member : members) {
            world.member("t", member, from, null, promise);
        }
        return world;
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

    /** A dispute between 2 and 3, both from its first day. */
    private static SmallWorld dispute(String id, int side, String from, String to, int hostility) {
        return dispute(world(), id, side, from, to, hostility);
    }

    private static SmallWorld dispute(SmallWorld world, String id, int side, String from, String to, int hostility) {
        return world.conflict(id, from)
                .part(id, 2, 1, true, from, to, hostility)
                .part(id, 3, side, true, from, to, hostility);
    }

    @Test
    void aDisputeAgainstTheSideFadesByEInSixYears() {
        SmallWorld world = dispute("gml:1", 2, yearsBefore(4), yearsBefore(4), 4);
        double weight = Math.exp(-4 / 6.0);
        assertThat(tie(world, Tie.DISPUTES)).isCloseTo(Math.log1p(weight), EXACT);
        assertThat(tie(world, Tie.FORCE)).isCloseTo(Math.log1p(weight), EXACT);
        for (Tie none : List.of(Tie.LAST_YEAR, Tie.ONGOING, Tie.BESIDE, Tie.BESIDE_LONG, Tie.BESIDE_NOW)) {
            assertThat(tie(world, none)).isZero();
        }
        dispute(world, "gml:2", 2, yearsBefore(12), yearsBefore(12), 3);
        assertThat(tie(world, Tie.DISPUTES)).isCloseTo(Math.log1p(weight + Math.exp(-2)), EXACT);
        assertThat(tie(world, Tie.FORCE)).isCloseTo(Math.log1p(weight), EXACT);
    }

    @Test
    void disputesWithOthersDoNotCount() {
        SmallWorld world = dispute("gml:1", 2, yearsBefore(4), yearsBefore(4), 4);
        SmallCrisis others = SmallCrisis.of(world, List.of(1), List.of(5));
        assertThat(others.tie(3, Tie.DISPUTES)).isZero();
        assertThat(others.tie(3, Tie.BESIDE)).isZero();
    }

    @Test
    void aDisputeIsUnderWayUntilTheDayAfterItsEnd() {
        assertThat(tie(dispute("gml:1", 2, daysBefore(400), daysBefore(0), 4), Tie.ONGOING))
                .isEqualTo(1);
        assertThat(tie(dispute("gml:1", 2, daysBefore(400), daysBefore(0), 4), Tie.FORCE))
                .isZero();
        assertThat(tie(dispute("gml:1", 2, daysBefore(400), daysBefore(1), 4), Tie.ONGOING))
                .isZero();
        assertThat(tie(dispute("gml:1", 2, daysBefore(400), daysBefore(1), 4), Tie.FORCE))
                .isPositive();
        assertThat(tie(dispute("gml:1", 1, daysBefore(400), daysBefore(0), 4), Tie.BESIDE_NOW))
                .isEqualTo(1);
        assertThat(tie(dispute("gml:1", 1, daysBefore(400), daysBefore(1), 4), Tie.BESIDE_NOW))
                .isZero();
    }

    @Test
    void ofDisputesInTheLastYearThreeCount() {
        SmallWorld world = dispute("gml:1", 2, daysBefore(366), daysBefore(366), 4);
        assertThat(tie(world, Tie.LAST_YEAR)).isZero();
        dispute(world, "gml:2", 2, daysBefore(365), daysBefore(365), 4);
        assertThat(tie(world, Tie.LAST_YEAR)).isEqualTo(1);
        for (int d = 3; d <= 5; d++) {
            dispute(world, "gml:" + d, 2, daysBefore(d), daysBefore(d), 4);
        }
        assertThat(tie(world, Tie.LAST_YEAR)).isEqualTo(3);
    }

    @Test
    void aDisputeBesideTheSideIsRememberedForSixAndForTwentyFiveYears() {
        SmallWorld world = dispute("gml:1", 1, yearsBefore(4), yearsBefore(4), 4);
        assertThat(tie(world, Tie.BESIDE)).isCloseTo(Math.log1p(Math.exp(-4 / 6.0)), EXACT);
        assertThat(tie(world, Tie.BESIDE_LONG)).isCloseTo(Math.log1p(Math.exp(-4 / 25.0)), EXACT);
        for (Tie none : List.of(Tie.DISPUTES, Tie.FORCE, Tie.LAST_YEAR, Tie.JOINED_THEM, Tie.JOINED_BY)) {
            assertThat(tie(world, none)).isZero();
        }
    }

    @Test
    void joiningIsEnteringWhatTheOtherBegan() {
        String day = yearsBefore(4);
        SmallWorld joined = world().conflict("gml:1", day)
                .part("gml:1", 2, 1, true, day, day, 4)
                .part("gml:1", 3, 1, false, day, day, 4);
        double once = Math.log1p(Math.exp(-4 / 20.0));
        assertThat(tie(joined, Tie.JOINED_THEM)).isCloseTo(once, EXACT);
        assertThat(tie(joined, Tie.JOINED_BY)).isZero();
        SmallWorld joinedBy = world().conflict("gml:1", day)
                .part("gml:1", 3, 1, true, day, day, 4)
                .part("gml:1", 2, 1, false, day, day, 4);
        assertThat(tie(joinedBy, Tie.JOINED_BY)).isCloseTo(once, EXACT);
        assertThat(tie(joinedBy, Tie.JOINED_THEM)).isZero();
        SmallWorld against = world().conflict("gml:1", day)
                .part("gml:1", 3, 1, true, day, day, 4)
                .part("gml:1", 2, 2, false, day, day, 4);
        assertThat(tie(against, Tie.JOINED_BY)).isZero();
        SmallWorld another = world().conflict("gml:1", day)
                .part("gml:1", 5, 1, true, day, day, 4)
                .part("gml:1", 2, 1, false, day, day, 4);
        assertThat(tie(another, Tie.JOINED_BY)).isZero();
    }

    @Test
    void whatIsSupposedUnknownDoesNotCount() {
        var unknown = Circumstances.NONE.unknown(Set.of("gml:1"));
        SmallWorld against = dispute("gml:1", 2, yearsBefore(4), yearsBefore(4), 4);
        assertThat(SmallCrisis.of(against, ONE, List.of(2), unknown).tie(3, Tie.DISPUTES))
                .isZero();
        String day = yearsBefore(4);
        SmallWorld joinedBy = world().conflict("gml:1", day)
                .part("gml:1", 3, 1, true, day, day, 4)
                .part("gml:1", 2, 1, false, day, day, 4);
        assertThat(SmallCrisis.of(joinedBy, ONE, List.of(2), unknown).tie(3, Tie.JOINED_BY))
                .isZero();
    }

    @Test
    void aStaleRecordEndsYearsBefore() {
        var stale = Circumstances.NONE.stale(4);
        // The record ends before 15 June 1976, which is four years of 365¼ days before.
        SmallWorld known = dispute("gml:1", 2, daysBefore(1462), daysBefore(1462), 4);
        SmallWorld unknown = dispute("gml:1", 2, daysBefore(1461), daysBefore(1461), 4);
        assertThat(SmallCrisis.of(known, ONE, List.of(2), stale).tie(3, Tie.DISPUTES))
                .isCloseTo(Math.log1p(Math.exp(-1462 / 365.25 / 6)), EXACT);
        assertThat(SmallCrisis.of(unknown, ONE, List.of(2), stale).tie(3, Tie.DISPUTES))
                .isZero();
    }

    @Test
    void anEntryOnTheDayItselfIsNotKnown() {
        String day = daysBefore(0);
        SmallWorld joinedBy = world().conflict("gml:1", day)
                .part("gml:1", 3, 1, true, day, day, 4)
                .part("gml:1", 2, 1, false, day, day, 4);
        assertThat(tie(joinedBy, Tie.JOINED_BY)).isZero();
        assertThat(tie(war(2, day, day), Tie.WARS)).isZero();
        assertThat(tie(war(2, daysBefore(1), day), Tie.WARS)).isPositive();
    }

    /** A war of 2, with 3 on one of the sides. */
    private static SmallWorld war(int side, String from, String to) {
        return world().conflict("war:1", from)
                .part("war:1", 2, 1, true, from, to, 5)
                .part("war:1", 3, side, true, from, to, 5);
    }

    @Test
    void aWarFadesByEInTwentyYears() {
        double once = Math.log1p(Math.exp(-4 / 20.0));
        SmallWorld against = war(2, yearsBefore(4), daysBefore(1));
        assertThat(tie(against, Tie.WARS)).isCloseTo(once, EXACT);
        assertThat(tie(against, Tie.COMRADES)).isZero();
        assertThat(tie(against, Tie.AT_WAR)).isZero();
        SmallWorld beside = war(1, yearsBefore(4), daysBefore(1));
        assertThat(tie(beside, Tie.COMRADES)).isCloseTo(once, EXACT);
        assertThat(tie(beside, Tie.WARS)).isZero();
        assertThat(tie(beside, Tie.COMRADES_NOW)).isZero();
        assertThat(SmallCrisis.of(against, List.of(1), List.of(5)).tie(3, Tie.WARS))
                .isZero();
    }

    @Test
    void aWarThatEndsOnTheDayIsStillFought() {
        SmallWorld against = war(2, yearsBefore(4), daysBefore(0));
        assertThat(tie(against, Tie.AT_WAR)).isEqualTo(1);
        assertThat(tie(against, Tie.COMRADES_NOW)).isZero();
        SmallWorld beside = war(1, yearsBefore(4), daysBefore(0));
        assertThat(tie(beside, Tie.COMRADES_NOW)).isEqualTo(1);
        assertThat(tie(beside, Tie.AT_WAR)).isZero();
    }

    @Test
    void whoOnceRuledIsRememberedForThirtyYears() {
        SmallWorld ruled = world().colony(2, 3, yearsBefore(12));
        assertThat(tie(ruled, Tie.ONCE_RULED)).isEqualTo(1);
        assertThat(tie(ruled, Tie.RULED_RECENTLY)).isCloseTo(Math.exp(-12 / 30.0), EXACT);
        assertThat(tie(ruled, Tie.ONCE_RULED_BY)).isZero();
        assertThat(tie(ruled, Tie.SAME_RULER)).isZero();
        SmallWorld ruledBy = world().colony(3, 2, yearsBefore(12));
        assertThat(tie(ruledBy, Tie.ONCE_RULED_BY)).isEqualTo(1);
        assertThat(tie(ruledBy, Tie.RULED_BY_RECENTLY)).isCloseTo(Math.exp(-12 / 30.0), EXACT);
        assertThat(tie(ruledBy, Tie.ONCE_RULED)).isZero();
        assertThat(tie(world().colony(5, 3, yearsBefore(12)), Tie.ONCE_RULED)).isZero();
    }

    @Test
    void aColonyOfUnknownIndependenceWasRuledButNotRecently() {
        SmallWorld world = world().colony(2, 3, null);
        assertThat(tie(world, Tie.ONCE_RULED)).isEqualTo(1);
        assertThat(tie(world, Tie.RULED_RECENTLY)).isZero();
    }

    @Test
    void independenceOnTheDayIsNotKnownYet() {
        assertThat(tie(world().colony(2, 3, daysBefore(0)), Tie.ONCE_RULED)).isZero();
        assertThat(tie(world().colony(2, 3, daysBefore(1)), Tie.ONCE_RULED)).isEqualTo(1);
    }

    @Test
    void theSameRulerIsSharedEvenIfItIsGone() {
        SmallWorld world = world().state(7, "1900-01-01", "1950-01-01");
        world.colony(2, 7, "1940-01-01").colony(3, 7, "1945-01-01").colony(5, 4, "1945-01-01");
        assertThat(tie(world, Tie.SAME_RULER)).isEqualTo(1);
        assertThat(SmallCrisis.of(world).tie(5, Tie.SAME_RULER)).isZero();
        assertThat(tie(world, Tie.ONCE_RULED)).isZero();
    }

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

    @Test
    void theDayOfTheseTestsIsAWholeNumberOfYearsAfterTheirDisputes() {
        assertThat(LocalDate.parse(yearsBefore(4))).isEqualTo(DAY.minusYears(4));
    }
}
