package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the world finds, and which conflicts it counts. */
class WorldTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    @Test
    void aStateHasTheSlotOfItsLineageInTheOrderOfNumbers() {
        World world = SmallWorld.of(300, 2, 260, 255).build();
        assertThat(world.slots()).isEqualTo(3);
        assertThat(world.slot(2)).isZero();
        assertThat(world.slot(260)).isEqualTo(1);
        assertThat(world.slot(255)).isEqualTo(1);
        assertThat(world.code(2)).isEqualTo(300);
        assertThat(world.slot(7)).isNegative();
    }

    @Test
    void spellsSayWhenAStateIsAMember() {
        World world = SmallWorld.of(1)
                .state(2, "1900-01-01", "1940-12-31")
                .state(2, "1950-01-01", null)
                .build();
        assertThat(world.spells(2)).hasSize(2).allMatch(s -> s.ccode() == 2);
        assertThat(world.spells(3)).isEmpty();
        assertThat(world.findState(2, LocalDate.of(1945, 1, 1))).isEmpty();
        assertThat(world.findState(2, LocalDate.of(1940, 12, 31)).orElseThrow().to())
                .isEqualTo(LocalDate.of(1940, 12, 31));
        assertThat(world.findState(2, DAY).orElseThrow().from()).isEqualTo(LocalDate.of(1950, 1, 1));
        assertThat(world.membersOn(LocalDate.of(1945, 1, 1))).containsExactly(1);
        assertThat(world.membersOn(DAY)).containsExactly(1, 2);
        assertThat(world.firstYear(world.slot(2))).isEqualTo(1900);
        assertThat(world.tables().states()).hasSize(3);
    }

    @Test
    void aTreatyIsFoundByItsId() {
        World world = SmallWorld.of(1).treaty("t").build();
        assertThat(world.findTreaty("t").orElseThrow().id()).isEqualTo("t");
        assertThat(world.findTreaty("u")).isEmpty();
    }

    @Test
    void ofATreatyReadTwiceTheLaterRowCounts() {
        World world = SmallWorld.of(1)
                .treaty("t")
                .treaty("t", Set.of(), Set.of(), Set.of(), Set.of(), "read")
                .build();
        assertThat(world.findTreaty("t").orElseThrow().conditions()).isEqualTo("read");
    }

    @Test
    void membershipsOnTheEveAreThoseOnRecordAndThoseSupposed() {
        World world = SmallWorld.of(1, 2)
                .member("t", 1, "1970-01-01", null, Promise.DEFENSE)
                .member("t", 2, "1970-01-01", null, Promise.DEFENSE)
                .member("u", 1, "1970-01-01", "1975-01-01", Promise.DEFENSE)
                .build();
        Membership promise = world.tables().memberships().getFirst();
        var more = new Membership(
                "s", 2, promise.from(), null, promise.promises(), Set.of(), Set.of(), Set.of(), false, "test");
        assertThat(world.alliancesOnEveOf(DAY, Circumstances.NONE).keySet()).containsExactly("t");
        assertThat(world.alliancesOnEveOf(DAY, Circumstances.NONE).get("t")).hasSize(2);
        var supposed = Circumstances.NONE.suppose(List.of(more));
        assertThat(world.alliancesOnEveOf(DAY, supposed).keySet()).containsExactlyInAnyOrder("s", "t");
        assertThat(world.alliancesOnEveOf(DAY, supposed.withoutTreaty("t")).keySet())
                .containsExactly("s");
        assertThat(world.alliancesOnEveOf(DAY, supposed.withoutTreaty("s")).keySet())
                .containsExactly("t");
    }

    private static SmallWorld met(SmallWorld world, String id, String date, int level, int hostility) {
        return world.conflict(id, date, level)
                .part(id, 1, 1, true, date, date, hostility)
                .part(id, 2, 2, true, date, date, hostility);
    }

    @Test
    void midTellsOfDisputesAfterTheLastYearOfGml() {
        SmallWorld world = SmallWorld.of(1, 2);
        met(world, "gml:2", "2008-01-01", 4, 4);
        met(world, "gml:1", "2010-03-01", 4, 4);
        met(world, "mid:1", "2010-12-31", 4, 4);
        met(world, "mid:2", "2011-01-01", 4, 4);
        met(world, "casus:c", "2009-01-01", 4, 4);
        met(world, "war:1", "2012-01-01", 5, 5);
        History.Meetings met = world.build().disputes().of(0);
        assertThat(java.util.stream.IntStream.range(0, met.size()).mapToObj(met::conflict))
                .containsExactly("gml:2", "casus:c", "gml:1", "mid:2");
    }

    @Test
    void withoutGmlMidTellsOfAll() {
        SmallWorld world = SmallWorld.of(1, 2);
        met(world, "mid:1", "1816-01-01", 4, 4);
        assertThat(world.build().disputes().of(0).size()).isEqualTo(1);
    }

    @Test
    void warsAreThoseOfCowAndCasussOwnOfTheHighestLevel() {
        SmallWorld world = SmallWorld.of(1, 2);
        met(world, "gml:1", "2008-01-01", 5, 5);
        met(world, "war:1", "2009-01-01", 5, 5);
        met(world, "casus:c", "2010-01-01", 5, 5);
        met(world, "casus:d", "2011-01-01", 4, 5);
        met(world, "war:2", "2012-01-01", 5, 4);
        History.Meetings met = world.build().wars().of(0);
        assertThat(java.util.stream.IntStream.range(0, met.size()).mapToObj(met::conflict))
                .containsExactly("war:1", "casus:c");
    }

    @Test
    void aSeriesTellsTheLatestValueUpToAYear() {
        var series = new World.Series(2);
        series.put(1, 1950, 0.5);
        series.put(1, 1960, 0.75);
        series.put(1, 1970, Double.NaN);
        series.put(-1, 1950, 0.25);
        assertThat(series.upTo(1, 1949)).isNaN();
        assertThat(series.yearUpTo(1, 1949)).isEqualTo(Integer.MIN_VALUE);
        assertThat(series.upTo(1, 1959)).isEqualTo(0.5);
        assertThat(series.upTo(1, 1980)).isEqualTo(0.75);
        assertThat(series.yearUpTo(1, 1980)).isEqualTo(1960);
        assertThat(series.upTo(0, 1980)).isNaN();
        series.put(0, 1950, 0.125);
        assertThat(series.upTo(0, 1950)).isEqualTo(0.125);
    }

    @Test
    void figuresOfStatesThatNeverWereAreLeftOut() {
        World world = SmallWorld.of(1, 2)
                .cinc(9, 1950, 0.5)
                .regime(9, 1950, 0.5)
                .votes(9, 1950, 1, 0.5)
                .organizations(1, 9, 1950, 1960, 4)
                .distance(1, 9, 1950, 100)
                .build();
        assertThat(world.cinc().upTo(0, 1980)).isNaN();
        assertThat(world.milper().upTo(1, 1980)).isNaN();
        assertThat(world.democracy().upTo(0, 1980)).isNaN();
        assertThat(world.idealPoint().upTo(0, 1980)).isNaN();
        assertThat(world.organizations().upTo(1980, 0, 1)).isNaN();
        assertThat(world.distances().upTo(1980, 0, 1)).isNaN();
    }
}
