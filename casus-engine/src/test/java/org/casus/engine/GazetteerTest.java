package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
    private static final Gazetteer TODAY = NamedStates.on("2026-01-01");

    private static int found(Gazetteer gazetteer, String text) {
        assertThat(gazetteer.resolve(text)).as(text).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found) gazetteer.resolve(text)).ccode();
    }

    private static String note(Gazetteer gazetteer, String text) {
        String note = ((Resolution.Found) gazetteer.resolve(text)).note();
        return note == null ? "" : note;
    }

    private static List<String> nearest(String text) {
        assertThat(TODAY.resolve(text)).as(text).isInstanceOf(Resolution.Unknown.class);
        return ((Resolution.Unknown) TODAY.resolve(text)).nearest();
    }

    @Test
    void aCowNumberIsAState() {
        assertThat(found(TODAY, "731")).isEqualTo(731);
    }

    @Test
    void anIsoCodeIsAStateInAnyCase() {
        assertThat(found(TODAY, "PRK")).isEqualTo(731);
        assertThat(found(TODAY, "prk")).isEqualTo(731);
    }

    @Test
    void aCowAbbreviationIsAState() {
        assertThat(found(TODAY, "UKG")).isEqualTo(200);
        assertThat(found(TODAY, "COW:GDR")).isEqualTo(265);
    }

    @Test
    void isoWinsWhereTheAlphabetsCollideAndTheAnswerSaysSo() {
        assertThat(found(TODAY, "AUS")).isEqualTo(900);
        assertThat(note(TODAY, "AUS"))
                .isEqualTo("AUS is read as Australia, by ISO 3166;"
                        + " for Austria, which the Correlates of War call AUS, write AUT or 305.");
        assertThat(found(TODAY, "AUT")).isEqualTo(305);
        assertThat(found(TODAY, "MNG")).isEqualTo(712);
        assertThat(found(TODAY, "SWZ")).isEqualTo(572);
        assertThat(found(TODAY, "CZE")).isEqualTo(316);
    }

    @Test
    void theCowPrefixAsksForCowsOwnCode() {
        assertThat(found(TODAY, "COW:AUS")).isEqualTo(305);
    }

    @Test
    void aCodeWithoutCollisionNeedsNoNote() {
        assertThat(note(TODAY, "CHN")).isEmpty();
    }

    @Test
    void germanysCodeMeansTheGermanyOfTheDate() {
        assertThat(found(TODAY, "DEU")).isEqualTo(255);
        assertThat(found(NamedStates.on("1970-01-01"), "DEU")).isEqualTo(260);
        assertThat(found(NamedStates.on("1914-01-01"), "DEU")).isEqualTo(255);
    }

    @Test
    void namesAndAliases() {
        assertThat(found(TODAY, "China")).isEqualTo(710);
        assertThat(found(TODAY, "DPRK")).isEqualTo(731);
        assertThat(found(TODAY, "Hermit Kingdom")).isEqualTo(731);
        assertThat(found(TODAY, "Soviet Union")).isEqualTo(365);
        assertThat(found(TODAY, "Burma")).isEqualTo(775);
        assertThat(found(TODAY, "Holland")).isEqualTo(210);
        assertThat(found(TODAY, "Prussia")).isEqualTo(255);
        assertThat(found(TODAY, "Czechia")).isEqualTo(316);
        assertThat(found(TODAY, "Swaziland")).isEqualTo(572);
    }

    @Test
    void caseArticlePunctuationAndAccentsDoNotMatter() {
        assertThat(found(TODAY, "the united states")).isEqualTo(2);
        assertThat(found(TODAY, "U.S.A.")).isEqualTo(2);
        assertThat(found(TODAY, "Côte d'Ivoire")).isEqualTo(437);
        assertThat(found(TODAY, "cote d’ivoire")).isEqualTo(437);
        assertThat(found(TODAY, "TÜRKIYE")).isEqualTo(640);
        assertThat(found(TODAY, "Guinea Bissau")).isEqualTo(404);
        assertThat(found(TODAY, "Saint Kitts & Nevis")).isEqualTo(60);
        assertThat(found(TODAY, "St Lucia")).isEqualTo(56);
    }

    @Test
    void adjectives() {
        assertThat(found(TODAY, "North Korean")).isEqualTo(731);
        assertThat(found(TODAY, "Dutch")).isEqualTo(210);
    }

    @Test
    void aNameThatWasGivenUpLongAgoIsTold() {
        assertThat(note(renamed("2026-01-01"), "Soviet Union"))
                .isEqualTo("The Soviet Union is read as Russia, its name on 2026-01-01.");
        assertThat(note(renamed("2026-01-01"), "Russia")).isEmpty();
        assertThat(note(renamed("2001-01-01"), "Soviet Union")).isEmpty();
        assertThat(note(renamed("1980-01-01"), "Soviet Union")).isEmpty();
    }

    /** A state that changed its name at the end of 1991. */
    private static Gazetteer renamed(String on) {
        LocalDate last = LocalDate.parse("1991-12-31");
        return Gazetteer.of(
                List.of(new StateName(365, "Russia", "name"), new StateName(365, "Soviet Union", "alias")),
                List.of(
                        new StateSpell(365, "RUS", null, "Soviet Union", LocalDate.parse("1922-01-01"), last, "s"),
                        new StateSpell(365, "RUS", "RUS", "Russia", last.plusDays(1), null, "s")),
                LocalDate.parse(on));
    }

    @Test
    void aCapitalStandsForItsStateWithANote() {
        assertThat(found(TODAY, "Beijing")).isEqualTo(710);
        assertThat(note(TODAY, "Beijing")).isEqualTo("Beijing is read as China.");
        assertThat(note(TODAY, "Washington")).isEqualTo("Washington is read as the United States.");
    }

    @Test
    void austriaIsAustriaHungaryBeforeTheFirstWorldWar() {
        Gazetteer then = NamedStates.on("1914-06-28");
        assertThat(found(then, "Austria")).isEqualTo(300);
        assertThat(note(then, "Austria"))
                .isEqualTo("Austria is read as Austria-Hungary on 1914-06-28, not as Austria.");
        assertThat(found(then, "Vienna")).isEqualTo(300);
    }

    @Test
    void germanyIsWestGermanyInTheColdWar() {
        Gazetteer then = NamedStates.on("1970-01-01");
        assertThat(found(then, "Germany")).isEqualTo(260);
        assertThat(note(then, "Germany")).contains("West Germany");
        assertThat(found(then, "East Germany")).isEqualTo(265);
    }

    @Test
    void yemenIsNorthYemenBeforeUnification() {
        assertThat(found(NamedStates.on("1965-01-01"), "Yemen")).isEqualTo(678);
        assertThat(found(TODAY, "Yemen")).isEqualTo(679);
    }

    @Test
    void vietnamIsHanoiWhileThereAreTwoAndTheNoteSaysSo() {
        Gazetteer then = NamedStates.on("1965-01-01");
        assertThat(found(then, "Vietnam")).isEqualTo(816);
        assertThat(note(then, "Vietnam")).contains("not as South Vietnam");
        assertThat(note(TODAY, "Vietnam")).isEmpty();
    }

    @Test
    void koreaIsOneStateIn1900AndEitherToday() {
        assertThat(found(NamedStates.on("1900-01-01"), "Korea")).isEqualTo(730);
        assertThat(TODAY.resolve("Korea"))
                .isEqualTo(new Resolution.Ambiguous("Korea", List.of("North Korea", "South Korea")));
    }

    @Test
    void congoCouldBeEither() {
        assertThat(TODAY.resolve("Congo")).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(found(TODAY, "DR Congo")).isEqualTo(490);
        assertThat(found(TODAY, "Congo-Brazzaville")).isEqualTo(484);
    }

    @Test
    void aStateThatIsNoMoreIsStillFoundByItsName() {
        assertThat(found(TODAY, "Czechoslovakia")).isEqualTo(315);
        assertThat(found(TODAY, "Austria-Hungary")).isEqualTo(300);
    }

    @Test
    void anUnknownNameGetsTheNearest() {
        assertThat(nearest("Chnia").getFirst()).isEqualTo("China");
        assertThat(nearest("Nroth Korea").getFirst()).isEqualTo("North Korea");
        assertThat(nearest("Untied States").getFirst()).isEqualTo("United States");
        assertThat(nearest("Wakanda")).contains("Rwanda", "Uganda").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void anUnknownCodeGetsTheNearestCodes() {
        assertThat(nearest("CHX")).contains("CHN");
    }

    @Test
    void nonsenseGetsNoSuggestion() {
        assertThat(nearest("qqqqqqqqqqqq")).isEmpty();
        assertThat(nearest("")).isEmpty();
        assertThat(nearest("9999")).isEmpty();
    }

    @Test
    void editsCountSwappedLettersOnce() {
        assertThat(Nearest.edits("chnia", "china")).isEqualTo(1);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
        assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void everyNameIsFoundOrAmbiguousWhileItsStateExists() {
        List<StateSpell> states = NamedStates.states();
        for (StateName name : NamedStates.names()) {
            LocalDate day = states.stream()
                    .filter(s -> s.ccode() == name.ccode())
                    .findFirst()
                    .orElseThrow()
                    .from();
            String normal = Token.normal(name.text());
            assertThat(TODAY.on(day).named(normal, name.text()).orElseThrow())
                    .as("%s on %s", name, day)
                    .satisfiesAnyOf(
                            r -> assertThat(r)
                                    .isInstanceOfSatisfying(
                                            Resolution.Found.class,
                                            f -> assertThat(f.ccode()).isEqualTo(name.ccode())),
                            r -> assertThat(r).isInstanceOf(Resolution.Ambiguous.class),
                            r -> assertThat(name.text()).isIn("Vietnam", "Vietnamese", "Rome"));
        }
    }

    @Test
    void everyStateHasOneNameAndAllStatesOfTheListAreThere() {
        List<StateName> names = NamedStates.names().stream()
                .filter(n -> n.kind().equals("name"))
                .toList();
        assertThat(names).hasSize(217);
        assertThat(names.stream().map(StateName::ccode)).doesNotHaveDuplicates();
        assertThat(names.stream().map(StateName::text)).doesNotHaveDuplicates();
    }

    @Test
    void aRenamedStateGoesByTheNameOfTheDate() {
        var before = new StateSpell(
                572, "SWA", "SWZ", "Swaziland", LocalDate.of(1968, 9, 6), LocalDate.of(2018, 4, 18), "test");
        var after = new StateSpell(572, "SWA", "SWZ", "Eswatini", LocalDate.of(2018, 4, 19), null, "test");
        Gazetteer gazetteer = Gazetteer.of(List.of(), List.of(before, after), LocalDate.of(2000, 1, 1));
        assertThat(gazetteer.name(572)).isEqualTo("Swaziland");
        assertThat(gazetteer.on(LocalDate.of(2020, 1, 1)).name(572)).isEqualTo("Eswatini");
        assertThat(found(gazetteer, "eswatini")).isEqualTo(572);
    }
}
