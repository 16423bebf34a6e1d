package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.casus.claims.Asked;
import org.casus.claims.Signal;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What sentences mean among others: who "it" and "both countries" are, which war and which treaty. */
class ArticleTest {
    private static Checker checker;

    @BeforeAll
    static void open() throws Exception {
        checker = Checker.of(Worlds.embedded());
    }

    private static CheckedArticle read(String title, String text) throws Exception {
        return read(title, text, LocalDate.of(2021, 5, 1));
    }

    private static CheckedArticle read(String title, String text, LocalDate day) throws Exception {
        String article = title + "\nBy A. Writer\n" + day + "\n\n" + text + "\n";
        return checker.check(
                DocumentReader.read(article.getBytes(StandardCharsets.UTF_8), "it")
                        .getFirst(),
                day);
    }

    private static List<String> verdicts(String title, String text) throws Exception {
        return read(title, text).claims().stream().map(c -> c.verdict().word()).toList();
    }

    @Test
    void A01_bothCountriesAreThoseOfTheTitle() throws Exception {
        assertThat(verdicts(
                        "Peru and Bolivia", "Peru and Bolivia are old friends. Both countries share a land border."))
                .endsWith("supported");
    }

    @Test
    void A02_itIsTheTreatyThatWasSpokenOf() throws Exception {
        assertThat(verdicts(
                        "Washington and Seoul",
                        "The United States and South Korea signed a mutual defence treaty in October 1953."
                                + " It obliges each to help the other if it is attacked."))
                .containsExactly("supported", "supported");
    }

    @Test
    void A03_theWarIsTheOneThatWasSpokenOf() throws Exception {
        assertThat(verdicts(
                        "The Chaco",
                        "In 1932 Bolivia and Paraguay went to war. Paraguay won it. Argentina remained neutral."
                                + " Chile was a belligerent as well."))
                .containsExactly("supported", "supported", "supported", "contradicted");
    }

    @Test
    void A04_anotherWarOfAnotherTimeIsNotConfusedWithIt() throws Exception {
        assertThat(
                        verdicts(
                                "Wars",
                                "Peru and Ecuador fought over the Cenepa valley in 1995. China and India fought a war in 1962."))
                .containsExactly("supported", "supported");
    }

