package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.features.SmallCrisis.DAY;
import static org.casus.features.SmallCrisis.daysBefore;
import static org.casus.features.SmallCrisis.yearsBefore;
import static org.casus.features.SmallTies.EXACT;
import static org.casus.features.SmallTies.ONE;
import static org.casus.features.SmallTies.dispute;
import static org.casus.features.SmallTies.tie;
import static org.casus.features.SmallTies.war;
import static org.casus.features.SmallTies.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.world.Circumstances;
import org.casus.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** What disputes, wars and rulers of the past mean to 3, the candidate, where 1 attacks 2. */
class SidePastTest {
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

    @Test
    void theDayOfTheseTestsIsAWholeNumberOfYearsAfterTheirDisputes() {
        assertThat(LocalDate.parse(yearsBefore(4))).isEqualTo(DAY.minusYears(4));
    }
}
