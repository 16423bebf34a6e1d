package org.casus.documents;

import java.util.Set;
import org.jsoup.parser.Tag;

/** What the mending of HTML needs to know of its elements. */
final class HtmlTags {
    /** Elements that begin and end on lines of their own. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "figure",
            "figcaption",
            "blockquote",
            "pre",
            "address",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "center",
            "hr",
            "body");

    /** Elements whose content is not markup. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /** Blocks that a parser accepts anywhere, so that a missing opening tag can be put in as it was. */
    private static final Set<String> ANYWHERE = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "section",
            "article",
            "li",
            "dt",
            "dd",
            "figcaption",
            "blockquote",
            "pre",
            "address");

    private static final Set<String> OBSOLETE = Set.of("center", "font", "big", "tt", "strike", "acronym", "marquee");

    /** The named entities that articles have. */
    private static final Set<String> ENTITIES = Set.of(
            "amp", "quot", "apos", "nbsp", "hellip", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "bull",
            "copy", "euro", "eacute", "middot", "laquo", "raquo", "shy", "zwj");

    private HtmlTags() {}

    /** Whether letters are the beginning of an entity's name, but not all of it. */
    static boolean beginsEntity(String letters) {
        return ENTITIES.stream().anyMatch(e -> e.startsWith(letters) && e.length() > letters.length());
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    static boolean isRaw(String name) {
        return RAW.contains(name);
    }

    static boolean isAcceptedAnywhere(String name) {
        return ANYWHERE.contains(name);
    }

    /** Whether HTML has, or once had, such an element, or it could be an element of the page's own making. */
    static boolean isElement(String name) {
        return Tag.isKnownTag(name) || OBSOLETE.contains(name) || name.indexOf('-') > 0 || name.matches(".+:.+");
    }

    /** Elements that an opening tag ends without a closing one. */
    static boolean endsBy(String open, String opening) {
        return switch (open) {
            case "p" -> true;
            case "li" -> opening.equals("li");
            case "dt", "dd" -> opening.equals("dt") || opening.equals("dd");
            case "td", "th" -> opening.equals("td") || opening.equals("th") || opening.equals("tr");
            case "tr" -> opening.equals("tr");
            default -> HtmlTags.isHeading(open) && HtmlTags.isHeading(opening);
        };
    }
}
