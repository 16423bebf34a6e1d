package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.world.Circumstances.Pair;
import org.junit.jupiter.api.Test;

/** The small values of the world. */
class ValuesTest {
    private static final LocalDate DAY = LocalDate.of(1980, 6, 15);

    @Test
    void regionsFollowCowNumbers() {
        int[] first = {2, 200, 400, 600, 700, 900};
        int[] last = {199, 399, 599, 699, 899, 990};
        for (Region region : Region.values()) {
            assertThat(Region.of(first[region.ordinal()])).isEqualTo(region);
            assertThat(Region.of(last[region.ordinal()])).isEqualTo(region);
        }
    }

    @Test
    void wordsAreThoseOfEveryInputAndOutput() {
        assertThat(Side.ATTACKER.word()).isEqualTo("attacker");
        assertThat(Side.TARGET.word()).isEqualTo("target");
        assertThat(Side.ATTACKER.opposite()).isEqualTo(Side.TARGET);
        assertThat(Side.TARGET.opposite()).isEqualTo(Side.ATTACKER);
        assertThat(Level.FORCE.word()).isEqualTo("force");
        assertThat(Promise.NONAGGRESSION.word()).isEqualTo("nonaggression");
        assertThat(Condition.NONPROVOCATION.word()).isEqualTo("nonprovocation");
    }

    @Test
    void eachPromiseHasABitOfItsOwn() {
        int sum = 0;
        for (Promise promise : Promise.values()) {
            assertThat(Integer.bitCount(promise.bit())).isEqualTo(1);
            sum |= promise.bit();
        }
        assertThat(sum).isEqualTo(31);
    }

    @Test
    void anIdIsADatasetAndItsNumber() {
        var conflict = new Conflict("war:139", "World War II", DAY, null, 5, "test");
        assertThat(conflict.dataset()).isEqualTo("war");
        assertThat(conflict.number()).isEqualTo("139");
    }

    @Test
    void aCitationNamesItsSource() {
        assertThat(Source.idOf("atop-4.01#3205:710")).isEqualTo("atop-4.01");
        assertThat(Source.idOf("unsourced")).isEqualTo("unsourced");
        assertThat(Source.idOf("#1")).isEmpty();
    }

    @Test
    void onlyDatasetsReachAYear() {
        assertThat(new Source("a", "dataset", "A", "", "1", "2018", "").reachesYear())
                .isEqualTo(2018);
        assertThat(new Source("b", "document", "B", "", "", "", "").reachesYear())
                .isNull();
    }

    @Test
    void aStatesCodeIsIsoOrElseCows() {
        assertThat(new StateSpell(255, "GMY", "DEU", "Germany", DAY, null, "test").code())
                .isEqualTo("DEU");
        var east = new StateSpell(265, "GDR", "", "East Germany", DAY, DAY.plusDays(9), "test");
        assertThat(east.code()).isEqualTo("COW:GDR");
        assertThat(east.iso3()).isNull();
        assertThat(east.covers(DAY)).isTrue();
        assertThat(east.covers(DAY.minusDays(1))).isFalse();
        assertThat(east.covers(DAY.plusDays(9))).isTrue();
        assertThat(east.covers(DAY.plusDays(10))).isFalse();
    }

    @Test
    void anEntryOfAnUnknownDayIsSureAtItsMonthsEnd() {
        var known = new Participation("gml:1", 1, 1, true, false, DAY, true, null, 4, "test");
        var month = new Participation("gml:1", 1, 1, true, false, DAY.withDayOfMonth(1), false, null, 4, "test");
        assertThat(known.surelyFrom()).isEqualTo(DAY);
        assertThat(month.surelyFrom()).isEqualTo(LocalDate.of(1980, 6, 30));
    }

    @Test
    void aTreatyIsLimitedWhereAnAreaHasBeenCoded() {
        assertThat(treaty(Set.of(), Set.of()).limitedToArea()).isFalse();
        assertThat(treaty(Set.of(1), Set.of()).limitedToArea()).isTrue();
        assertThat(treaty(Set.of(), Set.of(1)).limitedToArea()).isTrue();
    }

    private static Treaty treaty(Set<Integer> covered, Set<Integer> partly) {
        return new Treaty("t", "T", null, DAY, null, "", covered, partly, Set.of(), Set.of(), "", "test");
    }

    @Test
    void aMembershipIsInForceOnTheEveOfItsLastDayButNotOfItsFirst() {
        var membership =
                new Membership("t", 1, DAY, DAY.plusDays(9), Set.of(), Set.of(), Set.of(), Set.of(), false, "test");
        assertThat(membership.onEveOf(DAY)).isFalse();
        assertThat(membership.onEveOf(DAY.plusDays(1))).isTrue();
        assertThat(membership.onEveOf(DAY.plusDays(9))).isTrue();
        assertThat(membership.onEveOf(DAY.plusDays(10))).isFalse();
    }

