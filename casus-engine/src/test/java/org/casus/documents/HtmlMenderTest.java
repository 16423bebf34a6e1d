package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HTML before it is parsed. */
class HtmlMenderTest {
    private static String mended(String html) {
        return HtmlMender.mend(html, "content").html();
    }

    private static int repairs(String html) {
        return HtmlMender.mend(html, "content").repairs().size();
    }

    @Test
    void A01_aLoneClosingTagGetsItsOpeningTagAtTheLastBlockBoundary() {
        assertThat(mended("\n\nOne</h2>\n\nText.</p>")).isEqualTo("\n\n<h2>One</h2>\n\n<p>Text.</p>");
        assertThat(mended("<p>Text.</p> <em>Two</em></h3>")).isEqualTo("<p>Text.</p> <h3><em>Two</em></h3>");
        assertThat(mended("<div>One</h2><p>Text.</p></div>")).isEqualTo("<div><h2>One</h2><p>Text.</p></div>");
    }

    @Test
    void A02_theRepairNamesThePlaceAndTheWords() {
        assertThat(HtmlMender.mend("<p>A</p>\nB c</h2>", "content").repairs())
                .containsExactly(new Repair(
                        "an opening <h2> missing, put in", "content, line 2, offset 9 of its text, before “B c”"));
    }

    @Test
    void A03_whatStandsBeforeABlankLineIsNoPartOfTheHeading() {
        assertThat(mended("Text.\n\nOne</h2>")).isEqualTo("<p>Text.</p>\n\n<h2>One</h2>");
        assertThat(mended("One.\n\nTwo.</p>")).isEqualTo("<p>One.\n\n</p><p>Two.</p>");
    }

    @Test
    void A04_soundHtmlIsLeftAlone() {
        for (String html : new String[] {
            "<p>One<p>Two<h2>Three</h3>",
            "<ul><li>One<li>Two</ul><table><tr><td>x</p></td></tr></table>",
            "<script>\"</h2>\"</script><!-- x </p> --><p>a</p>",
            "<p>a</p>\n</p>\n</div></h2>",
            "a < b &amp; c <3"
        }) {
            assertThat(mended(html)).isEqualTo(html);
            assertThat(repairs(html)).as(html).isZero();
        }
    }

    @Test
    void A05_tagsThatWouldSwallowTextAreMended() {
        assertThat(mended("<p><a href='x>oops</p>")).isEqualTo("<p><a href='x'>oops</p>");
        assertThat(mended("<a href='x>oops</a> <a href='y'>z</a>")).isEqualTo("<a href='x'>oops</a> <a href='y'>z</a>");
        assertThat(mended("<!-- never <p>a</p>")).isEqualTo(" never <p>a</p>");
        assertThat(mended("see <https://a.org/b> there")).isEqualTo("see &lt;https://a.org/b> there");
    }

    @Test
    void A06_aTagCutOffAtTheEndIsLeftOut() {
        for (String end : new String[] {"<", "</", "</h", "<p", "<p class=\"a", "<!--", "<!-- more", "<!-"}) {
            assertThat(mended("<p>Text " + end)).isEqualTo("<p>Text ");
            assertThat(repairs("<p>Text " + end)).isEqualTo(1);
        }
    }

    @Test
    void A08_wordsBehindASignThatOpensNoTagAreKept() {
        assertThat(mended("if x <a and the rest of the text")).isEqualTo("if x &lt;a and the rest of the text");
        assertThat(mended("<p>Text <a href=\"x\" titl")).isEqualTo("<p>Text ");
        assertThat(mended("<p>Text&#82")).isEqualTo("<p>Text");
        assertThat(mended("<p>Text&rsq")).isEqualTo("<p>Text");
        assertThat(mended("<p>AT&T")).isEqualTo("<p>AT&T");
    }

    @Test
    void A07_partsOfATableThatIsGoneDoNotRunTogether() throws Exception {
        assertThat(Reading.one(Reading.record("<p>a</p>Year</th>Value</th></tr>2021</td>1</td></tr>"))
                        .text())
                .isEqualTo("a\n\nYear\n\nValue\n\n2021\n\n1");
    }
}
