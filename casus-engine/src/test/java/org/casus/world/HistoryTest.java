package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Set;
import org.casus.world.History.Decayed;
import org.junit.jupiter.api.Test;

/** When states met in conflicts, and which conflicts they entered. */
class HistoryTest {
    private static final Set<String> NONE = Set.of();

    private static SmallWorld world() {
        return SmallWorld.of(1, 2, 3);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static History.Meetings met(World world, int ccode) {
        return world.disputes().of(world.slot(ccode));
    }

    @Test
    void aMeetingLastsFromTheLaterEntryToTheEarlierExit() {
        World world = world().conflict("gml:1", "1950-01-01")
                .part("gml:1", 1, 1, true, "1950-01-01", "1950-03-01", 3)
                .part("gml:1", 2, 2, true, "1950-02-01", "1950-04-01", 5)
                .build();
        for (int state = 1; state <= 2; state++) {
            History.Meetings met = met(world, state);
            assertThat(met.size()).isEqualTo(1);
            assertThat(met.other(0)).isEqualTo(world.slot(3 - state));
            assertThat(met.day(0)).isEqualTo(day("1950-02-01"));
            assertThat(met.end(0)).isEqualTo(day("1950-03-01"));
            assertThat(met.hostility(0)).isEqualTo(5);
            assertThat(met.beside(0)).isFalse();
            assertThat(met.joinedOther(0)).isFalse();
            assertThat(met.conflict(0)).isEqualTo("gml:1");
        }
        assertThat(met(world, 3).size()).isZero();
    }

    @Test
    void aMeetingOfUnknownEndLasts() {
        World world = world().conflict("gml:1", "1950-01-01")
                .part("gml:1", 1, 1, true, "1950-01-01", null, 3)
                .part("gml:1", 2, 1, true, "1950-01-01", null, 3)
                .build();
        assertThat(met(world, 1).end(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(met(world, 1).beside(0)).isTrue();
    }

    @Test
    void onlyWhoJoinsJoinsWhomTheConflictBeganWith() {
        World world = world().conflict("gml:1", "1950-01-01")
                .part("gml:1", 1, 1, true, "1950-01-01", "1950-03-01", 3)
                .part("gml:1", 2, 2, false, "1950-01-01", "1950-03-01", 3)
                .part("gml:1", 3, 2, false, "1950-01-01", "1950-03-01", 3)
                .build();
        History.Meetings joiner = met(world, 2);
        for (int e = 0; e < 2; e++) {
            assertThat(joiner.joinedOther(e)).isEqualTo(joiner.other(e) == world.slot(1));
            assertThat(met(world, 1).joinedOther(e)).isFalse();
        }
    }

    @Test
    void severalEpisodesOfAStateAreOneFromTheFirstToTheLast() {
        World world = world().conflict("gml:1", "1950-01-01")
                .part("gml:1", 1, 2, true, "1950-05-01", "1950-06-01", 5)
                .part("gml:1", 1, 1, false, "1950-01-01", "1950-02-01", 2)
                .part("gml:1", 2, 1, false, "1950-01-01", "1950-12-01", 1)
                .build();
        History.Meetings met = met(world, 2);
        assertThat(met.size()).isEqualTo(1);
        assertThat(met.day(0)).isEqualTo(day("1950-01-01"));
        assertThat(met.end(0)).isEqualTo(day("1950-06-01"));
        assertThat(met.hostility(0)).isEqualTo(5);
        assertThat(met.beside(0)).as("the side of the first").isTrue();
        assertThat(met.joinedOther(0)).as("it began one of them").isTrue();
        assertThat(world.disputes().entries(world.slot(1), day("1950-01-02"), day("1960-01-01"), NONE))
                .isZero();
        assertThat(world.disputes().entries(world.slot(1), day("1950-01-01"), day("1960-01-01"), NONE))
                .isEqualTo(1);
    }

    @Test
    void meetingsComeByTheDay() {
        SmallWorld world = world();
        for (String date : new String[] {"1955-01-01", "1950-01-01", "1952-01-01"}) {
            String id = "gml:" + date.substring(0, 4);
            world.conflict(id, date).part(id, 1, 1, true, date, date, 3).part(id, 2, 2, true, date, date, 3);
        }
        History.Meetings met = met(world.build(), 1);
        assertThat(new String[] {met.conflict(0), met.conflict(1), met.conflict(2)})
                .containsExactly("gml:1950", "gml:1952", "gml:1955");
    }

    @Test
    void statesThatNeverWereAndConflictsOfAnotherKindAreLeftOut() {
        World world = world().conflict("gml:1", "1950-01-01")
                .part("gml:1", 1, 1, true, "1950-01-01", "1950-03-01", 3)
                .part("gml:1", 99, 2, true, "1950-01-01", "1950-03-01", 3)
                .part("war:1", 1, 1, true, "1950-01-01", "1950-03-01", 5)
                .part("war:1", 2, 2, true, "1950-01-01", "1950-03-01", 5)
                .build();
        assertThat(met(world, 1).size()).isZero();
        assertThat(world.wars().of(world.slot(1)).size()).isZero();
    }

    /** 1 begins disputes in 1950 and 1954 and joins one in 1952. */
    private static World entries() {
        SmallWorld world = world();
        for (int year = 1954; year >= 1950; year -= 2) {
            String id = "gml:" + year;
            String date = year + "-01-01";
            world.conflict(id, date)
                    .part(id, 2, 1, true, date, date, 4)
                    .part(id, 1, 2, year != 1952, date, year + "-02-01", 4);
        }
        return world.build();
    }

    @Test
    void entriesCountFromTheFirstDayUntilTheDayBeforeTheLast() {
        World world = entries();
        History history = world.disputes();
        int slot = world.slot(1);
        assertThat(history.entries(slot, day("1950-01-01"), day("1954-01-01"), NONE))
                .isEqualTo(2);
        assertThat(history.entries(slot, day("1950-01-02"), day("1954-01-02"), NONE))
                .isEqualTo(2);
        assertThat(history.entries(slot, day("1950-01-01"), day("1954-01-02"), NONE))
                .isEqualTo(3);
        assertThat(history.entries(slot, day("1950-01-01"), day("1954-01-02"), Set.of("gml:1950")))
                .isEqualTo(2);
    }

    @Test
    void joinsAreEntriesIntoWhatOthersBegan() {
        World world = entries();
        History history = world.disputes();
        int slot = world.slot(1);
        assertThat(history.joins(slot, day("1952-01-01"), day("1952-01-02"), NONE))
                .isEqualTo(1);
        assertThat(history.joins(slot, day("1950-01-01"), day("1960-01-01"), NONE))
                .isEqualTo(1);
        assertThat(history.joins(slot, day("1952-01-02"), day("1960-01-01"), NONE))
                .isZero();
        assertThat(history.joins(slot, day("1950-01-01"), day("1952-01-01"), NONE))
                .isZero();
        assertThat(history.joins(slot, day("1950-01-01"), day("1960-01-01"), Set.of("gml:1952")))
                .isZero();
    }

    @Test
    void entriesFadeByTheirAge() {
        World world = entries();
        History history = world.disputes();
        int slot = world.slot(1);
        int on = day("1958-01-01");
        double of1950 = Math.exp(-2922 / 365.25 / 10);
        double of1952 = Math.exp(-2192 / 365.25 / 10);
        Decayed all = history.decayed(slot, on, day("1954-01-01"), 10, NONE);
        assertThat(all.entries()).isCloseTo(of1950 + of1952, within(1e-12));
        assertThat(all.joins()).isCloseTo(of1952, within(1e-12));
        Decayed without = history.decayed(slot, on, day("1954-01-01"), 10, Set.of("gml:1952"));
        assertThat(without.entries()).isCloseTo(of1950, within(1e-12));
        assertThat(without.joins()).isZero();
    }

    @Test
    void aStateIsInConflictUntilItsLastDay() {
        World world = entries();
        History history = world.disputes();
        int slot = world.slot(1);
        int known = day("1960-01-01");
        assertThat(history.inConflict(slot, day("1952-02-01"), known)).isTrue();
        assertThat(history.inConflict(slot, day("1952-02-01"), day("1952-01-02")))
                .isTrue();
        assertThat(history.inConflict(slot, day("1952-02-01"), day("1952-01-01")))
                .isFalse();
        assertThat(history.inConflict(slot, day("1954-02-02"), known)).isFalse();
        assertThat(history.inConflict(world.slot(3), day("1952-02-01"), known)).isFalse();
    }
}
