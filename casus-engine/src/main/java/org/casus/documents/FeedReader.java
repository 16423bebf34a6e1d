package org.casus.documents;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.documents.UnreadableDocument.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Feeds and exports: RSS, Atom, and WordPress's export files (WXR); one document for each article in them. Entities that a
 * file defines for itself are not expanded, and nothing outside it is fetched.
 */
final class FeedReader {
    private static final Pattern ROOT = Pattern.compile("<(rss|feed|rdf:RDF)[\\s>]");
    private static final int HEAD = 8192;
    /** Kinds of a WordPress export that are no articles. */
    private static final Set<String> NOT_ARTICLES =
            Set.of("attachment", "nav_menu_item", "revision", "custom_css", "wp_global_styles", "wp_navigation");

    private FeedReader() {}

    /** Whether a text is a feed, or begins as one. */
    static boolean recognises(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
        return head.startsWith("<") && ROOT.matcher(head).find() && !head.contains("<html");
    }

    static List<Document> read(String text, String name) throws UnreadableDocument {
        org.jsoup.nodes.Document xml = Jsoup.parse(text, "", Parser.xmlParser());
        List<Element> items = new ArrayList<>(xml.getElementsByTag("item"));
        items.addAll(xml.getElementsByTag("entry"));
        var documents = new ArrayList<Draft>();
        for (Element item : items) {
            String type = child(item, "wp:post_type");
            if (type == null || !NOT_ARTICLES.contains(type)) {
                documents.add(item.tagName().equals("entry") ? entry(item) : item(item));
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, name, "is a feed without an article in it.");
        }
        if (text.contains("<!ENTITY")) {
            documents
                    .getFirst()
                    .repairs
                    .add(new Repair("entities that the file defines, not expanded", "the file's head"));
        }
        if (!text.stripTrailing().endsWith(">") || xml.children().isEmpty() || !closed(text, xml)) {
            Draft last = documents.getLast();
            last.complete = false;
            last.repairs.add(new Repair("the end is cut off", "after item " + documents.size()));
        }
        return documents.stream().map(Draft::document).toList();
    }

    private static boolean closed(String text, org.jsoup.nodes.Document xml) {
        Element root = xml.children().last();
        return root != null && text.stripTrailing().endsWith("</" + root.tagName() + ">");
    }

    /** RSS 2.0, RSS 1.0, and what WordPress adds to it in its exports. */
    private static Draft item(Element item) {
        var draft = draft(item);
        draft.link = child(item, "link");
        draft.date = Moment.of(
                parsed(child(item, "wp:post_date")),
                first(parsed(child(item, "wp:post_date_gmt")), utc(child(item, "pubDate"), child(item, "dc:date"))));
        draft.modified =
                Moment.of(parsed(child(item, "wp:post_modified")), parsed(child(item, "wp:post_modified_gmt")));
        draft.status = child(item, "wp:status");
        String id = child(item, "wp:post_id");
        draft.id = id != null && id.matches("\\d{1,18}") ? (Long) Long.parseLong(id) : null;
        field(draft, "guid", child(item, "guid"));
        field(draft, "slug", child(item, "wp:post_name"));
        field(draft, "type", child(item, "wp:post_type"));
        field(draft, "author", firstText(child(item, "dc:creator"), child(item, "author")));
        content(draft, firstText(child(item, "content:encoded"), child(item, "description")));
        return draft;
    }

    private static Draft entry(Element entry) {
        var draft = draft(entry);
        for (Element link : entry.getElementsByTag("link")) {
            String relation = link.attr("rel");
            if (draft.link == null && (relation.isEmpty() || relation.equals("alternate"))) {
                draft.link = Prose.clean(link.attr("href"));
            }
        }
        draft.date = Moment.of(null, utc(child(entry, "published"), child(entry, "updated")));
        draft.modified = Moment.of(null, utc(child(entry, "updated"), null));
        field(draft, "guid", child(entry, "id"));
        Element author = entry.getElementsByTag("name").first();
        field(draft, "author", author == null ? null : Prose.clean(author.wholeText()));
        Element content = entry.children().stream()
                .filter(c -> c.tagName().equals("content"))
                .findFirst()
                .orElse(null);
        String markup = content != null && content.attr("type").equals("xhtml") ? content.html() : null;
        content(draft, markup != null ? markup : firstText(child(entry, "content"), child(entry, "summary")));
        return draft;
    }

    private static Draft draft(Element item) {
        var draft = new Draft(DocumentFormat.FEED);
        String title = child(item, "title");
        draft.title = title == null ? null : HtmlText.line(title, "title", draft.repairs);
        return draft;
    }

    private static void content(Draft draft, @Nullable String html) {
        if (html != null) {
            draft.sections = HtmlText.sections(html, "content", draft.repairs);
        }
    }

    private static void field(Draft draft, String name, @Nullable String value) {
        if (value != null) {
            draft.field(name, value);
        }
    }

    /** The text of an item's own child; null where it has none, or an empty one. */
    private static @Nullable String child(Element item, String name) {
        for (Element c : item.children()) {
            if (c.tagName().equals(name)) {
                String text = c.wholeText().strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }

    /** WordPress writes {@code 2024-01-02 03:04:05}, and zeros for no time. */
    private static @Nullable LocalDateTime parsed(@Nullable String time) {
        Moment moment = time == null ? null : Moment.parse(time);
        return moment == null ? null : moment.local();
    }

    /** The first of two times that can be read, in UTC: as mail has it ({@code Mon, 02 Jan 2006 15:04:05 +0000}) or ISO. */
    private static @Nullable LocalDateTime utc(@Nullable String one, @Nullable String other) {
        for (String time : new String[] {one, other}) {
            if (time != null) {
                LocalDateTime read = utc(time);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime utc(String time) {
        for (DateTimeFormatter format :
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
            try {
                return OffsetDateTime.parse(time, format)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime();
            } catch (DateTimeException e) {
                // The other form is tried, or the time cannot be read.
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime first(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null ? other : one;
    }

    private static @Nullable String firstText(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
