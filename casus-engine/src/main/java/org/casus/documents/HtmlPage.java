package org.casus.documents;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** An HTML page: markup in, the article on it out, without the site's menus and margins. */
final class HtmlPage {
    private static final String MARGINS =
            "nav, footer, aside, button, select, noscript, dialog, [hidden], [aria-hidden=true], [role=navigation]";
    private static final List<String> MAIN = List.of(
            "article .entry-content",
            ".entry-content",
            ".post-content",
            "[itemprop=articleBody]",
            "article",
            "main",
            "[role=main]");
    private static final Pattern BEGINNING = Pattern.compile(
            "<!doctype html|<!--|</?(html|head|body|p|h[1-6]|div|article|section|main|ul|ol|table|meta|title|figure"
                    + "|blockquote|header|span|a|strong|em|b|i|img|script|style|link)[\\s/>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("</(p|h[1-6]|div|article)>", Pattern.CASE_INSENSITIVE);
    /** Below this share of a page's words, what is marked as main is not the article. */
    private static final double LEAST_SHARE = 0.2;

    private HtmlPage() {}

    /** Whether a text begins as HTML does: as a page, or as a fragment with one of the tags an article has. */
    static boolean begins(String text) {
        return BEGINNING.matcher(text.stripLeading()).lookingAt();
    }

    /** Whether a text that begins otherwise has blocks of HTML in it. */
    static boolean isIn(String text) {
        return BLOCK.matcher(text).find();
    }

    static Document read(String text) {
        var draft = new Draft(DocumentFormat.HTML);
        HtmlMender.Mended mended = HtmlMender.mend(text, "the page");
        draft.repairs.addAll(mended.repairs());
        org.jsoup.nodes.Document page = Jsoup.parse(mended.html());
        about(page, draft);
        page.select(MARGINS).remove();
        page.select("header").stream()
                .filter(h -> h.selectFirst("h1") == null && h.closest("article") == null)
                .forEach(Element::remove);
        Element main = main(page);
        title(page, main, draft);
        draft.sections =
                HtmlSections.of(main, text.indexOf("</") < 0 || page.select("p").isEmpty());
        return draft.document();
    }

    private static void about(org.jsoup.nodes.Document page, Draft draft) {
        draft.link = first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"));
        draft.date = moment(meta(page, "article:published_time"));
        draft.modified = moment(meta(page, "article:modified_time"));
        if (draft.date == null) {
            draft.date = moment(attribute(page, "time[datetime]", "datetime"));
        }
        for (String name : List.of("author", "description", "og:site_name")) {
            String value = meta(page, name);
            if (value != null) {
                draft.field(name, value);
            }
        }
        String language = page.select("html").attr("lang");
        draft.field("language", language);
    }

    private static @Nullable String meta(Element page, String name) {
        return attribute(page, "meta[property=" + name + "], meta[name=" + name + "]", "content");
    }

    private static @Nullable String attribute(Element page, String query, String attribute) {
        Element found = page.selectFirst(query);
        String value = found == null ? "" : Prose.clean(found.attr(attribute));
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Moment.parse(text);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** The element that holds the article: the first kind of main element that holds a fair share of the words. */
    private static Element main(org.jsoup.nodes.Document page) {
        Element body = page.body();
        int all = body.text().length();
        for (String query : MAIN) {
            Elements found = body.select(query);
            Element largest = found.stream()
                    .max(Comparator.comparingInt(e -> e.text().length()))
                    .orElse(null);
            if (largest != null && largest.text().length() > LEAST_SHARE * all) {
                return largest;
            }
        }
        return body;
    }

    /** The article's only first-order heading, which is then no section's; else the page's title. */
    private static void title(org.jsoup.nodes.Document page, Element main, Draft draft) {
        String named = page.title().isBlank() ? null : Prose.clean(page.title());
        String shown = first(meta(page, "og:title"), named);
        Elements headings = main.select("h1");
        if (headings.isEmpty() && shown == null) {
            headings = page.body().select("h1");
        }
        draft.title = shown;
        if (headings.size() == 1 && !headings.text().isBlank()) {
            draft.title = Prose.clean(headings.text());
            headings.remove();
        }
        if (named != null && !named.equals(draft.title)) {
            draft.field("page_title", named);
        }
    }
}