    @Test
    void A05_aSentenceOfSeveralClaimsIsCut() throws Exception {
        CheckedArticle article = read(
                "Poland",
                "Poland joined the Warsaw Pact in 1955, and it left NATO in 1999, while Spain joined NATO in 1982.");

        assertThat(article.claims())
                .extracting(c -> c.claim().quote())
                .containsExactly(
                        "Poland joined the Warsaw Pact in 1955", "it left NATO in 1999", "Spain joined NATO in 1982");
        assertThat(article.claims().getFirst().verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(article.claims().getLast().verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void A06_laterIsReckonedFromTheDateBefore() throws Exception {
        assertThat(verdicts("Spain", "Spain joined NATO in 1982. Four years later it joined the European Union."))
                .containsExactly("supported", "supported");
    }

    @Test
    void A07_aPairOfWhichOneFitsIsPartlyRight() throws Exception {
        assertThat(verdicts("NATO", "Spain and Ireland are members of NATO.")).containsExactly("partly");
    }

    @Test
    void A08_aContradictionNamesTheNearestFact() throws Exception {
        Checked checked =
                read("A trip", "Xi Jinping visited Pyongyang in 2017.").claims().getFirst();

        assertThat(checked.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(checked.explanation()).contains("2019-06-20");
        assertThat(checked.evidence()).isNotEmpty();
        assertThat(checked.evidence()).allSatisfy(e -> assertThat(e.source()).isNotBlank());
    }

    @Test
    void A13_whatIsNotContradictedStillTellsTheNearestFact() throws Exception {
        Checked checked =
                read("Spain", "Spain nearly joined NATO in 1955.").claims().getFirst();

        assertThat(checked.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(checked.explanation()).contains("30 May 1982");
    }

    @Test
    void A09_whatIsNotUnderstoodIsListed() throws Exception {
        CheckedArticle article = read("Notes", "The runway smelled of diesel. Spain joined NATO in 1982.");

        assertThat(article.claims()).hasSize(1);
        assertThat(article.notUnderstood()).containsExactly("The runway smelled of diesel.");
    }

    @Test
    void A10_signalsHaveActorTargetAndKind() throws Exception {
        List<Signal> signals = read(
                        "Signals",
                        "In 2019 Kenya accused Somalia of meddling. Somalia warned Kenya. Norway called for talks with Russia.")
                .signals();

        assertThat(signals).extracting(Signal::kind).containsExactly("accuse", "threaten", "request");
        assertThat(signals.getFirst().actor()).isEqualTo("Kenya");
        assertThat(signals.getFirst().toward()).isEqualTo("Somalia");
        assertThat(signals.getFirst().when()).isEqualTo("In 2019");
    }

    @Test
    void A13_whatIsDoneToAStateOrOnlySpokenOfIsNoDeedOfIts() throws Exception {
        List<Signal> signals = read(
                        "Signals",
                        "Finland was attacked by Russia. A treaty binds Norway and Denmark in case of an armed attack."
                                + " China has warned that any military action against North Korea would not be tolerated.")
                .signals();

        assertThat(signals).extracting(Signal::kind).containsExactly("threaten");
        assertThat(signals.getFirst().actor()).isEqualTo("China");
        assertThat(signals.getFirst().toward()).isNull();
    }

    @Test
    void A16_aCountAndANeutralityAreHeldAgainstAllWars() throws Exception {
        assertThat(verdicts("South Asia", "Pakistan and India have fought twenty wars."))
                .containsExactly("unverified");
        assertThat(verdicts("Neutrals", "The Soviet Union was neutral until 1941."))
                .containsExactly("unverified");
        assertThat(verdicts("Neutrals", "The United States stayed neutral until 1917."))
                .containsExactly("supported");
    }

    @Test
    void A17_whatWasNeverDoneIsNoSignal() throws Exception {
        assertThat(read("Georgia", "Russia has never invaded Georgia.").signals())
                .isEmpty();
        assertThat(read("Georgia", "Russia has invaded Georgia.").signals()).hasSize(1);
    }

    @Test
    void A18_anAmpersandIsAnAnd() throws Exception {
        assertThat(verdicts("The Gulf", "Iran & Iraq fought a war from 1980 to 1988."))
                .containsExactly("supported");
    }

    @Test
    void A14_whoSaysItMayBeNamedBefore() throws Exception {
        CheckedArticle article = read(
                "Words",
                "China accused Japan of provocation and has said that Taiwan joined NATO in 1982."
                        + " While Norway has never said that it would fight for Finland, there are signs.");

        assertThat(article.claims())
                .extracting(c -> c.claim().attribution())
                .contains("China")
                .doesNotContain("has", "While Norway has never");
    }

    /** The list of vetoes is complete to September 2022. */
    @Test
    void A15_whatHasNotBeenSinceIsSupportedOnlyWhereTheListReachesToTheArticle() throws Exception {
        String text = "France has not used its veto since 1989.";
        assertThat(verdicts("Vetoes", text)).containsExactly("supported");
        assertThat(read("Vetoes", text, LocalDate.of(2026, 11, 1)).claims())
                .extracting(c -> c.verdict().word())
                .containsExactly("unverified");
    }

    @Test
    void A11_questionsThatAnArticleAsks() throws Exception {
        assertThat(read("Notes", "Would Norway fight for Finland? Nobody knows.")
                        .questions())
                .extracting(Asked::text)
                .contains("Would Norway fight for Finland?");
    }

    @Test
    void A12_aTextWithoutClaimsHasNone() throws Exception {
        assertThat(read("Soup", "Boil the water. Add salt and leeks.").claims()).isEmpty();
    }

    /** A word that nobody reckoned with may turn what a clause seems to say into something else. */
    @Test
    void A16_aClauseWithAnUnknownWordContradictsNothing() throws Exception {
        String said = "Portugal was a belligerent in the Second World War.";
        assertThat(verdicts("Lisbon", said)).containsExactly("contradicted");

        Checked checked = read("Lisbon", said.replace("belligerent", "belligerent manqué"))
                .claims()
                .getFirst();
        assertThat(checked.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(checked.explanation()).contains("Portugal is not a participant in the Second World War");
    }

    @Test
    void A17_whatIsOnlyDeniedOfOthersIsNotSaid() throws Exception {
        assertThat(verdicts("Accession", "It was Spain, not Ireland, that joined NATO in 1982."))
                .containsExactly("supported");
        assertThat(verdicts("Accession", "It was Ireland, not Spain, that joined NATO in 1982."))
                .doesNotContain("supported");
    }

    @Test
    void A18_everyYearThatIsSaidHasToBeRight() throws Exception {
        assertThat(verdicts("A trip", "Richard Nixon visited Moscow in 1972 and in 1974."))
                .containsExactly("supported");
        assertThat(verdicts("A trip", "Richard Nixon visited Moscow in 1972 and in 1973."))
                .doesNotContain("supported");
    }

    @Test
    void A19_theYearOfTheSigningIsNotThatOfTheComingIntoForce() throws Exception {
        String title = "Washington and Seoul";
        assertThat(verdicts(title, "The treaty of the United States with South Korea took effect in November 1954."))
                .containsExactly("supported");
        assertThat(verdicts(title, "The treaty of the United States with South Korea took effect in October 1953."))
                .doesNotContain("supported");
    }

    @Test
    void A20_neverMeansAtAnyTime() throws Exception {
        assertThat(verdicts("Oil", "Indonesia has never been a member of OPEC."))
                .containsExactly("contradicted");
        assertThat(verdicts("Oil", "Indonesia is not a member of OPEC.")).containsExactly("supported");
    }

    @Test
    void A21_oneWhoWasBeatenAndCameBackIsNotToldThatHeWon() throws Exception {
        assertThat(verdicts("1940", "France lost the Second World War in June 1940."))
                .doesNotContain("contradicted");
        assertThat(verdicts("1945", "Japan won the Second World War.")).containsExactly("contradicted");
    }

    @Test
    void A22_aClauseWithNoDeedOfWarIsNoneOfAWar() throws Exception {
        assertThat(verdicts("Suez", "In October 1956 London and Paris shook hands over Suez."))
                .doesNotContain("supported");
        assertThat(verdicts("Suez", "In October 1956 London and Paris went to war over Suez."))
                .containsExactly("supported");
    }

    /** Of several that the record does not bear out, the same one in every run. */
    @Test
    void A23_aStateTooManyIsTold() throws Exception {
        List<Checked> claims = read(
                        "The League",
                        "Together with Norway, Sweden and Finland the United Arab Emirates joined the Arab League in December 1971.")
                .claims();
        assertThat(claims).singleElement().satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(c.explanation()).startsWith("It says more than could be looked up (“Finland”); but:");
        });
    }
}
