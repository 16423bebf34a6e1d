package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.documents.Reading.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** WordPress records, whole and damaged. */
class WordPressReaderTest {
    @Test
    void A01_aWholeRecordNeedsNoRepairs() throws Exception {
        Document d = Reading.one(Reading.record("<p>Before.</p>\n<h2>One</h2>\n<p>First.</p>\n<p>Second.</p>"));

        assertThat(d.sections()).containsExactly(section("", "Before."), section("One", "First.", "Second."));
        assertThat(d.repairs()).isEmpty();
        assertThat(d.complete()).isTrue();
        assertThat(d.fields()).containsEntry("author", "3");
    }

    @Test
    void A02_titlesAreHtmlWithBareSigns() throws Exception {
        assertThat(title("Fish &#038; Chips <em>with<\\/em> vinegar")).isEqualTo("Fish & Chips with vinegar");
        assertThat(title("1 < 2 &#038; 3 > 2")).isEqualTo("1 < 2 & 3 > 2");
        assertThat(title("If x <y and z> w")).isEqualTo("If x <y and z> w");
        assertThat(title("")).isEmpty();
    }

    private static @Nullable String title(String rendered) throws UnreadableDocument {
        return Reading.one("{\"id\":1,\"title\":{\"rendered\":\"" + rendered + "\"}}")
                .title();
    }

    @Test
    void A03_aLineBreakAfterASentenceIsAParagraphElsewhereASpace() throws Exception {
        Document d = Reading.one(Reading.record("<p>One.<br />\nTwo,<br />\nthree.</p><h2>In <br />\nlines</h2>"));

        assertThat(d.sections()).containsExactly(section("", "One.", "Two, three."), section("In lines"));
    }

    @Test
    void A04_aListGivesOneDocumentEachAndRepairsToTheRecordTheyAreIn() throws Exception {
        List<Document> all = Reading.all("[" + Reading.record("<p>One.</p>") + ","
                + Reading.record("<p>Two.</p>").replace("Two", "\nTwo") + ","
                + Reading.record("<p>Three.</p>").replace("</p>", "") + "{\"id\":9,\"ti");

        assertThat(all).extracting(Document::text).startsWith("One.", "Two.", "Three.");
        assertThat(all.get(0).repairs()).isEmpty();
        assertThat(Reading.what(all.get(1))).containsExactly("a raw line feed inside a text, escaped");
        assertThat(all.get(3).id()).isEqualTo(9);
        assertThat(all.get(3).complete()).isFalse();
        assertThat(Reading.what(all.get(3)))
                .contains("a comma missing, put in")
                .anyMatch(w -> w.startsWith("a name without a complete value at the cut, left out: “\"ti"));
    }

    @Test
    void A05_missingFieldsStayUnknown() throws Exception {
        Document d = Reading.one("{\"id\":7,\"date_gmt\":\"2024-08-01T06:12:00\"}");

        assertThat(d.title()).isNull();
        assertThat(d.link()).isNull();
        assertThat(d.date()).extracting(Moment::local).isNull();
        assertThat(d.date()).extracting(Moment::day).hasToString("2024-08-01");
        assertThat(d.sections()).isEmpty();
    }

    @Test
    void A06_aNumberOrATimeThatWasCutOffIsNotTakenForWhole() throws Exception {
        Document number = Reading.one("{\"slug\":\"a\",\"id\":78");
        Document time = Reading.one("{\"id\":7,\"date\":\"2023-11-16T20");

        assertThat(number.id()).isNull();
        assertThat(Reading.what(number)).anyMatch(w -> w.contains("“\"id\":78”"));
        assertThat(time.date()).isNull();
        assertThat(time.field("date")).isEqualTo("2023-11-16T20");
    }

    @Test
    void A07_strayQuotationMarksAndBackslashesAreKept() throws Exception {
        Document d = Reading.one("{\"id\":7,\"title\":{\"rendered\":\"He said \"no\", twice\"},\"slug\":\"c:\\dir\"}");

        assertThat(d.title()).isEqualTo("He said \"no\", twice");
        assertThat(d.field("slug")).isEqualTo("c:\\dir");
        assertThat(Reading.what(d)).contains("a quotation mark inside a text, kept as such (2 times)");
    }

    @Test
    void A08_whatAServerWroteAroundTheRecordIsLeftOutAndSaid() throws Exception {
        Document d =
                Reading.one("<br />\n<b>Warning</b>: oops in x.php\n" + Reading.record("<p>Text.</p>") + "<!-- c -->");

        assertThat(d.text()).isEqualTo("Text.");
        assertThat(Reading.what(d))
                .containsExactly(
                        "text before the record, left out: “<br /> <b>Warning</b>: oops in x.php”",
                        "text after the record, left out: “<!-- c -->”");
    }

    @Test
    void A09_recordsOneAfterAnotherAreAList() throws Exception {
        assertThat(Reading.all(Reading.record("<p>One.</p>") + "\n" + Reading.record("<p>Two.</p>")))
                .extracting(Document::text)
                .containsExactly("One.", "Two.");
    }

    @Test
    void A10_aBodyBehindAPasswordIsMarked() throws Exception {
        Document d = Reading.one("{\"id\":7,\"content\":{\"rendered\":\"\",\"protected\":true}}");

        assertThat(d.sections()).isEmpty();
        assertThat(d.field("protected")).isEqualTo("true");
    }

    @Test
    void A11_bracketsAndCommasAreMended() throws Exception {
        Document d = Reading.one("{\"id\":7,,\"categories\":[1,2,\"title\":{\"rendered\":\"T\"},\"slug\":undefined,}");

        assertThat(d.id()).isEqualTo(7);
        assertThat(d.repairs()).isNotEmpty();
    }

    @Test
    void A12_whatIsDeeplyNestedEndsSomewhere() throws Exception {
        Document d = Reading.one("{\"id\":7,\"slug\":\"s\",\"x\":" + "[".repeat(100_000));

        assertThat(d.field("slug")).isEqualTo("s");
        assertThat(Reading.what(d)).anyMatch(w -> w.contains("nested too deeply"));
    }

    @Test
    void A13_whatIsNoRecordInAListIsLeftOutAndSaid() throws Exception {
        List<Document> all =
                Reading.all("[" + Reading.record("<p>One.</p>") + ",{\"code\":\"x\",\"message\":\"gone\"}]");

        assertThat(all).hasSize(1);
        assertThat(all.getFirst().repairs())
                .containsExactly(new Repair(
                        "no record, left out: it is an error answer of a WordPress site (x: gone), not a record.",
                        "item 2"));
    }

    @Test
    void A14_anIdThatNoSiteCanHaveIsKeptAsItStands() throws Exception {
        Document d = Reading.one("{\"id\":55555555555555555555555555,\"title\":{\"rendered\":\"Cut\"},"
                + "\"content\":{\"rendered\":\"<p>Text.</p>\"}}");
        assertThat(d.id()).isNull();
        assertThat(d.fields()).containsEntry("id", "55555555555555555555555555");
    }

    @Test
    void A15_anErrorOfUnusualShapeIsStillAnError() {
        assertThatThrownBy(() -> Reading.one("{\"code\":{},\"message\":[1]}")).isInstanceOf(UnreadableDocument.class);
    }
}
