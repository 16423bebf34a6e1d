package org.casus.documents;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Takes Markdown's marks off a stretch of text: emphasis, links, code, escapes, and HTML inside it. */
final class MarkdownText {
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]*)\\](?:\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)|\\[[^\\]]*\\])");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?|mailto):[^<>\\s]+)>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", Pattern.DOTALL);
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])(.+?)(?<=[^\\s])\\1(?![\\w*])", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>-])");
    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^<>]*>|&#?\\w+;");

    private MarkdownText() {}

    /** The words alone, on one line. */
    static String plain(String text) {
        String plain = ADDRESS.matcher(text).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = CODE.matcher(plain).replaceAll("$2");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = ESCAPE.matcher(plain).replaceAll("$1");
        return HTML.matcher(plain).find() ? HtmlText.line(plain, "", new ArrayList<>()) : Prose.clean(plain);
    }
}
