package org.casus.documents;

/** Running text as a reader sees it: white space collapsed, nothing invisible in it. */
final class Prose {
    private static final int SHOWN = 40;

    private Prose() {}

    /** Collapses white space, line breaks and control characters into single spaces; drops invisible characters. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(isLoneSurrogate(text, i) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return direction || c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Whether a sentence ends where the text does, closing quotes and brackets aside. */
    static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (isSpace(text.charAt(i)) || ")]}\"'”’»".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？".indexOf(text.charAt(i)) >= 0;
    }

    /** The beginning of a text, in quotation marks. */
    static String quoted(String text) {
        return quoted(text, SHOWN);
    }

    /** At most {@code most} characters of a text, in quotation marks. */
    static String quoted(String text, int most) {
        String clean = clean(text);
        if (clean.codePointCount(0, clean.length()) > most) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, most)).strip() + "…";
        }
        return "“" + clean + "”";
    }

    /** The end of a text, in quotation marks. */
    static String quotedEnd(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN
                ? "“" + text + "”"
                : "“…"
                        + text.substring(text.offsetByCodePoints(0, length - SHOWN))
                                .strip() + "”";
    }
}
