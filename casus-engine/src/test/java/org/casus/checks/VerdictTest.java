package org.casus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.casus.claims.Modality;
import org.casus.claims.Relation;
import org.casus.datasets.Worlds;
import org.casus.documents.DocumentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence at a time, of each relation and manner, held against the record that Casus carries. */
class VerdictTest {
    private static Checker checker;

    @BeforeAll
    static void open() throws Exception {
        checker = Checker.of(Worlds.embedded());
    }

    private static Checked only(String sentence) throws Exception {
        List<Checked> claims = all(sentence);
        assertThat(claims).as(sentence).hasSize(1);
        return claims.getFirst();
    }

    private static List<Checked> all(String sentence) throws Exception {
        String article = "An article\nBy A. Writer\n2021-05-01\n\n" + sentence + "\n";
        var document = DocumentReader.read(article.getBytes(StandardCharsets.UTF_8), "it")
                .getFirst();
        return checker.check(document, LocalDate.of(2021, 5, 1)).claims();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | Spain and the United States fought in 1898.
            supported    | The United States won the Spanish-American War.
            contradicted | Spain won the Spanish-American War.
            contradicted | Mexico took part in the Spanish-American War.
            supported    | Mexico did not take part in the Spanish-American War.
            supported    | Iraq invaded Iran in September 1980.
            contradicted | Kuwait was a belligerent in the Iran-Iraq War.
            supported    | Portugal entered the First World War in 1916.
            contradicted | Portugal entered the First World War in 1915.
            supported    | Hungary fought beside Germany in the Second World War.
            contradicted | Hungary fought beside Britain in the Second World War.
            supported    | Sweden stayed neutral in the Second World War.
            supported    | The Korean War ended in July 1953.
            contradicted | The Korean War ended in 1957.
            supported    | Azerbaijan attacked Armenia in September 2020.
            unverified   | Ruritania invaded Hungary in 1911.
            unverified   | Prussia fought Austria in 1756.
            """)
    void A01_wars(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    /** What was once misread: the attacked taken for the attacker, an army's surrender for a war's loss, a city for its state. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | The invasion of Poland began in September 1939.
            supported    | The invasion of Kuwait began on 2 August 1990.
            unverified   | Poland invaded Germany on 1 September 1939.
            unverified   | Iraq was invaded in August 1990.
            supported    | Kuwait was invaded in August 1990.
            supported    | Chile beat Peru and Bolivia between 1879 and 1883.
            supported    | Belgium surrendered to Germany on 28 May 1940.
            supported    | The Soviet Union tested its first hydrogen bomb in August 1953.
            supported    | The Treaty of Frankfurt was signed in May 1871.
            contradicted | The Treaty of Frankfurt was signed in May 1873.
            supported    | Russia and Japan signed the Treaty of Portsmouth in September 1905.
            contradicted | Ukraine annexed Crimea in March 2014.
            contradicted | The International Court of Justice gave Sipadan and Ligitan to Indonesia in December 2002.
            unverified   | Yugoslav envoys signed the Tripartite Pact in Vienna.
            unverified   | Russia extinguished the independence of Georgia in May 1921.
            unverified   | Russia withdrew from around Kyiv and northern Ukraine in April 2021.
            """)
    void A09_whatWasMisread(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | Poland and the Soviet Union signed a non-aggression pact in July 1932.
            supported    | Saudi Arabia and Egypt signed a mutual defence pact in October 1955.
            contradicted | Norway and Austria signed a mutual defence pact in 1955.
            supported    | The United States and South Korea have a mutual defence treaty.
            contradicted | Japan and China have a mutual defence treaty.
            supported    | Japan and China have no mutual defence treaty.
            unverified   | Norway and Austria signed a trade agreement in 1955.
            supported    | Germany and Poland signed a declaration of non-aggression in 1934.
            """)
    void A02_treaties(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | Norway was a founding member of NATO.
            supported    | Spain joined NATO in 1982.
            contradicted | Spain joined NATO in 1955.
            supported    | Ireland is not a member of NATO.
            contradicted | Ireland is a member of NATO.
            supported    | Albania left the Warsaw Pact in 1968.
            supported    | Yugoslavia was never a member of the Warsaw Pact.
            contradicted | Both Norway and Sweden were members of the Warsaw Pact.
            """)
    void A03_memberships(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | Peru and Bolivia share a land border.
            contradicted | Peru and Bolivia share no land border.
            contradicted | Peru borders Uruguay.
            supported    | South Korea and Japan are separated by less than 150 miles of water.
            """)
    void A04_borders(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported    | Algeria won independence from France in 1962.
            supported    | Slovakia became a state in 1993.
            supported    | East Germany ceased to exist in 1990.
            contradicted | East Germany ceased to exist in 1985.
            supported    | Xi Jinping visited Pyongyang in June 2019.
            contradicted | Barack Obama visited North Korea in 2014.
            supported    | North Korea conducted its first nuclear test in October 2006.
            contradicted | North Korea conducted its first nuclear test in 1998.
            supported    | Russia and China vetoed a resolution on Myanmar in January 2007.
            unverified   | Uruguay vetoed a resolution in 1999.
            supported    | The United States imposed an embargo on Cuba in 1962.
            unverified   | China imposed sanctions on Cuba in 1962.
            supported    | China and Laos established diplomatic relations in 1961.
            unverified   | China and Laos established diplomatic relations in 1971.
            """)
    void A05_statesVisitsTestsAndVetoes(String verdict, String sentence) throws Exception {
        assertThat(only(sentence).verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asserted       | unverified | Kenya supplies arms to Uganda.
            reported       | unverified | Analysts say that Japan would join a war over Taiwan.
            reported       | unverified | According to the foreign ministry, Chad wants peace.
            denied         | supported  | Ireland is not a member of NATO.
            denied         | unverified | Rwanda denied having troops in Congo.
            possible       | opinion    | Japan could join the war within a week.
            counterfactual | opinion    | If China attacked, Japan would help the United States.
            counterfactual | opinion    | Had Germany attacked Sweden, Norway would have helped it.
            asserted       | opinion    | I believe that Norway deserves better allies.
            asserted       | opinion    | The alliance of Norway and Britain was a foolish bargain.
            """)
    void A06_manner(String modality, String verdict, String sentence) throws Exception {
        Checked checked = only(sentence);

        assertThat(checked.claim().modality().word()).as(sentence).isEqualTo(modality);
        assertThat(checked.verdict().word()).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALLIANCE          | Poland and France signed an alliance in 1921.
            TREATY_DUTY       | The North Atlantic Treaty obliges its members to consult.
            MEMBERSHIP        | Spain joined NATO in 1982.
            VISIT             | Xi Jinping visited Pyongyang in June 2019.
            AID_TRADE         | China exports oil to North Korea.
            WAR               | Spain and the United States fought in 1898.
            SANCTIONS         | The Security Council imposed sanctions on Iran in 2006.
            WEAPONS_TEST      | France first tested an atomic bomb in 1960.
            BORDER            | Peru and Bolivia share a land border.
            MILITARY_PRESENCE | Britain has bases in Cyprus.
            HISTORY           | Slovakia became a state in 1993.
            """)
    void A07_relations(Relation relation, String sentence) throws Exception {
        assertThat(only(sentence).claim().relation()).as(sentence).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"asserted", "possible", "reported", "denied", "counterfactual"})
    void A08_everyModalityHasItsWord(String word) {
        assertThat(Modality.values()).extracting(Modality::word).contains(word);
    }

