package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is known on the eve of a date, and what is not. */
class SnapshotTest {
    private static Snapshot on(SmallWorld world, String date) {
        return world.build().on(LocalDate.parse(date));
    }

    private static int promises(Snapshot s, int from, int to) {
        return s.promises(s.positionOf(from), s.positionOf(to));
    }

    @Test
    void a01PactSignedTheDayBeforeIsKnown() {
        var world = SmallWorld.of(1, 2).treaty("t");
        world.member("t", 1, "1939-08-25", null, Promise.DEFENSE).member("t", 2, "1939-08-25", null, Promise.DEFENSE);
        assertThat(promises(on(world, "1939-08-25"), 1, 2)).isZero();
        assertThat(promises(on(world, "1939-08-26"), 1, 2)).isEqualTo(Promise.DEFENSE.bit());
    }

    @Test
    void a02PactThatEndsOnTheDayWasInForceOnItsEve() {
        var world = SmallWorld.of(1, 2).treaty("t");
        world.member("t", 1, "1930-01-01", "1939-08-25", Promise.NEUTRALITY);
        world.member("t", 2, "1930-01-01", null);
        assertThat(promises(on(world, "1939-08-25"), 1, 2)).isEqualTo(Promise.NEUTRALITY.bit());
        assertThat(promises(on(world, "1939-08-26"), 1, 2)).isZero();
    }

    @Test
    void a03PromisesAreDirected() {
        var world = SmallWorld.of(1, 2).treaty("t");
        world.member("t", 1, "1930-01-01", null, Promise.DEFENSE)
                .member("t", 2, "1930-01-01", null, Promise.CONSULTATION);
        Snapshot s = on(world, "1940-01-01");
        assertThat(promises(s, 1, 2)).isEqualTo(Promise.DEFENSE.bit());
        assertThat(promises(s, 2, 1)).isEqualTo(Promise.CONSULTATION.bit());
    }

    @Test
    void a04CapabilityIsOfTheYearBeforeOrEarlier() {
        var world = SmallWorld.of(1, 2).cinc(1, 1938, 0.1).cinc(1, 1939, 0.2);
        Snapshot s = on(world, "1939-12-31");
        assertThat(s.cinc(s.positionOf(1))).isEqualTo(0.1);
        assertThat(s.cincYear(s.positionOf(1))).isEqualTo(1938);
    }

    @Test
    void a05UnknownCapabilityIsUnknownNotZero() {
        Snapshot s = on(SmallWorld.of(1, 2).cinc(1, 1950, 0.1), "1939-12-31");
        assertThat(s.cinc(s.positionOf(1))).isNaN();
    }

    @Test
    void a06WestGermanyContinuesGermany() {
        var world = SmallWorld.of(1).state(255, "1900-01-01", "1945-05-08").state(260, "1955-05-05", "1990-10-02");
        world.conflict("gml:1", "1939-09-01")
                .part("gml:1", 255, 1, true, "1939-09-01", "1945-05-08", 5)
                .part("gml:1", 1, 2, true, "1939-09-01", "1945-05-08", 5);
        World built = world.build();
        Snapshot s = built.on(LocalDate.of(1960, 1, 1));
        assertThat(s.ccode(s.positionOf(255))).isEqualTo(260);
        assertThat(built.disputes().of(s.slot(s.positionOf(260))).size()).isEqualTo(1);
    }

    @Test
    void a07DisputeKnownByMonthCountsFromTheMonthsEnd() {
        var world = SmallWorld.of(1, 2).conflict("gml:1", "1950-06-01");
        world.partInMonth("gml:1", 1, 1, true, "1950-06-01", "1950-07-15")
                .partInMonth("gml:1", 2, 2, true, "1950-06-01", "1950-07-15");
        World built = world.build();
        assertThat(built.disputes().of(built.slot(1)).day(0))
                .isEqualTo((int) LocalDate.of(1950, 6, 30).toEpochDay());
    }

    @Test
    void a08RivalryIsKnownFromTheYearAfterItBegan() {
        var world = SmallWorld.of(1, 2).rivals(1, 2, 1950, 1960);
        assertThat(rivals(on(world, "1950-07-01"))).isFalse();
        assertThat(rivals(on(world, "1951-07-01"))).isTrue();
        assertThat(rivals(on(world, "1961-07-01"))).isTrue();
        assertThat(rivals(on(world, "1962-07-01"))).isFalse();
    }

