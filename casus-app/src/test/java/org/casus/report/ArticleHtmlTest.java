package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Checked articles as a page. */
class ArticleHtmlTest {
    private static final String HOSTILE = "\"><script>alert('1')</script><img src=x onerror=alert(1)>&amp;\u0000";

    private static Document page(String title, String source) throws Exception {
        String page = ArticleHtml.of(List.of(CheckedSample.of(title, source)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    private static List<Element> all(Document page, String name, String type) {
        var found = new ArrayList<Element>();
        var list = page.getElementsByTagName(name);
        for (int i = 0; i < list.getLength(); i++) {
            Element e = (Element) list.item(i);
            if (List.of(e.getAttribute("class").split(" ", -1)).contains(type)) {
                found.add(e);
            }
        }
        return found;
    }

    @Test
    void A01_theTextIsWholeAndEachClaimIsMarkedByItsVerdict() throws Exception {
        Document page = page("A title", "cow-war#1");
        var marks = all(page, "a", "claim");

        String article = page.getElementsByTagName("article").item(0).getTextContent();
        assertThat(article.replaceAll("\\s+", " "))
                .contains("Aland fought Beland in 1950, and won.")
                .contains("Nobody knows why.");
        assertThat(marks.getFirst().getAttribute("class")).isEqualTo("claim contradicted");
        assertThat(marks.getFirst().getTextContent()).isEqualTo(CheckedSample.FIRST + "1");
        assertThat(all(page, "span", "missed"))
                .extracting(Element::getTextContent)
                .containsExactly("Nobody knows why.");
    }

    @Test
    void A02_eachPlacedClaimLeadsToItsCardAndTheCardBack() throws Exception {
        Document page = page("A title", "cow-war#1");

        var links = all(page, "a", "claim").stream()
                .map(a -> a.getAttribute("href"))
                .toList();
        assertThat(links).containsExactly("#c1", "#c2", "#c3", "#c4");
        assertThat(all(page, "li", "card"))
                .extracting(e -> e.getAttribute("id"))
                .containsExactly("c1", "c2", "c3", "c4", "c5");
        assertThat(all(page, "a", "close"))
                .extracting(e -> e.getAttribute("href"))
                .startsWith("#k1", "#k2");
    }

    @Test
    void A03_theSameWordsTwiceAreTwoPlaces() throws Exception {
        Document page = page("A title", "cow-war#1");

        assertThat(all(page, "a", "claim"))
                .filteredOn(a -> a.getTextContent().startsWith("They have"))
                .hasSize(2);
    }

    @Test
    void A04_aCardNamesTheVerdictTheQuoteTheEvidenceAndItsRow() throws Exception {
        Element card = all(page("A title", "cow-war#1"), "li", "card").get(2);

        assertThat(card.getTextContent().replaceAll("\\s+", " "))
                .contains("3. Supported treaty duty, reported, according to the minister")
                .contains("They have been allies since.")
                .contains("The year on record is 1951.")
                .contains("The war on record is of 1951 [cow-war#1]");
    }

    @Test
    void A05_countsSignalsQuestionsAndRepairsAreSaid() throws Exception {
        String text = page("A title", "s").getDocumentElement().getTextContent().replaceAll("\\s+", " ");

        assertThat(text)
                .contains("1 supported", "1 contradicted", "1 partly", "1 unverified", "1 opinion", "1 not understood")
                .contains("assault: Aland → Beland, 1950")
                .contains("casus ask \"Would Aland fight for Beland?\" --on 2024-05-06")
                .contains("the end is cut off (line 7)")
                .contains("the source ends too early");
    }

    @Test
    void A06_hostileTitlesLinksAndSourcesAreText() throws Exception {
        String html = ArticleHtml.of(List.of(CheckedSample.of(HOSTILE, HOSTILE)));
        Document page = page(HOSTILE, HOSTILE);

        assertThat(html).doesNotContain("<script", "<img", "\u0000");
        var every = page.getElementsByTagName("*");
        for (int i = 0; i < every.getLength(); i++) {
            Element e = (Element) every.item(i);
            assertThat(e.getAttribute("href")).matches("(#[ck]\\d+)?");
            assertThat(e.getAttribute("onerror")).isEmpty();
        }
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .startsWith("\"><script>alert('1')</script>");
    }

    @Test
    void A09_aDocumentIsALinkARowOfADatasetIsNot() throws Exception {
        Document page = page("A title", "A \"history\", Press, https://example.org/a?b=1&c=2; cow-war#1");

        Element source = all(page, "span", "source").getFirst();
        Element link = (Element) source.getElementsByTagName("a").item(0);
        assertThat(source.getTextContent()).isEqualTo("[A \"history\", Press; cow-war#1]");
        assertThat(link.getAttribute("href")).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(all(page("A title", "x, javascript:alert(1)"), "span", "source")
                        .getFirst()
                        .getElementsByTagName("a")
                        .getLength())
                .isZero();
    }

    @Test
    void A07_thePageAsksForNothingOutside() {
        assertThat(ArticleHtml.of(List.of(CheckedSample.of("A title", "s"))))
                .doesNotContain("src=", "url(", "@import", "<script", "<link", "href=\"http");
    }

    @Test
    void A08_numbersRunOnOverSeveralArticles() {
        String page = ArticleHtml.of(List.of(CheckedSample.of("One", "s"), CheckedSample.of("Two", "s")));

        assertThat(page)
                .contains("<h1>One</h1>", "<h1>Two</h1>")
                .containsOnlyOnce("id=\"c6\"")
                .contains("id=\"c10\"");
    }
}
