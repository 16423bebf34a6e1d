package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.documents.Reading.section;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.casus.ProcessorTime;
import org.casus.documents.UnreadableDocument.Reason;
import org.junit.jupiter.api.Test;

/** What a source is, seen by its content; and sources that are no documents. */
class DocumentReaderTest {
    @Test
    void A01_anHtmlPageGivesItsArticle() throws Exception {
        Document d = Reading.one("""
                <!doctype html><html lang="en"><head><title>Would China Fight – A Site</title>
                <link rel="canonical" href="https://a.org/x">
                <meta property="article:published_time" content="2023-11-16T20:35:22+01:00">
                <style>p { color: red }</style></head>
                <body><nav><a href="/">Home</a></nav><header><p>A Site</p></header>
                <main><article><header><h1>Would China Fight</h1></header>
                <p>Before.</p><h2>One</h2><p>Text &amp; more.</p><ul><li>a</li><li>b</li></ul></article></main>
                <footer><p>Imprint</p></footer></body></html>""");

        assertThat(d.format()).isEqualTo(DocumentFormat.HTML);
        assertThat(d.title()).isEqualTo("Would China Fight");
        assertThat(d.link()).isEqualTo("https://a.org/x");
        assertThat(d.date()).isEqualTo(Moment.parse("2023-11-16T20:35:22+01:00"));
        assertThat(d.date()).extracting(Moment::gmt).hasToString("2023-11-16T19:35:22");
        assertThat(d.field("page_title")).isEqualTo("Would China Fight – A Site");
        assertThat(d.sections()).containsExactly(section("", "Before."), section("One", "Text & more.", "a", "b"));
        assertThat(d.repairs()).isEmpty();
    }

    @Test
    void A02_aDamagedPieceOfHtmlIsMended() throws Exception {
        Document d = Reading.one("One</h2>\n\nText.</p>\n\nTwo</h2>");

        assertThat(d.format()).isEqualTo(DocumentFormat.HTML);
        assertThat(d.sections()).containsExactly(section("One", "Text."), section("Two"));
        assertThat(d.repairs()).hasSize(3);
    }

    @Test
    void A03_markdown() throws Exception {
        Document d = Reading.one("""
                ---
                title: "The title"
                date: 2024-02-03
                tags: war
                ---
                Before, with **bold** and a [link](https://a.org).

                ## One
                Text that
                goes on.

                - first *item*
                - second

                Two
                ---
                > quoted
                """);

        assertThat(d.format()).isEqualTo(DocumentFormat.MARKDOWN);
        assertThat(d.title()).isEqualTo("The title");
        assertThat(d.date()).extracting(Moment::day).hasToString("2024-02-03");
        assertThat(d.fields()).containsEntry("tags", "war");
        assertThat(d.sections())
                .containsExactly(
                        section("", "Before, with bold and a link."),
                        section("One", "Text that goes on.", "first item", "second"),
                        section("Two", "quoted"));
    }

    @Test
    void A04_plainText() throws Exception {
        Document d = Reading.one("""
                Would China fight for North Korea?

                Both have long
                been allies.

                Reasons to intervene

                There are some.
                """);

        assertThat(d.format()).isEqualTo(DocumentFormat.TEXT);
        assertThat(d.title()).isEqualTo("Would China fight for North Korea?");
        assertThat(d.sections())
                .containsExactly(
                        section("", "Both have long been allies."), section("Reasons to intervene", "There are some."));
    }

    @Test
    void A05_bytesThatAreNotUtf8AmidTextThatIsAreKept() throws Exception {
        byte[] utf8 = "It’s ".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "caf\u00e9 time.".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[utf8.length + latin.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);
        Document d = DocumentReader.read(both, "it").getFirst();

        assertThat(d.text()).isEqualTo("It’s café time.");
        assertThat(d.repairs())
                .containsExactly(new Repair("1 byte that is not UTF-8, read as windows-1252", "from line 1, offset 8"));
    }

    @Test
    void A06_utf16WithItsMarkIsRead() throws Exception {
        assertThat(DocumentReader.read("Only text.".getBytes(StandardCharsets.UTF_16), "it")
                        .getFirst()
                        .text())
                .isEqualTo("Only text.");
    }

    @Test
    void A07_refusals() {
        refused("", Reason.EMPTY, "it is empty: there is no text in it.");
        refused(" \n\uFEFF", Reason.EMPTY, "it is empty: there is no text in it.");
        refused("[]", Reason.EMPTY, "it is an empty list: there is no record in it.");
        refused("a\u0000b", Reason.BINARY, "it is not text (binary data).");
        refused("%PDF-1.7", Reason.BINARY, "it is a PDF file, not text.");
        refused("{\"a\":1}", Reason.UNKNOWN, "it is JSON, but not a WordPress record");
        refused("{\"a\":1", Reason.UNKNOWN, "it is a record without a single whole field.");
        refused(
                "{\"code\":\"rest_no_route\",\"message\":\"No route\",\"data\":{\"status\":404}}",
                Reason.UNKNOWN,
                "it is an error answer of a WordPress site (rest_no_route: No route)");
        refused("<?xml version=\"1.0\"?><sitemap/>", Reason.UNKNOWN, "it is XML, not an article.");
    }

    private static void refused(String text, Reason reason, String message) {
        assertThatThrownBy(() -> DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "it"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith(message);
    }

    @Test
    void A08_hostileSourcesEndInTime() throws Exception {
        String[] hostile = {
            "<a ",
            "<a x='",
            "<!--",
            "&#8",
            "\"",
            "{\"id\":\"",
            "[",
            "**a",
            "`a``",
            "\n",
            "> ",
            "- ",
            "<div>",
            "</p>x",
            "<",
            "{\"a\":",
            "text\n\n",
            "<h2>",
            "[a](",
            "\\",
            "---\n",
            "<b>",
            "x</h2>"
        };
        for (String piece : hostile) {
            for (String start : new String[] {"", "{\"id\":7,\"content\":{\"rendered\":\"", "<html><p>", "# T\n\n"}) {
                byte[] source = (start + piece.repeat(20_000)).getBytes(StandardCharsets.UTF_8);
                assertThat(ProcessorTime.of(
                                () -> assertThat(readOrRefused(source)).isTrue()))
                        .as(start + piece)
                        .isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    private static boolean readOrRefused(byte[] source) {
        try {
            return !DocumentReader.read(source, "it").isEmpty();
        } catch (UnreadableDocument e) {
            return String.valueOf(e.getMessage()).startsWith("it ");
        }
    }
}
