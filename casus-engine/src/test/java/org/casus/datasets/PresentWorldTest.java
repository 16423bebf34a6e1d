package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.features.CasusFoederis;
import org.casus.features.Due;
import org.casus.features.Obligation;
import org.casus.world.Circumstances;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/**
 * What the embedded world says of the days on which obligations changed.
 *
 * <p>The rule is that of {@link Membership#onEveOf}: a question sees the world as it stood on the eve. A membership that
 * begins on a day counts for crises from the day after; one that ends on a day still counts for a crisis of that day, and
 * no more for one of the day after.
 */
class PresentWorldTest {
    private static final World WORLD = world();
    private static final String NATO = "atop:3180";
    private static final String EUROPEAN_UNION = "atop:4175";
    private static final String ECOWAS = "atop:3895";
    private static final String RIO = "atop:3075";
    private static final int USA = 2;
    private static final int BOLIVIA = 145;
    private static final int ECUADOR = 130;
    private static final int BRITAIN = 200;
    private static final int RUSSIA = 365;
    private static final int ESTONIA = 366;
    private static final int FINLAND = 375;
    private static final int SWEDEN = 380;
    private static final int MAURITANIA = 435;
    private static final int NIGER = 436;
    private static final int BURKINA = 439;
    private static final int NIGERIA = 475;
    private static final int NORTH_KOREA = 731;
    private static final int SOUTH_KOREA = 732;

    private static World world() {
        try {
            return Worlds.embedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Obligation> obligations(int attacker, int target, String on) {
        var crisis = new Crisis(List.of(attacker), List.of(target), LocalDate.parse(on), Level.WAR);
        return CasusFoederis.obligations(WORLD.on(crisis.on()), crisis, Circumstances.NONE);
    }

    /** Who owes the target defence under a treaty, and the crisis makes it due. */
    private static Set<Integer> defenders(String treaty, int attacker, int target, String on) {
        return obligations(attacker, target, on).stream()
                .filter(o -> o.membership().treaty().equals(treaty))
                .filter(o -> o.promise() == Promise.DEFENSE && o.due() == Due.YES && o.to() == target)
                .map(Obligation::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Russia owes North Korea, one word per promise, with whether it is due. */
    private static Set<String> russiaOwesNorthKorea(int attacker, String on) {
        return obligations(attacker, NORTH_KOREA, on).stream()
                .filter(o -> o.from() == RUSSIA && o.to() == NORTH_KOREA)
                .map(o -> o.promise().word() + " " + o.due().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void finlandOwesEstoniaDefenceFromTheDayAfterItsAccession() {
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2023-04-03")).doesNotContain(FINLAND);
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2023-04-04")).doesNotContain(FINLAND);
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2023-04-05")).contains(FINLAND);
    }

    @Test
    void swedenOwesEstoniaDefenceFromTheDayAfterItsAccession() {
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2024-03-06"))
                .contains(FINLAND)
                .doesNotContain(SWEDEN);
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2024-03-07")).doesNotContain(SWEDEN);
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2024-03-08")).contains(SWEDEN);
    }

    @Test
    void theAllianceOwesFinlandAndSwedenDefenceFromTheSameDays() {
        assertThat(defenders(NATO, RUSSIA, FINLAND, "2023-04-04")).isEmpty();
        assertThat(defenders(NATO, RUSSIA, FINLAND, "2023-04-05")).hasSize(30).contains(USA, ESTONIA);
        assertThat(defenders(NATO, RUSSIA, SWEDEN, "2024-03-07")).isEmpty();
        assertThat(defenders(NATO, RUSSIA, SWEDEN, "2024-03-08")).hasSize(31).contains(USA, FINLAND);
    }

    @Test
    void theOtherMembersOfTheAllianceAreAsBefore() {
        Set<Integer> before = defenders(NATO, RUSSIA, ESTONIA, "2023-04-04");
        Set<Integer> after = defenders(NATO, RUSSIA, ESTONIA, "2024-03-08");
        assertThat(before).hasSize(29);
        after.removeAll(Set.of(FINLAND, SWEDEN));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void russiaOwesNorthKoreaDefenceIn2025ButNotIn2023() {
        for (int attacker : List.of(USA, SOUTH_KOREA)) {
            assertThat(russiaOwesNorthKorea(attacker, "2023-07-01"))
                    .contains("consultation yes")
                    .doesNotContain("defense yes", "defense no", "defense unknown");
            assertThat(russiaOwesNorthKorea(attacker, "2025-07-01")).contains("defense yes");
        }
    }

    @Test
    void theRussianPromiseBeginsTheDayAfterTheExchangeOfRatifications() {
        assertThat(russiaOwesNorthKorea(SOUTH_KOREA, "2024-12-04")).doesNotContain("defense yes");
        assertThat(russiaOwesNorthKorea(SOUTH_KOREA, "2024-12-05")).contains("defense yes");
    }

    @Test
    void britainsDutyInTheEuropeanUnionEndsWithItsMembershipAndThatInNatoStays() {
        assertThat(defenders(EUROPEAN_UNION, RUSSIA, ESTONIA, "2020-01-31")).contains(BRITAIN);
        assertThat(defenders(EUROPEAN_UNION, RUSSIA, ESTONIA, "2020-02-01"))
                .hasSize(26)
                .doesNotContain(BRITAIN);
        assertThat(defenders(NATO, RUSSIA, ESTONIA, "2020-02-01")).contains(BRITAIN);
    }

    @Test
    void britainIsOwedNothingInTheEuropeanUnionOnceItHasLeft() {
        assertThat(defenders(EUROPEAN_UNION, RUSSIA, BRITAIN, "2020-01-31")).hasSize(27);
        assertThat(defenders(EUROPEAN_UNION, RUSSIA, BRITAIN, "2020-02-01")).isEmpty();
    }

    @Test
    void nigerAndBurkinaFasoLeaveEcowas() {
        assertThat(defenders(ECOWAS, MAURITANIA, NIGERIA, "2025-01-29")).contains(NIGER, BURKINA);
        assertThat(defenders(ECOWAS, MAURITANIA, NIGERIA, "2025-01-30"))
                .isNotEmpty()
                .doesNotContain(NIGER, BURKINA);
        assertThat(defenders(ECOWAS, MAURITANIA, NIGER, "2025-01-29")).contains(NIGERIA, BURKINA);
        assertThat(defenders(ECOWAS, MAURITANIA, NIGER, "2025-01-30")).isEmpty();
    }

    @Test
    void ecuadorLeavesTheRioPact() {
        assertThat(defenders(RIO, RUSSIA, ECUADOR, "2016-02-19")).contains(USA);
        assertThat(defenders(RIO, RUSSIA, ECUADOR, "2016-02-20")).isEmpty();
    }

    @Test
    void boliviaIsNoLongerInTheRioPactWhenTheEmbeddedWorldBegins() {
        assertThat(defenders(RIO, RUSSIA, BOLIVIA, "2015-01-01")).isEmpty();
    }

    @Test
    void boliviaLeftTheRioPactInOctober2014() throws Exception {
        assertThat(ImportedWorld.get().tables().memberships())
                .filteredOn(m -> m.treaty().equals(RIO) && m.ccode() == BOLIVIA)
                .extracting(Membership::to)
                .containsExactly(LocalDate.of(2014, 10, 17));
    }
}
