package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;

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
}
