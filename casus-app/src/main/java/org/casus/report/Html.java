package org.casus.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as HTML that is XML as well: whatever a text holds, it shows as text. */
final class Html {
    private static final Pattern ADDRESSED = Pattern.compile("(.*), (https?://\\S+)");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Html() {}

    /** A text for an element or a quoted attribute; characters that XML forbids become a replacement mark. */
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** A text for an element, its dates kept on one line. */
    static String prose(String text) {
        return DATE.matcher(escape(text)).replaceAll("<span class=\"date\">$0</span>");
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
        }
    }

    private static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }

    /** An element around text. */
    static String element(String name, String text) {
        return "<" + name + ">" + prose(text) + "</" + name + ">";
    }

    /** An element of a class around text. */
    static String element(String name, String type, String text) {
        return "<" + name + " class=\"" + type + "\">" + prose(text) + "</" + name + ">";
    }

    /** Sources in brackets: documents by their titles, which lead to their addresses. */
    static String source(String citations) {
        String list = Stream.of(citations.split("; ", -1)).map(Html::citation).collect(Collectors.joining("; "));
        return " <span class=\"source\">[" + list + "]</span>";
    }

    /** {@code Title, publisher, https://…} as a link; what has no address as it is. */
    private static String citation(String text) {
        Matcher cited = ADDRESSED.matcher(text);
        return cited.matches()
                ? "<a href=\"" + escape(cited.group(2)) + "\">" + escape(cited.group(1)) + "</a>"
                : escape(text);
    }
}
