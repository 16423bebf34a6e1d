package org.casus.report;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/** Text in the characters of PDF's own fonts (those of Windows-1252): others are written with their nearest. */
final class PaperText {
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry(0x2212, "–"),
            Map.entry(0x2265, ">="),
            Map.entry(0x2264, "<="),
            Map.entry(0x2260, "not ="),
            Map.entry(0x2248, "about "),
            Map.entry(0x2192, "to "),
            Map.entry(0x2190, "from "),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2015, "—"),
            Map.entry(0x2032, "'"),
            Map.entry(0x2033, "\""),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x200B, ""),
            Map.entry(0x131, "i"),
            Map.entry(0x141, "L"),
            Map.entry(0x142, "l"),
            Map.entry(0x110, "D"),
            Map.entry(0x111, "d"));

    private PaperText() {}

    /** The markup with its text made printable; markup itself is plain ASCII and stays as it is. */
    static String printable(String markup) {
        CharsetEncoder paper = Charset.forName("windows-1252").newEncoder();
        var out = new StringBuilder(markup.length());
        markup.codePoints().forEach(c -> out.append(printable(c, paper)));
        return out.toString();
    }

    private static String printable(int c, CharsetEncoder paper) {
        String text = Character.toString(c);
        if (c < 0x80 || paper.canEncode(text)) {
            return text;
        }
        String nearest = NEAREST.get(c);
        if (nearest != null) {
            return Html.escape(nearest);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return !plain.isEmpty() && paper.canEncode(plain)
                ? Html.escape(plain)
                : Character.getType(c) == Character.NON_SPACING_MARK ? "" : "?";
    }
}
