package org.casus.documents;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Pieces of HTML as they stand in fields of a record: mended, parsed, entities decoded. */
final class HtmlText {
    private HtmlText() {}

    /** One line of text, such as a title; what is mended is added to {@code repairs}. */
    static String line(String html, String field, List<Repair> repairs) {
        Element body = body(html, field, repairs);
        body.select(HtmlSections.MACHINERY).remove();
        return Prose.clean(body.wholeText());
    }

    /** An article's body; what is mended is added to {@code repairs}. */
    static List<Section> sections(String html, String field, List<Repair> repairs) {
        return HtmlSections.of(body(html, field, repairs), true);
    }

    private static Element body(String html, String field, List<Repair> repairs) {
        HtmlMender.Mended mended = HtmlMender.mend(html, field);
        repairs.addAll(mended.repairs());
        return Jsoup.parseBodyFragment(mended.html()).body();
    }
}
