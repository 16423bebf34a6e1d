package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.casus.answer.QuestionRefused;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Gap;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Stance;
import org.casus.answer.TieProfile.VoteYear;
import org.casus.world.ArmedConflict;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a small world knows of two states, 10 and 20; the other states are 30 and 40. */
class TieProfilesTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);

    private final SmallWorld world = SmallWorld.of(10, 20, 30, 40);

    private TieProfile tie() throws QuestionRefused {
        return tie(null, null);
    }

    private TieProfile tie(@Nullable String from, @Nullable String to) throws QuestionRefused {
        World built = world.build();
        return TieProfiles.of(built, read(built, "10", "20", from, to));
    }

    private static TieAsk read(World built, String a, String b, @Nullable String from, @Nullable String to)
            throws QuestionRefused {
        return TieReader.read(a, b, from, to, built, LocalDate.of(1816, 1, 1), TODAY);
    }

    @Test
    void A01_anAllianceHoldsWhileBothAreMembersWithEachOnesPromises() throws Exception {
        world.treaty("t")
                .member("t", 10, "1950-01-01", null, Promise.DEFENSE, Promise.CONSULTATION)
                .member("t", 20, "1960-01-01", "1980-12-31", Promise.CONSULTATION)
                .member("t", 30, "1950-01-01", null, Promise.DEFENSE);

        Pact pact = tie().alliances().getFirst();

        assertThat(pact.from()).isEqualTo("1960-01-01");
        assertThat(pact.to()).isEqualTo("1980-12-31");
        assertThat(pact.members()).isEqualTo(3);
        assertThat(pact.promises())
                .extracting(p -> p.by().ccode() + " " + p.kinds())
                .containsExactly("10 [defense, consultation]", "20 [consultation]");
        assertThat(pact.source()).isEqualTo("test");
    }

    @Test
    void A02_membersThatNeverWereSoAtOnceAreNotAllied() throws Exception {
        world.treaty("t")
                .member("t", 10, "1950-01-01", "1959-12-31", Promise.DEFENSE)
                .member("t", 20, "1960-01-01", null, Promise.DEFENSE);

        assertThat(tie().alliances()).isEmpty();
    }

    @Test
    void A03_anAllianceOutsideTheSpanIsLeftOut() throws Exception {
        world.treaty("t")
                .member("t", 10, "1950-01-01", "1959-12-31", Promise.DEFENSE)
                .member("t", 20, "1950-01-01", "1959-12-31", Promise.DEFENSE);

        assertThat(tie("1960", null).alliances()).isEmpty();
        assertThat(tie("1955", "1955").alliances()).hasSize(1);
    }

    @Test
    void B01_aDisputeTellsTheStanceAndWhoJoinedWhom() throws Exception {
        world.conflict("gml:1", "1990-03-01")
                .part("gml:1", 10, 1, true, "1990-03-01", "1990-05-01", 4)
                .part("gml:1", 30, 2, true, "1990-03-01", "1990-05-01", 3)
                .part("gml:1", 20, 1, false, "1990-04-01", "1990-06-01", 2);

        Clash clash = tie().disputes().getFirst();

        assertThat(clash.stance()).isEqualTo(Stance.BESIDE);
        assertThat(clash.metFrom()).isEqualTo("1990-04-01");
        assertThat(clash.metTo()).isEqualTo("1990-05-01");
        assertThat(clash.hostilityA()).isEqualTo(4);
        assertThat(clash.hostilityB()).isEqualTo(2);
        assertThat(clash.joined())
                .extracting(j -> j.state().ccode() + " " + j.whom().getFirst().ccode())
                .containsExactly("20 10");
        assertThat(clash.sides()).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void B02_whoChangedSidesStoodAgainstAndBeside() throws Exception {
        world.conflict("war:1", "1940-01-01")
                .part("war:1", 10, 1, false, "1940-01-01", "1945-01-01", 5)
                .part("war:1", 20, 2, false, "1940-01-01", "1943-01-01", 5)
                .part("war:1", 20, 1, false, "1943-02-01", "1945-01-01", 5);

        assertThat(tie().wars()).extracting(Clash::stance).containsExactly(Stance.BOTH);
    }

    @Test
    void B03_whoLeftBeforeTheOtherCameNeverMetIt() throws Exception {
        world.conflict("war:1", "1940-01-01")
                .part("war:1", 10, 1, false, "1940-01-01", "1940-06-01", 5)
                .part("war:1", 30, 2, false, "1940-01-01", "1945-01-01", 5)
                .part("war:1", 20, 1, false, "1943-01-01", "1945-01-01", 5);

        assertThat(tie().wars()).extracting(Clash::stance).containsExactly(Stance.APART);
    }

    @Test
    void C01_capabilityIsThatOfTheLatestYearKnownOfBoth() throws Exception {
        world.cinc(10, 2000, 0.1).cinc(20, 2000, 0.05).cinc(10, 2001, 0.2).cinc(20, 2001, 0.05);
        world.cinc(10, 2002, 0.9);

        var balance = java.util.Objects.requireNonNull(tie().capability());

        assertThat(balance.latest().year()).isEqualTo(2001);
        assertThat(balance.latest().ratio()).isEqualTo(4.0);
        assertThat(balance.decades()).extracting(w -> w.year()).containsExactly(2000);
    }

    @Test
    void C02_capabilityKnownOfOneNamesTheOtherAsUnknown() throws Exception {
        world.cinc(10, 2000, 0.1);

        TieProfile profile = tie();

        assertThat(java.util.Objects.requireNonNull(profile.capability())
                        .latest()
                        .b())
                .isNull();
        assertThat(profile.capability().latest().ratio()).isNull();
        assertThat(profile.unknown()).extracting(Gap::what).contains("capability of State 20");
    }

    @Test
    void C03_theOtherTiesAreThere() throws Exception {
        world.border(10, 20)
                .distance(10, 20, 1990, 0)
                .rivals(10, 20, 1950, 1990)
                .major(10, "1950-01-01");
        world.regime(10, 2000, 1).regime(20, 2000, -1);
        world.colony(10, 30, "1910-01-01").colony(20, 30, "1920-01-01");

        TieProfile profile = tie();

        assertThat(profile.contiguity()).extracting(b -> b.type()).containsExactly(1);
        assertThat(java.util.Objects.requireNonNull(profile.distance()).between())
                .isEqualTo("territories");
        assertThat(profile.rivalries()).extracting(r -> r.from()).containsExactly(1950);
        assertThat(profile.powers()).extracting(p -> p.state().ccode()).containsExactly(10);
        assertThat(profile.regimes()).extracting(r -> r.democratic()).containsExactly(true, false);
        assertThat(profile.colonial())
                .extracting(c -> c.kind() + " " + c.ruler().ccode())
                .containsExactly("common_ruler 30");
    }

    @Test
    void C04_votesAreThoseOfYearsInWhichBothVoted() throws Exception {
        world.votes(10, 1999, 2, 1)
                .votes(10, 2000, 2, 1)
                .votes(10, 2003, 2, 1)
                .votes(20, 2000, -1, 0.5)
                .votes(20, 2001, -1, 0.5)
                .votes(20, 2003, 1.5, Double.NaN);

        List<VoteYear> votes = tie().votes();

        assertThat(votes).extracting(VoteYear::year).containsExactly(2000, 2003);
        assertThat(votes).extracting(VoteYear::apart).containsExactly(3.0, 0.5);
    }

    @Test
    void C05_howOftenTwoAgreedIsKnownOnlyWithThePowersThatTheDatasetComparesWith() throws Exception {
        world.state(2, "1816-01-01", null)
                .votes(2, 2000, 2, 1)
                .votes(10, 2000, 1, 0.75)
                .votes(20, 2000, 1, 0.25);
        World built = world.build();

        assertThat(TieProfiles.of(built, read(built, "10", "2", null, null)).votes())
                .extracting(VoteYear::agreement)
                .containsExactly(0.75);
        assertThat(TieProfiles.of(built, read(built, "2", "20", null, null)).votes())
                .extracting(VoteYear::agreement)
                .containsExactly(0.25);
        assertThat(tie().votes()).extracting(VoteYear::agreement).containsOnlyNulls();
    }

    @Test
    void C06_sharedOrganisationsAreKnownInEachYearOfARunAndAGapStaysUnknown() throws Exception {
        world.organizations(10, 20, 1958, 1962, 4).organizations(20, 10, 1971, 1972, 0);

        assertThat(tie().organizations())
                .extracting(o -> o.year() + " " + o.count())
                .containsExactly("1958 4", "1960 4", "1972 0");
        assertThat(tie("1963", "1970").unknown()).extracting(Gap::what).contains("shared international organisations");
    }

    @Test
    void C07_tradeWithAllOthersIsNoTradeBetweenTheTwo() throws Exception {
        world.trade(10, 2000, 5, 6).trade(10, 2001, Double.NaN, Double.NaN);

        TieProfile profile = tie();

        assertThat(profile.trade())
                .extracting(t -> t.state().ccode() + " " + t.year() + " " + t.exports())
                .containsExactly("10 2000 6.0");
        assertThat(profile.unknown()).extracting(Gap::what).contains("trade between the two");
    }

    @Test
    void D01_whatNobodyReadsAndWhatNoRowHoldsIsUnknown() throws Exception {
        TieProfile profile = tie();

        assertThat(profile.covers()).isEmpty();
        assertThat(profile.unknown())
                .extracting(Gap::what)
                .contains(
                        "trade between the two",
                        "votes in the United Nations",
                        "alliances",
                        "disputes",
                        "capability of both");
        assertThat(profile.capability()).isNull();
    }

    @Test
    void D02_whatTheWorldInUseKnowsOnlyLatelyIsSaid() throws Exception {
        world.votes(10, 2014, 1, Double.NaN).votes(20, 2016, 1, Double.NaN);
        World built = world.build();

        TieAsk ask = TieReader.read("10", "20", "1990", null, built, LocalDate.of(2015, 1, 1), TODAY);
        TieProfile profile = TieProfiles.of(built, ask);

        assertThat(profile.covers())
                .extracting(Cover::what, c -> c.from().getYear())
                .hasToString("[(\"un_votes\", 2014)]");
        assertThat(profile.unknown()).extracting(Gap::what).contains("votes in the United Nations before 2014");
    }

    @Test
    void D08_theLeaderIsWhoLedOnTheLastDayByTheOtherListsCode() throws Exception {
        world.sameCodes(20).code(11, 10, 1816, 2020);
        world.leader(11, "Early", "1950-01-01", "1955-12-31")
                .leader(11, "Late", "1956-01-01", null)
                .leader(20, "Gone", "1950-01-01", "1958-01-01");
        World built = world.build();

        TieProfile at1955 = TieProfiles.of(built, read(built, "10", "20", "1950", "1955"));
        TieProfile at1960 = TieProfiles.of(built, read(built, "10", "20", "1950", "1960"));
        TieProfile today = TieProfiles.of(built, read(built, "10", "20", "1950", null));

        assertThat(at1955.leaders()).extracting(l -> l.name()).containsExactly("Early", "Gone");
        assertThat(at1960.leaders()).extracting(l -> l.name()).containsExactly("Late");
        assertThat(today.leaders()).extracting(l -> l.name()).containsExactly("Late");
    }

    @Test
    void D09_anArmedConflictIsToldOnceWithItsYearsAndWhoStoodWhere() throws Exception {
        world.sameCodes(10, 20, 30);
        world.fighting(new ArmedConflict(
                        "ucdp:1", 1950, 1951, 10, null, 20, null, "interstate", "territory", 1, "test"))
                .fighting(new ArmedConflict(
                        "ucdp:1", 1960, 1960, 10, null, 20, null, "interstate", "territory", 2, "test"))
                .fighting(new ArmedConflict("ucdp:2", 1955, 1956, 30, 10, null, 20, "II", "government", 1, "test"))
                .fighting(new ArmedConflict("ucdp:3", 1955, 1956, 30, 10, null, null, "II", "government", 1, "test"))
                .fighting(new ArmedConflict("ucdp:4", 1957, 1957, 10, 20, null, null, "II", "government", 1, "test"));
        World built = world.build();

        TieProfile profile = TieProfiles.of(built, read(built, "10", "20", "1950", "1960"));

        assertThat(profile.armedConflicts())
                .extracting(f -> f.id() + " " + f.from() + "–" + f.to() + " " + f.years() + " " + f.relation() + " "
                        + f.intensity())
                .containsExactly(
                        "ucdp:1 1950–1960 3 against 2", "ucdp:2 1955–1956 2 against 1", "ucdp:4 1957–1957 1 beside 1");
    }

    @Test
    void E01_withoutASpanItIsTheTimeInWhichBothAreStates() throws Exception {
        world.state(50, "1950-05-05", "1990-10-03");
        World built = world.build();

        TieAsk ask = read(built, "10", "50", null, null);

        assertThat(ask.from()).isEqualTo("1950-05-05");
        assertThat(ask.to()).isEqualTo("1990-10-03");
        assertThat(ask.command()).isEqualTo("casus tie COW:S10 COW:S50 --from 1950-05-05 --to 1990-10-03");
    }

    @Test
    void E02_aYearIsItsFirstDayAndItsLastAndTheYearUnderWayEndsToday() throws Exception {
        TieAsk past = read(world.build(), "10", "20", "1950", "1960");
        assertThat(past.from()).isEqualTo("1950-01-01");
        assertThat(past.to()).isEqualTo("1960-12-31");

        TieAsk present = read(world.build(), "10", "20", "1950", "2020");
        assertThat(present.to()).isEqualTo(TODAY);
        assertThat(present.notes()).containsExactly("The span ends today, not on 2020-12-31.");
    }

    @Test
    void F01_theSameStateTwice() {
        refused("10", "10", null, null, "10 and 10 are the same state; a tie needs two.");
        world.state(255, "1990-10-03", null).state(260, "1955-05-05", "1990-10-02");
        refused("255", "260", null, null, "255 and 260 are the same state; a tie needs two.");
    }

    @Test
    void F02_allThatIsWrongIsSaidAtOnce() {
        refused("Nowhereland", "20", "soon", null, "\"Nowhereland\" is no state", "\"soon\" is no date");
        refused("10", "20", "1960", "1950", "--from 1960-01-01 is after --to 1950-12-31");
        refused("10", "20", "1500", null, "1500-01-01 is outside what is known");
        refused("10", "20", "2030", null, "2030-01-01 is outside what is known");
    }

    @Test
    void F03_statesThatDoNotExistThenOrNeverAtTheSameTime() {
        world.state(50, "1816-01-01", "1899-01-01");
        refused("10", "50", "1950", null, "State 50 was not a state between 1950-01-01 and 2020-06-01");
        refused("10", "50", null, null, "were never states at the same time");
    }

    private void refused(String a, String b, @Nullable String from, @Nullable String to, String... messages) {
        assertThatThrownBy(() -> read(world.build(), a, b, from, to))
                .isInstanceOf(QuestionRefused.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(messages));
    }
}
