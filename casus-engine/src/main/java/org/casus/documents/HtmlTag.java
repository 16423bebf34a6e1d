package org.casus.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in an HTML text.
 *
 * @param name in lower case; empty for declarations such as {@code <!doctype html>}
 * @param end the offset behind it
 * @param quote the quotation mark that never closes, if that is its state
 */
record HtmlTag(State state, String name, boolean closing, int end, char quote) {
    enum State {
        WHOLE,
        /** A quotation mark in it never closes; ended at the first {@code >}. */
        UNQUOTED,
        /** The text ends inside it. */
        CUT,
        /** No tag: the {@code <} is a character of the text that a parser would take for a tag. */
        TEXT
    }

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern CUT_BEFORE_A_NAME = Pattern.compile("<(/|!-?)?");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*(/?>|[\\w:@.-]+\\s*=)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|'[^']*'?");
    /** No tag that was cut off is longer than this; what is, is text. */
    private static final int LONGEST = 4000;

    /** The tag at an offset, where the text's last {@code >} is at {@code lastEnd}; null where a parser would see no tag either. */
    static @Nullable HtmlTag at(String in, int at, int lastEnd) {
        if (at + 1 == in.length()
                || CUT_BEFORE_A_NAME.matcher(in).region(at, in.length()).matches()) {
            return tag(State.CUT, "", false, in.length());
        }
        char next = in.charAt(at + 1);
        if (next == '!' || next == '?') {
            int end = lastEnd < at ? -1 : in.indexOf('>', at);
            return end < 0 ? tag(State.TEXT, "", false, at + 1) : tag(State.WHOLE, "", false, end + 1);
        }
        boolean closing = next == '/';
        Matcher m = NAME.matcher(in).region(at, in.length());
        if (!m.lookingAt()) {
            return closing ? tag(State.TEXT, "", true, at + 1) : null;
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        boolean known = HtmlTags.isElement(name);
        if (!known && m.end() < in.length() && !looksLikeTag(in, m.end())) {
            return tag(State.TEXT, name, closing, at + 1);
        }
        return ended(in, at, m.end(), name, closing, known, lastEnd);
    }

    private static boolean looksLikeTag(String in, int from) {
        return ATTRIBUTES.matcher(in).region(from, in.length()).lookingAt();
    }

    private static HtmlTag ended(
            String in, int at, int from, String name, boolean closing, boolean known, int lastEnd) {
        int last = lastEnd < from ? Math.min(in.length(), from + LONGEST + 1) : in.length();
        int i = from;
        while (i < last && in.charAt(i) != '>') {
            char c = in.charAt(i);
            if ((c == '"' || c == '\'') && before(in, i) == '=') {
                int close = in.indexOf(c, i + 1);
                if (close < 0 || swallows(in, i, close)) {
                    int end = lastEnd < i ? -1 : in.indexOf('>', i);
                    return end < 0
                            ? tag(State.CUT, name, closing, in.length())
                            : new HtmlTag(State.UNQUOTED, name, closing, end + 1, c);
                }
                i = close;
            }
            i++;
        }
        if (i < in.length() && in.charAt(i) == '>') {
            return tag(State.WHOLE, name, closing, i + 1);
        }
        boolean tag =
                (closing || known || looksLikeTag(in, from) || from == in.length()) && isHalfTag(in, from, closing);
        return tag(tag ? State.CUT : State.TEXT, name, closing, tag ? in.length() : at + 1);
    }

    /** Whether what follows a tag's name to the end can be its attributes: all with values but the last, and not too long. */
    private static boolean isHalfTag(String in, int from, boolean closing) {
        if (in.length() - from > LONGEST) {
            return false;
        }
        String rest = QUOTED.matcher(in.substring(from)).replaceAll("x").strip();
        long bare = rest.isEmpty()
                ? 0
                : Arrays.stream(rest.split("\\s+"))
                        .filter(a -> a.indexOf('=') < 1 && !a.equals("/"))
                        .count();
        return closing ? rest.isEmpty() : bare <= 1;
    }

    /** Whether a quotation mark closes only by chance, in a later tag, and markup is between the two. */
    private static boolean swallows(String in, int quote, int close) {
        char next = close + 1 < in.length() ? in.charAt(close + 1) : '>';
        return !Character.isWhitespace(next) && next != '>' && next != '/' && in.indexOf('>', quote, close) >= 0;
    }

    private static char before(String in, int i) {
        int b = i - 1;
        while (b > 0 && Character.isWhitespace(in.charAt(b))) {
            b--;
        }
        return in.charAt(b);
    }

    private static HtmlTag tag(State state, String name, boolean closing, int end) {
        return new HtmlTag(state, name, closing, end, ' ');
    }
}
