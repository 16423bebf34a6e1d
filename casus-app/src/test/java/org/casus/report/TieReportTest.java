package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Apart;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Fighting;
import org.casus.answer.TieProfile.Gap;
import org.casus.answer.TieProfile.IdealPoint;
import org.casus.answer.TieProfile.Joining;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Pledge;
import org.casus.answer.TieProfile.Ruler;
import org.casus.answer.TieProfile.SharedYear;
import org.casus.answer.TieProfile.Stance;
import org.casus.answer.TieProfile.Trade;
import org.casus.answer.TieProfile.VoteYear;
import org.casus.world.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tie profile, made by hand, as text, JSON and page. */
class TieReportTest {
    private static final StateRef A = new StateRef("AAA", 1, "Aland");
    private static final StateRef B = new StateRef("BBB", 2, "Beland");
    private static final StateRef C = new StateRef("CCC", 3, "Celand");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TieProfile profile(String treaty, String address) {
        return profile(treaty, address, null);
    }

    private static TieProfile profile(String treaty, String address, @Nullable LocalDate knownTo) {
        var a = new Pledge(A, List.of("defense"), List.of(), List.of(), day("1961-01-01"), null, "s#1");
        var b = new Pledge(B, List.of("defense"), List.of(), List.of(), day("1961-01-01"), null, "s#1");
        return new TieProfile(
                A,
                B,
                day("1955-01-01"),
                day("1969-12-31"),
                List.of(
                        new Cover("alliances", day("1955-01-01"), day("1966-12-31"), true, List.of("s")),
                        new Cover("disputes", day("1816-01-01"), day("1969-12-31"), false, List.of("s"))),
                List.of(new Pact(
                        treaty,
                        "x:1",
                        null,
                        day("1961-01-01"),
                        null,
                        knownTo,
                        2,
                        List.of(a, b),
                        "automatic",
                        "",
                        "s#1")),
                List.of(new Clash(
                        "gml:1",
                        "",
                        day("1957-03-01"),
                        day("1957-04-30"),
                        day("1957-03-01"),
                        day("1957-04-30"),
                        false,
                        Stance.BESIDE,
                        4,
                        4,
                        3,
                        List.of(List.of(A, B), List.of(C)),
                        List.of(new Joining(B, List.of(A))),
                        "s#2")),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Apart(120, "territories", 1969, "s"),
                List.of(),
                List.of(new VoteYear(
                        1968, new IdealPoint(1.5, 1.25, 1.75, "s#3"), new IdealPoint(-0.5, null, null, "s#4"), 0.724)),
                List.of(new SharedYear(1960, 7, "s"), new SharedYear(1968, 0, "s")),
                List.of(new Trade(A, 1968, 12_345.6, null, "s#5")),
                List.of(),
                List.of(),
                List.of(new Ruler(A, "A. Leader", day("1965-06-01"), null, "s#6")),
                List.of(
                        new Fighting("ucdp:1", 1958, 1961, 3, "against", "interstate", "territory", 2, "s#7"),
                        new Fighting("ucdp:2", 1968, 1968, 1, "beside", "II", "both", 1, "s#8")),
                List.of(new Gap("trade", "not known to Casus yet"), new Gap("wars", "not in the data in use")),
                List.of(),
                List.of(new Source("s", "dataset", "A source", "", "1", "1969", address)),
                "casus tie AAA BBB --from 1955-01-01 --to 1969-12-31");
    }

    private static TieProfile profile() {
        return profile("Pact of Aland and Beland", "");
    }

    @Test
    void A12_leadersAndConflictsWithinStatesAreToldAndAnUnknownLeaderIsSaidToBe() {
        String text = TieText.of(profile(), 200);

        assertThat(text)
                .contains("- Aland: A. Leader, in power since 1965-06-01 [s#6]")
                .contains("- Beland: not known")
                .contains(
                        "- 1958–1961 (3 years of it), on opposite sides, a conflict between states over territory, with 1,000 battle"
                                + " deaths or more in a year")
                .contains("- 1968, on one side, a conflict within a state with troops of others over government and"
                        + " territory, never 1,000");
        assertThat(TiePage.of(profile()))
                .contains("A. Leader, in power since 1965-06-01")
                .contains("on opposite sides");
        assertThat(TieJson.of(profile()))
                .contains("\"name\" : \"A. Leader\"", "\"relation\" : \"against\"", "\"intensity\" : 2");
    }

    @Test
    void A01_textTellsTheGistTheTimeLineAndTheFacts() {
        String text = TieText.of(profile(), 100);

        assertThat(text)
                .startsWith(
                        "Aland and Beland, 1955-01-01 to 1969-12-31\n\n"
                                + "Bound by one defence pact since 1961. Whether they took part in wars is not known. On record")
                .contains(
                        "  defence pact    ........................====================================",
                        "  other pact      ................................................????????????",
                        "  war, against    ????????????????????????????????????????????????????????????",
                        "  dispute, same   ........1111................................................")
                .contains(
                        "- Pact of Aland and Beland, since 1961-01-01 [s#1]\n"
                                + "    Both promise help if the other is attacked. Help is owed at once, without a further decision.")
                .contains(
                        "- 1957-03 to 1957-04: on the same side; use of force by Aland, display of force by Beland; Aland\n"
                                + "    and Beland against Celand; Beland joined Aland [s#2]")
                .contains("- The nearest points of their territories are 120 km apart (1969) [s]")
                .contains("- Not known to Casus yet: trade");
    }

