package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Answers as a page. */
class AnswerHtmlTest {
    private static final String HOSTILE = "\"><script>alert('1')</script><img src=x onerror=alert(1)>&amp;\u0000\u001b";

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    @Test
    void A01_thePageIsWellFormedAndSaysWhatTheTextSays() throws Exception {
        Document page = parsed(AnswerHtml.of(SampleAnswer.plain()));

        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("Would China fight for North Korea?");
        assertThat(page.getDocumentElement().getTextContent().replaceAll("\\s+", " "))
                .contains(
                        "Less likely than not: 21% (90% interval 7.2–46%) that China joins the fighting",
                        "states in general, 1.1%",
                        "with North Korea",
                        "joins the attacker, the United States",
                        "Treaty of Friendship",
                        "Due: yes",
                        "Korean, 1950: China joined that side.",
                        "Of 29 past forecasts",
                        "Nuclear powers would stand on both sides.",
                        "Major Powers v2024 (to 2024)",
                        "casus ask \"Would China fight for North Korea?\" --on 2024-01-01");
    }

    @Test
    void A02_hostileTextsAreText() throws Exception {
        String page = AnswerHtml.of(SampleAnswer.with(HOSTILE, HOSTILE));
        Document parsed = parsed(page);

        assertThat(page).doesNotContain("<script", "<img", "\u0000", "\u001b", "&amp;amp;amp;");
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        NodeList all = parsed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                assertThat(attributes.item(j).getNodeName()).doesNotStartWith("on");
            }
        }
        assertThat(parsed.getElementsByTagName("h1").item(0).getTextContent())
                .startsWith("\"><script>alert('1')</script>");
    }

    @Test
    void A03_thePageAsksForNothingOutside() {
        assertThat(AnswerHtml.of(SampleAnswer.plain()))
                .doesNotContain("src=", "href=", "url(", "@import", "<script", "<link");
    }

    @Test
    void A04_everyDrawingIsSaidInWords() throws Exception {
        NodeList drawings = parsed(AnswerHtml.of(SampleAnswer.plain())).getElementsByTagName("svg");

        assertThat(drawings.getLength()).isGreaterThan(8);
        for (int i = 0; i < drawings.getLength(); i++) {
            assertThat(drawings.item(i)
                            .getAttributes()
                            .getNamedItem("aria-label")
                            .getNodeValue())
                    .isNotBlank();
        }
    }

    @Test
    void A05_whatCannotBeToldFromNothingIsGreyAndSaysSo() {
        assertThat(AnswerHtml.of(SampleAnswer.plain()))
                .containsOnlyOnce("<tr class=\"unsure\">")
                .contains("Russia has joined</span> <span class=\"with\">unclear</span>");
    }
}