    @Test
    void aCrisisHasStatesOnEitherSideAndNoneOnBoth() {
        var crisis = new Crisis(List.of(3, 1), List.of(2), DAY, Level.WAR);
        assertThat(crisis.participants()).containsExactly(3, 1, 2);
        assertThat(crisis.side(Side.ATTACKER)).containsExactly(3, 1);
        assertThat(crisis.side(Side.TARGET)).containsExactly(2);
        assertThatThrownBy(() -> new Crisis(List.of(), List.of(2), DAY, Level.WAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Crisis(List.of(1), List.of(), DAY, Level.WAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Crisis(List.of(1), List.of(2, 1), DAY, Level.WAR))
                .hasMessageContaining("both sides");
    }

    @Test
    void aPairIsTheSameInEitherOrder() {
        assertThat(new Pair(2, 1)).isEqualTo(new Pair(1, 2));
        assertThat(new Pair(2, 1).ccode1()).isEqualTo(1);
        assertThat(new Pair(2, 1).ccode2()).isEqualTo(2);
    }

    @Test
    void circumstancesChangeOneThingAndKeepTheRest() {
        Circumstances all = Circumstances.NONE
                .withoutTreaty("t")
                .withoutAlliance(2, 1)
                .withoutRivalry(3, 4)
                .unknown(Set.of("gml:1"))
                .stale(5)
                .capability(1, 0.5)
                .rivalry(6, 5)
                .democracy(2, false);
        assertThat(all)
                .isEqualTo(new Circumstances(
                        Set.of("t"),
                        Set.of(new Pair(1, 2)),
                        Set.of(new Pair(3, 4)),
                        Set.of(new Pair(5, 6)),
                        Set.of("gml:1"),
                        5,
                        List.of(),
                        java.util.Map.of(1, 0.5),
                        java.util.Map.of(2, false)));
        assertThat(Circumstances.NONE.withoutTreaties()).isEmpty();
    }

    @Test
    void theSameAlliancesAreTheSameTreatiesPairsAndPromises() {
        var promise = new Membership("s", 1, DAY, null, Set.of(), Set.of(), Set.of(), Set.of(), false, "test");
        Circumstances none = Circumstances.NONE;
        assertThat(none.sameAlliances(none.stale(5).capability(1, 2).withoutRivalry(1, 2)))
                .isTrue();
        assertThat(none.sameAlliances(none.withoutTreaty("t"))).isFalse();
        assertThat(none.sameAlliances(none.withoutAlliance(1, 2))).isFalse();
        assertThat(none.sameAlliances(none.suppose(List.of(promise)))).isFalse();
        assertThat(none.suppose(List.of(promise)).withoutTreaty("s").supposed()).isEmpty();
        assertThat(none.suppose(List.of(promise)).withoutTreaty("t").supposed()).hasSize(1);
    }

    @Test
    void sharedOrganisationsAreThoseOfTheLatestRunThatHasBegun() {
        var years = new OrganizationYears(
                new int[] {1, 2, 255},
                List.of(
                        new SharedOrganizations(1, 260, 1960, 1969, 20),
                        new SharedOrganizations(1, 2, 1970, 1979, 3),
                        new SharedOrganizations(1, 260, 1950, 1959, 10),
                        new SharedOrganizations(1, 9, 1950, 1959, 99),
                        new SharedOrganizations(2, 260, 1950, 1959, 0)));
        assertThat(years.upTo(1949, 0, 2)).isNaN();
        assertThat(years.upTo(1950, 0, 2)).isEqualTo(10);
        assertThat(years.upTo(1959, 2, 0)).isEqualTo(10);
        assertThat(years.upTo(1960, 0, 2)).isEqualTo(20);
        assertThat(years.upTo(1990, 0, 2)).isEqualTo(20);
        assertThat(years.upTo(1990, 0, 1)).isEqualTo(3);
        assertThat(years.upTo(1990, 1, 2)).isZero();
        assertThat(years.upTo(1990, 0, 0)).isNaN();
    }

    @Test
    void aDistanceHoldsUntilALaterOneIsPublished() {
        var years = new DistanceYears(
                new int[] {1, 2, 255},
                List.of(
                        new Distance(1, 260, 1950, 100),
                        new Distance(1, 260, 1953, 300),
                        new Distance(1, 9, 1953, 700),
                        new Distance(9, 2, 1953, 700),
                        new Distance(2, 260, 1952, 50)));
        assertThat(years.upTo(1949, 0, 2)).isNaN();
        assertThat(years.upTo(1950, 0, 2)).isEqualTo(100);
        assertThat(years.upTo(1952, 2, 0)).isEqualTo(100);
        assertThat(years.upTo(1953, 0, 2)).isEqualTo(300);
        assertThat(years.upTo(1999, 0, 2)).isEqualTo(300);
        assertThat(years.upTo(1951, 1, 2)).isNaN();
        assertThat(years.upTo(1953, 2, 1)).isEqualTo(50);
        assertThat(years.upTo(1953, 0, 1)).isNaN();
        assertThat(new DistanceYears(new int[] {1, 2}, List.of()).upTo(1950, 0, 1))
                .isNaN();
    }
}