    @Test
    void A02_whatIsNotKnownIsNeverNoneOrZero() {
        String text = TieText.of(profile(), 100);

        assertThat(text)
                .contains("Wars\n  Not known.", "Rivalry\n  Not known.", "means)\n  Not known.")
                .contains("- Aland: not known", "Former rulers\n  Not known.");
        assertThat(text.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void A03_aPactIsNotSaidToLastBeyondItsRecord() {
        String text = TieText.of(profile("A pact", "", day("1966-12-31")), 100);

        assertThat(text)
                .contains("Bound by one defence pact since 1961, as far as the record reaches (1966).")
                .contains("  defence pact    ........................========================????????????")
                .contains("- A pact, since 1961-01-01, as far as the record reaches (1966) [s#1]");
    }

    @Test
    void A04_dealingsAreToldAndTradeBetweenTheTwoIsNot() {
        String text = TieText.of(profile(), 100);

        assertThat(text)
                .contains(
                        "  1968  Aland 1.50 (90% interval 1.25 to 1.75); Beland −0.50; 2.00 apart; alike in 72% of votes")
                .contains("- Both are full members of none in 1968; earlier: 7 in 1960 [s]")
                .contains(
                        "- Between the two: not known",
                        "- Aland, with all others together in 1968: imports 12 billion US dollars, exports not known [s#5]",
                        "- Beland, with all others together: not known");
    }

    @Test
    void B01_jsonHasEveryKeyAndEachFactItsSource() {
        JsonNode root = JsonMapper.shared().readTree(TieJson.of(profile()));

        assertThat(root.propertyNames())
                .containsExactly(
                        "a",
                        "b",
                        "from",
                        "to",
                        "covers",
                        "alliances",
                        "disputes",
                        "wars",
                        "rivalries",
                        "capability",
                        "contiguity",
                        "distance_km",
                        "regimes",
                        "un_votes",
                        "organizations",
                        "trade",
                        "powers",
                        "colonial",
                        "leaders",
                        "armed_conflicts",
                        "unknown",
                        "notes",
                        "sources",
                        "command");
        assertThat(root.get("a").toString()).isEqualTo("{\"state\":\"AAA\",\"ccode\":1,\"name\":\"Aland\"}");
        assertThat(root.at("/alliances/0/promises/0").toString())
                .isEqualTo("{\"by\":\"AAA\",\"kinds\":[\"defense\"],\"conditional_on\":[],\"threats\":[],"
                        + "\"from\":\"1961-01-01\",\"to\":null,\"source\":\"s#1\"}");
        assertThat(root.at("/disputes/0").toString())
                .contains(
                        "\"stance\":\"beside\"",
                        "\"joined\":[{\"state\":\"BBB\",\"whom\":[\"AAA\"]}]",
                        "\"source\":\"s#2\"");
        assertThat(root.get("capability").isNull()).isTrue();
        assertThat(root.at("/regimes/a").isNull()).isTrue();
        assertThat(root.at("/distance_km/km").asDouble()).isEqualTo(120);
        assertThat(root.at("/un_votes/0").toString())
                .isEqualTo("{\"year\":1968,\"a\":{\"ideal_point\":1.5,\"low\":1.25,\"high\":1.75,\"source\":\"s#3\"},"
                        + "\"b\":{\"ideal_point\":-0.5,\"low\":null,\"high\":null,\"source\":\"s#4\"},"
                        + "\"apart\":2.0,\"agreement\":0.724}");
        assertThat(root.at("/organizations/1/shared").asInt()).isZero();
        assertThat(root.at("/trade").toString())
                .isEqualTo("{\"between\":null,\"a\":{\"year\":1968,\"imports_million_usd\":12345.6,"
                        + "\"exports_million_usd\":null,\"source\":\"s#5\"},\"b\":null}");
        assertThat(root.at("/unknown/0/what").asString()).isEqualTo("trade");
    }

    @Test
    void C01_thePageEscapesNamesAndLinksOnlyToTheWeb() {
        String page = TiePage.of(profile("<script>\"x\" & 'y'</script>", "javascript:alert(1)"));

        assertThat(page)
                .doesNotContain("<script", "href=\"javascript")
                .contains("&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;");
        assertThat(TiePage.of(profile("t", "https://example.org/?a=1&b=2")))
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\">");
    }

    @Test
    void C02_thePageLoadsNothingAndDrawsItsTimeLine() {
        String page = TiePage.of(profile());

        assertThat(page)
                .doesNotContain("src=", "@import", "<link")
                .contains("<svg viewBox", "class=\"friendly\"", "class=\"silent\"");
    }
}