    private static boolean rivals(Snapshot s) {
        return s.rivals(s.positionOf(1), s.positionOf(2));
    }

    @Test
    void a09DistanceIsOfTheYearBefore() {
        var world = SmallWorld.of(1, 2).distance(1, 2, 1950, 500).distance(1, 2, 1951, 900);
        Snapshot s = on(world, "1951-06-01");
        assertThat(s.distanceKm(s.positionOf(1), s.positionOf(2))).isEqualTo(500);
        assertThat(on(world, "1950-06-01").publishedDistanceKm(0, 1)).isNaN();
    }

    @Test
    void a10StatesOutsideTheirSpellsAreNotInTheSystem() {
        var world = SmallWorld.of(1).state(2, "1960-01-01", "1970-12-31");
        assertThat(on(world, "1959-12-31").positionOf(2)).isEqualTo(-1);
        assertThat(on(world, "1960-01-01").positionOf(2)).isNotEqualTo(-1);
        assertThat(on(world, "1971-01-01").positionOf(2)).isEqualTo(-1);
    }

    @Test
    void a11ATreatySupposedAwayBindsNobody() {
        var world = SmallWorld.of(1, 2).treaty("t");
        world.member("t", 1, "1930-01-01", null, Promise.DEFENSE).member("t", 2, "1930-01-01", null, Promise.DEFENSE);
        Snapshot s = world.build().on(LocalDate.of(1940, 1, 1), Circumstances.NONE.withoutTreaty("t"));
        assertThat(promises(s, 1, 2)).isZero();
    }

    @Test
    void a12WhatGmlCoversIsNotCountedAgainFromMid() {
        var world = SmallWorld.of(1, 2).conflict("gml:1", "2010-03-01").conflict("mid:1", "2010-03-01");
        world.conflict("mid:2", "2012-03-01");
        for (String id : new String[] {"gml:1", "mid:1", "mid:2"}) {
            String day = id.equals("mid:2") ? "2012-03-01" : "2010-03-01";
            world.part(id, 1, 1, true, day, day, 4).part(id, 2, 2, true, day, day, 4);
        }
        World built = world.build();
        assertThat(built.disputes().of(built.slot(1)).size()).isEqualTo(2);
    }

    @Test
    void aMemberThatIsNoStateThenPromisesNothingAndNobodyPromisesItself() {
        var world = SmallWorld.of(1, 2).state(3, "1960-01-01", null).treaty("t");
        for (int member = 1; member <= 3; member++) {
            world.member("t", member, "1930-01-01", null, Promise.DEFENSE, Promise.CONSULTATION);
        }
        Snapshot s = on(world, "1940-01-01");
        assertThat(s.promises(0, 1)).isEqualTo(Promise.DEFENSE.bit() + Promise.CONSULTATION.bit());
        assertThat(s.promises(0, 0)).isZero();
        assertThat(s.alliances()).containsOnlyKeys("t");
    }

    @Test
    void anAllyPromisesDefenceOrOffence() {
        for (Promise promise : Promise.values()) {
            var world = SmallWorld.of(1, 2).treaty("t");
            world.member("t", 1, "1930-01-01", null, promise).member("t", 2, "1930-01-01", null);
            Snapshot s = on(world, "1940-01-01");
            assertThat(s.ally(0, 1)).isEqualTo(promise == Promise.DEFENSE || promise == Promise.OFFENSE);
            assertThat(s.ally(1, 0)).isFalse();
        }
    }

    @Test
    void anAllianceSupposedAwayPartsTwoStatesAndNoOthers() {
        var world = SmallWorld.of(1, 2, 3).treaty("t");
        for (int member = 1; member <= 3; member++) {
            world.member("t", member, "1930-01-01", null, Promise.DEFENSE);
        }
        Snapshot s = world.build().on(LocalDate.of(1940, 1, 1), Circumstances.NONE.withoutAlliance(2, 1));
        assertThat(promises(s, 1, 2)).isZero();
        assertThat(promises(s, 2, 1)).isZero();
        assertThat(promises(s, 1, 3)).isEqualTo(Promise.DEFENSE.bit());
    }

