package org.casus.claims;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into words and marks. */
final class Words {
    /** "u.s.", "u.s.a" */
    private static final java.util.regex.Pattern INITIALS = java.util.regex.Pattern.compile("(\\p{L}\\.)+\\p{L}?\\.?");

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = end(text, i);
                words.add(word(text, i, end));
                i = end;
            } else {
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    String mark = text.substring(i, i + 1);
                    words.add(new Word(i, i + 1, mark, mark.equals("&") ? "and" : mark, false));
                }
                i++;
            }
        }
        return words;
    }

    private static int end(String text, int from) {
        int i = from;
        while (i < text.length() && inside(text, i, from)) {
            i++;
        }
        return i;
    }

    private static boolean inside(String text, int i, int from) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean letterNext = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (c) {
            case '-', '–', '‑' -> letterNext && !Character.isDigit(text.charAt(i - 1));
            case '\'', '’' -> letterNext || text.charAt(i - 1) == 's';
            case ',', '.' ->
                letterNext && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))
                        || c == '.' && isInitials(text, from, i);
            default -> false;
        };
    }

    /** "U.S.", "D.R.": single capitals with full stops. */
    private static boolean isInitials(String text, int from, int dot) {
        boolean single =
                Character.isUpperCase(text.charAt(dot - 1)) && (dot - 1 == from || text.charAt(dot - 2) == '.');
        boolean more = dot + 1 < text.length() && Character.isUpperCase(text.charAt(dot + 1));
        return single && (more || dot - 1 > from);
    }

    private static Word word(String text, int from, int to) {
        String written = text.substring(from, to);
        String norm = Vocabulary.normal(written).replace('–', '-').replace('‑', '-');
        boolean possessive = norm.endsWith("'s") || norm.endsWith("s'");
        if (possessive) {
            norm = norm.endsWith("'s") ? norm.substring(0, norm.length() - 2) : norm.substring(0, norm.length() - 1);
        }
        return new Word(from, to, written, norm.replace(".", "").isEmpty() ? norm : noDots(norm), possessive);
    }

    private static String noDots(String norm) {
        return norm.indexOf('.') >= 0 && INITIALS.matcher(norm).matches() ? norm.replace(".", "") : norm;
    }
}
