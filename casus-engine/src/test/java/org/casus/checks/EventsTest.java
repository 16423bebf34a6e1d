package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.claims.EventWords;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.casus.record.ChronicleReader;
import org.casus.record.EventKind;
import org.casus.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Acts of the table of events: a row supports a clause only if it has all that the clause says. */
class EventsTest {
    private static Checker checker;

    @BeforeAll
    static void open() throws Exception {
        World world = Worlds.embedded();
        String events = """
                date,to,kind,states,on,what,names,places,source,note
                1929-06-03,,agreement,CHL PER,,Chile and Peru settled the question of Tacna and Arica at Lima,Treaty of Ancona,Tacna|Arica|Lima,a,
                1929-07-28,,cession,CHL,PER,Chile returned Tacna to Peru,,Tacna,a,
                1951,,ruling,,NOR GBR,The International Court of Justice ruled for Norway and against the United Kingdom,,,a,
                1958-07-15,1958-10-25,intervention,USA,LBN,"The United States landed 14,000 soldiers in Lebanon",,Beirut,a,
                1960-05-24,,annexation,FRA,MCO,France annexed Monaco,,,a,
                """;
        checker = new Checker(
                world,
                ChronicleReader.of(
                        Map.of(
                                "events",
                                events,
                                "documents",
                                "id,title,publisher,published,address\na,A history,Press,1930,https://example.org/a"),
                        world.tables().states()));
    }

    @Test
    void A01_whoGaveWhatToWhomAndWhen() throws Exception {
        assertThat(verdict("Chile returned Tacna to Peru in July 1929.")).containsExactly(Verdict.SUPPORTED);
        assertThat(verdict("In 1929 Peru got Tacna from Chile.")).containsExactly(Verdict.SUPPORTED);
        assertThat(verdict("Tacna was handed back to Peru on 28 July 1929.")).containsExactly(Verdict.SUPPORTED);
    }

    @Test
    void A02_theOtherWayRoundIsNotSupported() throws Exception {
        assertThat(verdict("Peru returned Tacna to Chile in July 1929.")).doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("In 1929 Chile got Tacna from Peru.")).doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("The International Court of Justice ruled for Britain in 1951."))
                .doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("The International Court of Justice ruled for Norway in 1951."))
                .containsExactly(Verdict.SUPPORTED);
    }

    @Test
    void A03_everyNameAndNumberHasToBeInTheRow() throws Exception {
        assertThat(verdict("Chile returned Arica to Peru in July 1929.")).doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("Chile returned Tacna to Peru for 6 million dollars in July 1929."))
                .doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("In July 1958 the United States landed 14,000 men at Beirut in Lebanon."))
                .containsExactly(Verdict.SUPPORTED);
        assertThat(verdict("In July 1958 the United States landed 40,000 men at Beirut in Lebanon."))
                .doesNotContain(Verdict.SUPPORTED);
    }

    @Test
    void A04_theTimeHasToBeThatOfTheRowAndNoMoreExact() throws Exception {
        assertThat(verdict("Chile returned Tacna to Peru in 1930.")).doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("The International Court of Justice ruled for Norway in May 1951."))
                .doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("American soldiers landed in Lebanon in August 1958."))
                .describedAs("while it lasted")
                .containsExactly(Verdict.SUPPORTED);
    }

    @Test
    void A05_noRowContradictsWhatHasNoName() throws Exception {
        for (String text : List.of(
                "Chile returned Tacna to Peru in 1950.",
                "Chile returned Tacna to Bolivia in July 1929.",
                "Peru may have returned Tacna to Chile in July 1929.",
                "Chile did not return Tacna to Peru in July 1929.")) {
            assertThat(verdict(text))
                    .describedAs(text)
                    .doesNotContain(Verdict.CONTRADICTED)
                    .doesNotContain(Verdict.SUPPORTED);
        }
    }

    @Test
    void A06_whatWasToBeIsNotWhatWas() throws Exception {
        assertThat(verdict("Chile promised to return Tacna to Peru in July 1929."))
                .doesNotContain(Verdict.SUPPORTED);
        assertThat(verdict("France annexed Monaco in May 1960.")).containsExactly(Verdict.SUPPORTED);
        for (String text : List.of(
                "France would annex Monaco in May 1960.",
                "France almost annexed Monaco in May 1960.",
                "France secretly annexed Monaco in May 1960.",
                "France annexed half of Monaco in May 1960.",
                "France planned to annex Monaco in May 1960.",
                "France failed to annex Monaco in May 1960.")) {
            assertThat(verdict(text)).describedAs(text).doesNotContain(Verdict.SUPPORTED);
        }
    }

    @Test
    void A07_whatPassedThenFromOthersIsContradicted() throws Exception {
        assertThat(verdict("Peru returned Tacna to Chile in July 1929.")).containsExactly(Verdict.CONTRADICTED);
        assertThat(verdict("In 1929 Peru ceded Tacna to Chile.")).containsExactly(Verdict.CONTRADICTED);
    }

    @Test
    void A08_whatHasANameIsContradictedByItsDate() throws Exception {
        assertThat(verdict("Chile and Peru signed the Treaty of Ancona in June 1929."))
                .containsExactly(Verdict.SUPPORTED);
        assertThat(verdict("Chile and Peru signed the Treaty of Ancona in 1932."))
                .containsExactly(Verdict.CONTRADICTED);
        assertThat(verdict("The Treaty of Ancona was signed in 1929.")).containsExactly(Verdict.SUPPORTED);
        assertThat(verdict("The Treaty of Ancona was signed in 1932.")).containsExactly(Verdict.CONTRADICTED);
        for (String text : List.of(
                "Chile and Bolivia signed the Treaty of Ancona in 1932.",
                "Chile and Peru renewed the Treaty of Ancona in 1932.",
                "It signed the Treaty of Ancona in 1932.",
                "Chile and Peru signed a treaty in 1932.")) {
            assertThat(verdict(text))
                    .describedAs(text)
                    .doesNotContain(Verdict.CONTRADICTED)
                    .doesNotContain(Verdict.SUPPORTED);
        }
    }

    @Test
    void A09_theWordsAreThoseOfKindsOfTheTable() {
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::word)).containsAll(EventWords.kinds());
    }

    @Test
    void A10_theEvidenceNamesItsDocument() throws Exception {
        assertThat(claims("In 1929 Peru got Tacna from Chile.").getFirst().evidence())
                .containsExactly(new Evidence(
                        "Chile returned Tacna to Peru, 1929-07-28", "A history, Press, 1930, https://example.org/a"));
    }

    private static List<Verdict> verdict(String text) throws Exception {
        return claims(text).stream().map(Checked::verdict).toList();
    }

    private static List<Checked> claims(String text) throws Exception {
        var document = DocumentReader.read(
                        ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8), "a")
                .getFirst();
        return checker.check(document, LocalDate.of(2026, 1, 1)).claims();
    }
}