    @Test
    void contiguityHoldsFromTheDayAfterItsFirstToTheDayAfterItsLast() {
        var world = SmallWorld.of(1, 2).contiguity(1, 2, 3, "1950-01-01", "1959-12-31");
        assertThat(on(world, "1950-01-01").contiguity(0, 1)).isZero();
        assertThat(on(world, "1950-01-02").contiguity(0, 1)).isEqualTo(3);
        assertThat(on(world, "1950-01-02").contiguity(1, 0)).isEqualTo(3);
        assertThat(on(world, "1959-12-31").contiguity(0, 1)).isEqualTo(3);
        assertThat(on(world, "1960-01-01").contiguity(0, 1)).isZero();
    }

    @Test
    void aSpellOfNoContiguityDoesNotUndoACloserOne() {
        var world = SmallWorld.of(1, 2).border(1, 2).contiguity(1, 2, 0, "1910-01-01", null);
        assertThat(on(world, "1950-01-01").contiguity(0, 1)).isEqualTo(1);
        var later = SmallWorld.of(1, 2).contiguity(1, 2, 0, "1910-01-01", null).border(1, 2);
        assertThat(on(later, "1950-01-01").contiguity(0, 1)).isEqualTo(1);
        assertThat(on(SmallWorld.of(1, 2).contiguity(1, 9, 0, "1910-01-01", null), "1950-01-01")
                        .contiguity(0, 1))
                .isZero();
    }

    @Test
    void aRivalrySupposedAwayIsNone() {
        var world = SmallWorld.of(1, 2, 3).rivals(1, 2, 1950, null).rivals(1, 3, 1950, null);
        Snapshot s = world.build().on(LocalDate.of(1960, 1, 1), Circumstances.NONE.withoutRivalry(1, 2));
        assertThat(s.rivals(0, 1)).isFalse();
        assertThat(s.rivals(0, 2)).isTrue();
        assertThat(s.rivals(2, 0)).isTrue();
    }

    @Test
    void theCapitalOfTheEveCounts() {
        var world = SmallWorld.of(1, 2)
                .withoutCapitals()
                .capital(1, 0, 0, "1900-01-01", "1949-12-31")
                .capital(1, 0, 90, "1950-01-01", null)
                .capital(2, 0, 0, "1900-01-01", null);
        double quarter = 12_742 * Math.PI / 4;
        assertThat(on(world, "1949-12-31").capitalDistanceKm(0, 1)).isZero();
        assertThat(on(world, "1950-01-02").capitalDistanceKm(0, 1)).isCloseTo(quarter, within(1e-6));
        assertThat(on(world, "1950-01-02").capitalDistanceKm(1, 0)).isCloseTo(quarter, within(1e-6));
    }

    @Test
    void aCapitalOfAnotherTimeIsBetterThanNone() {
        var world = SmallWorld.of(1, 2)
                .withoutCapitals()
                .capital(1, 0, 0, "1960-01-01", null)
                .capital(1, 0, 90, "1970-01-01", null);
        assertThat(on(world, "1950-01-01").capitalDistanceKm(0, 1)).isNaN();
        world.capital(2, 45, 0, "1900-01-01", null);
        assertThat(on(world, "1950-01-01").capitalDistanceKm(0, 1)).isCloseTo(12_742 * Math.PI / 8, within(1e-6));
    }

    @Test
    void theDistanceOfCapitalsFollowsTheSphere() {
        var world = SmallWorld.of(1, 2)
                .withoutCapitals()
                .capital(1, 60, 10, "1900-01-01", null)
                .capital(2, 60, 100, "1900-01-01", null);
        // Haversine: sin²(45°) cos²(60°) = 1/8.
        assertThat(on(world, "1950-01-01").capitalDistanceKm(0, 1))
                .isCloseTo(12_742 * Math.asin(Math.sqrt(1 / 8.0)), within(1e-6));
    }

    @Test
    void withoutAPublishedDistanceABorderIsNearAndElseCapitalsTell() {
        var world = SmallWorld.of(1, 2)
                .withoutCapitals()
                .capital(1, 0, 0, "1900-01-01", null)
                .capital(2, 0, 90, "1900-01-01", null);
        assertThat(on(world, "1950-01-01").distanceKm(0, 1)).isCloseTo(0.75 * 12_742 * Math.PI / 4, within(1e-6));
        assertThat(on(SmallWorld.of(1, 2).withoutCapitals(), "1950-01-01").distanceKm(0, 1))
                .isEqualTo(8_000);
        assertThat(on(world.border(1, 2), "1950-01-01").distanceKm(0, 1)).isZero();
    }

