package org.casus.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.casus.ProcessorTime;
import org.junit.jupiter.api.Test;

/** RSS, Atom and WordPress exports. */
class FeedReaderTest {
    private static List<Document> read(String feed) throws UnreadableDocument {
        return DocumentReader.read(feed.getBytes(StandardCharsets.UTF_8), "feed.xml");
    }

    @Test
    void A01_rssHasADocumentForEachItemAndItsTimeInUtc() throws Exception {
        List<Document> documents = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>A site</title><link>https://example.org</link>
                <item><title>One &amp; two</title><link>https://example.org/one</link>
                <pubDate>Tue, 02 Jan 2024 03:04:05 +0200</pubDate><dc:creator>A. Writer</dc:creator><guid>7</guid>
                <description>Short.</description>
                <content:encoded><![CDATA[<h2>Head</h2><p>First.</p><p>Second &#8217;s.</p>]]></content:encoded></item>
                <item><title>Bare</title><description>&lt;p&gt;Only a description.&lt;/p&gt;</description></item>
                </channel></rss>
                """);

        assertThat(documents).extracting(Document::title).containsExactly("One & two", "Bare");
        Document one = documents.getFirst();
        assertThat(one.format()).isEqualTo(DocumentFormat.FEED);
        assertThat(one.link()).isEqualTo("https://example.org/one");
        assertThat(Objects.requireNonNull(one.date()).gmt()).hasToString("2024-01-02T01:04:05");
        assertThat(one.field("author")).isEqualTo("A. Writer");
        assertThat(one.sections()).containsExactly(new Section("Head", List.of("First.", "Second ’s.")));
        assertThat(one.complete()).isTrue();
        assertThat(documents.getLast().text()).isEqualTo("Only a description.");
        assertThat(documents.getLast().date()).isNull();
    }

    @Test
    void A02_atomTakesTheAlternateLinkAndXhtmlContent() throws Exception {
        Document entry = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title>
                <entry><title type="html">A &lt;em&gt;title&lt;/em&gt;</title>
                <link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
                <id>urn:1</id><published>2024-05-06T07:08:09Z</published><updated>2024-05-07T07:08:09+01:00</updated>
                <author><name>B. Writer</name></author>
                <content type="xhtml"><div><p>Text.</p></div></content></entry></feed>
                """).getFirst();

        assertThat(entry.title()).isEqualTo("A title");
        assertThat(entry.link()).isEqualTo("https://example.org/a");
        assertThat(Objects.requireNonNull(entry.date()).gmt()).hasToString("2024-05-06T07:08:09");
        assertThat(Objects.requireNonNull(entry.modified()).gmt()).hasToString("2024-05-07T06:08:09");
        assertThat(entry.field("author")).isEqualTo("B. Writer");
        assertThat(entry.text()).isEqualTo("Text.");
    }

    @Test
    void A03_anExportKeepsPostsWithTheirNumberAndStatusAndLeavesPicturesOut() throws Exception {
        List<Document> documents = read("""
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <item><title>Post</title><wp:post_id>12</wp:post_id><wp:post_date>2024-01-02 03:04:05</wp:post_date>
                <wp:post_date_gmt>2024-01-02 02:04:05</wp:post_date_gmt><wp:status>draft</wp:status>
                <wp:post_type>post</wp:post_type><wp:post_name>a-post</wp:post_name>
                <content:encoded><![CDATA[Text.]]></content:encoded></item>
                <item><title>Picture</title><wp:post_type>attachment</wp:post_type></item>
                <item><title>Draft</title><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
                <wp:post_type>page</wp:post_type></item>
                </channel></rss>
                """);

        assertThat(documents).extracting(Document::title).containsExactly("Post", "Draft");
        Document post = documents.getFirst();
        assertThat(post.id()).isEqualTo(12);
        assertThat(post.status()).isEqualTo("draft");
        assertThat(Objects.requireNonNull(post.date()).local()).hasToString("2024-01-02T03:04:05");
        assertThat(Objects.requireNonNull(post.date()).gmt()).hasToString("2024-01-02T02:04:05");
        assertThat(post.field("slug")).isEqualTo("a-post");
        assertThat(documents.getLast().date()).isNull();
    }

    @Test
    void B01_entitiesOfTheFileAreNotExpandedAndNothingIsFetched() throws Exception {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ten"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>T</title><description>&b; &f;</description></item></channel></rss>
                """;
        Document document = read(bomb).getFirst();

        assertThat(document.text()).doesNotContain("tenten", "root:");
        assertThat(document.repairs())
                .extracting(Repair::what)
                .contains("entities that the file defines, not expanded");
    }

    @Test
    void B02_aCutFeedSaysSo() throws Exception {
        Document document = read("<rss><channel><item><title>T</title><description>Some text that")
                .getFirst();

        assertThat(document.complete()).isFalse();
        assertThat(document.repairs()).extracting(Repair::what).contains("the end is cut off");
        assertThat(document.text()).isEqualTo("Some text that");
    }

    @Test
    void B03_aFeedWithoutArticlesIsRefused() {
        assertThatThrownBy(() -> read("<?xml version=\"1.0\"?><rss><channel/></rss>"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("feed.xml is a feed without an article in it.");
    }

    @Test
    void B04_deepNestingIsReadInTime() throws Exception {
        String deep = "<rss><channel><item><title>T</title><description>" + "&lt;div&gt;".repeat(50_000)
                + "x</description></item></channel></rss>";
        String deepXml = "<rss><channel><item><title>T</title><description>" + "<a>".repeat(50_000)
                + "x</description></item></channel></rss>";

        for (String feed : List.of(deep, deepXml)) {
            assertThat(ProcessorTime.of(() -> assertThat(read(feed)).hasSize(1)))
                    .isLessThan(Duration.ofSeconds(60));
        }
    }
}