    @Test
    void A10_whatWasDoneToWhatStandsBeforeWhichIsNotContradicted() throws Exception {
        assertThat(all(
                        "Argentina and Chile proposed the Act of Mendoza to end the Chaco War, which the United States supported in"
                                + " February 1933."))
                .hasSize(2)
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // since the September before, not the next one
                "In January 1866 Peru joined the war against Spain. The Chileans had been at war with Spain since September.",
                // what it came into was the alliance
                "In 1866 Chile and Peru fought Spain. Bolivia, too, came in in 1866, but took no part in the fighting.",
                // not seven years ago
                "One hundred and seven years ago Britain and Germany went to war."
            })
    void A11_timesAndPartsOfASentenceAreNotTornApart(String text) throws Exception {
        assertThat(all(text)).extracting(Checked::verdict).doesNotContain(Verdict.CONTRADICTED);
        assertThat(all(text)).last().extracting(Checked::verdict).isEqualTo(Verdict.SUPPORTED);
    }

    /** A year, or a month, is that of the beginning of what is said to have begun then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supported  | Poland has been a member of NATO since 1999.
            unverified | Poland has been a member of NATO since 1998.
            unverified | Poland has been a member of NATO since 2000.
            supported  | Britain and Japan became allies in January 1902.
            unverified | Britain and Japan became allies in January 1903.
            supported  | China invaded India in October 1962.
            unverified | China invaded India in October 1963.
            supported  | On 18 June 1887 Berlin and St Petersburg closed a deal of their own, with the Habsburgs left outside the door.
            unverified | On 18 June 1888 Berlin and St Petersburg closed a deal of their own, with the Habsburgs left outside the door.
            """)
    void A12_aWrongBeginningIsNotSupported(String verdict, String sentence) throws Exception {
        assertThat(all(sentence)).first().extracting(c -> c.verdict().word()).isEqualTo(verdict);
    }
}