    @Test
    void aPowerIsOneFromTheDayAfterItsFirstToTheDayAfterItsLast() {
        var world = SmallWorld.of(1, 2)
                .power("major", 1, "1950-01-01", "1959-12-31")
                .power("nuclear", 2, "1950-01-01", null)
                .power("major", 9, "1950-01-01", null);
        assertThat(on(world, "1950-01-01").major(0)).isFalse();
        assertThat(on(world, "1950-01-02").major(0)).isTrue();
        assertThat(on(world, "1959-12-31").major(0)).isTrue();
        assertThat(on(world, "1960-01-01").major(0)).isFalse();
        assertThat(on(world, "1955-01-01").nuclear(0)).isFalse();
        assertThat(on(world, "1955-01-01").nuclear(1)).isTrue();
        assertThat(on(world, "1955-01-01").major(1)).isFalse();
    }

    @Test
    void aSupposedCapabilityMultipliesSoldiersToo() {
        var world = SmallWorld.of(1, 2).cinc(1, 1950, 0.1);
        Snapshot s = world.build().on(LocalDate.of(1960, 1, 1), Circumstances.NONE.capability(1, 3));
        assertThat(s.cinc(0)).isCloseTo(0.3, within(1e-12));
        assertThat(s.milperLog(0)).isCloseTo(Math.log(301), within(1e-9));
        assertThat(s.milperLog(1)).isNaN();
        assertThat(s.cincYear(1)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void democracyIsAboveTheCutAndOfTheYearBefore() {
        var world = SmallWorld.of(1, 2).regime(1, 1949, 0).regime(1, 1950, 0.5);
        Snapshot s = on(world, "1950-06-01");
        assertThat(s.democracy(0)).isZero();
        assertThat(s.democratic(0)).isFalse();
        assertThat(on(world, "1951-01-01").democracy(0)).isEqualTo(0.5);
        assertThat(on(world, "1951-01-01").democratic(0)).isTrue();
        assertThat(s.democracy(1)).isNaN();
        assertThat(s.democratic(1)).isFalse();
    }

    @Test
    void aStateSupposedToBeADemocracyHasTheMedianScoreOfThoseThatAre() {
        World world = SmallWorld.of(1, 2, 3, 4, 5, 6)
                .regime(1, 1949, -0.5)
                .regime(2, 1949, 0.2)
                .regime(3, 1949, 0.9)
                .regime(4, 1949, 0.4)
                .regime(5, 1949, -0.3)
                .build();
        LocalDate day = LocalDate.of(1950, 1, 1);
        assertThat(world.on(day, Circumstances.NONE.democracy(1, true)).democracy(0))
                .isEqualTo(0.4);
        assertThat(world.on(day, Circumstances.NONE.democracy(1, false)).democracy(0))
                .as("no democracy anyway")
                .isEqualTo(-0.5);
        assertThat(world.on(day, Circumstances.NONE.democracy(3, false)).democracy(2))
                .isEqualTo(-0.3);
        assertThat(world.on(day, Circumstances.NONE.democracy(6, true)).democracy(5))
                .as("unknown before")
                .isEqualTo(0.4);
        assertThat(world.on(day, Circumstances.NONE.democracy(1, true).democracy(5, true))
                        .democracy(4))
                .as("no other supposition counts")
                .isEqualTo(0.4);
    }

    @Test
    void twoStatesAreSupposedToBeRivals() {
        World world = SmallWorld.of(1, 2, 3).build();
        Snapshot s = world.on(LocalDate.of(1950, 1, 1), Circumstances.NONE.rivalry(3, 1));
        assertThat(s.rivals(0, 2)).isTrue();
        assertThat(s.rivals(2, 0)).isTrue();
        assertThat(s.rivals(0, 1)).isFalse();
    }

    @Test
    void votesAndOrganisationsAreOfTheYearBefore() {
        var world = SmallWorld.of(1, 2)
                .votes(1, 1950, 0.5, 0.6)
                .votes(1, 1951, 0.75, 0.6)
                .organizations(1, 2, 1950, 1950, 4)
                .organizations(1, 2, 1951, 1960, 6);
        Snapshot s = on(world, "1951-12-31");
        assertThat(s.idealPoint(0)).isEqualTo(0.5);
        assertThat(s.idealPoint(1)).isNaN();
        assertThat(s.sharedOrganizations(0, 1)).isEqualTo(4);
        assertThat(s.sharedOrganizations(1, 0)).isEqualTo(4);
        assertThat(on(world, "1952-01-01").idealPoint(0)).isEqualTo(0.75);
    }

    @Test
    void aStateIsAsOldAsItsLineage() {
        var world = SmallWorld.of(1).state(255, "1920-01-01", "1945-05-08").state(260, "1955-05-05", null);
        Snapshot s = on(world, "1960-01-01");
        assertThat(s.age(s.positionOf(1))).isEqualTo(60);
        assertThat(s.age(s.positionOf(260))).isEqualTo(40);
    }

    @Test
    void theRecordOfConflictsEndsOnTheDayOrYearsBefore() {
        LocalDate day = LocalDate.of(1960, 6, 15);
        World world = SmallWorld.of(1).build();
        assertThat(world.on(day).recordDay()).isEqualTo((int) day.toEpochDay());
        Snapshot stale = world.on(day, Circumstances.NONE.stale(3).unknown(java.util.Set.of("gml:1")));
        assertThat(stale.recordDay()).isEqualTo((int) LocalDate.of(1957, 6, 15).toEpochDay());
        assertThat(stale.unknownConflicts()).containsExactly("gml:1");
        assertThat(stale.date()).isEqualTo(day);
        assertThat(stale.world()).isSameAs(world);
    }

    @Test
    void positionsAreOfStatesInTheSystemInTheOrderAsked() {
        var world = SmallWorld.of(5, 3, 1).state(2, "1970-01-01", null);
        Snapshot s = on(world, "1960-01-01");
        assertThat(s.size()).isEqualTo(3);
        assertThat(s.ccode(2)).isEqualTo(5);
        assertThat(s.positionsOf(java.util.List.of(5, 2, 9, 1))).containsExactly(2, 0);
        assertThat(s.positionOf(9)).isEqualTo(-1);
        assertThat(s.positionOfSlot(s.world().slot(5))).isEqualTo(2);
        assertThat(s.positionOfSlot(s.world().slot(2))).isEqualTo(-1);
        assertThat(s.slot(2)).isEqualTo(s.world().slot(5));
    }

    @Test
    void underOtherCircumstancesOnlyWhatTheyTouchChanges() {
        var world = SmallWorld.of(1, 2)
                .border(1, 2)
                .major(1, "1950-01-01")
                .power("nuclear", 1, "1950-01-01", null)
                .rivals(1, 2, 1950, null)
                .cinc(1, 1950, 0.1)
                .treaty("t")
                .member("t", 1, "1950-01-01", null, Promise.DEFENSE)
                .member("t", 2, "1950-01-01", null, Promise.DEFENSE);
        Snapshot s = on(world, "1960-01-01");
        Snapshot weak = s.under(Circumstances.NONE.capability(1, 0.5));
        assertThat(weak.cinc(0)).isEqualTo(0.05);
        assertThat(weak.contiguity(0, 1)).isEqualTo(1);
        assertThat(weak.major(0)).isTrue();
        assertThat(weak.nuclear(0)).isTrue();
        assertThat(weak.rivals(0, 1)).isTrue();
        assertThat(weak.ally(0, 1)).isTrue();
        assertThat(weak.alliances()).containsOnlyKeys("t");
        assertThat(weak.capitalDistanceKm(0, 1)).isEqualTo(s.capitalDistanceKm(0, 1));
        Snapshot friends = s.under(Circumstances.NONE.withoutRivalry(1, 2));
        assertThat(friends.rivals(0, 1)).isFalse();
        assertThat(friends.ally(0, 1)).isTrue();
        Snapshot alone = s.under(Circumstances.NONE.withoutTreaty("t"));
        assertThat(alone.ally(0, 1)).isFalse();
        assertThat(alone.alliances()).isEmpty();
        assertThat(alone.rivals(0, 1)).isTrue();
    }
}
