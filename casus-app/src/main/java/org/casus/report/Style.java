package org.casus.report;

import java.util.regex.Pattern;

/** How a terminal shows text: as it is, or with bold and coloured passages. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final Pattern CODES = Pattern.compile("\u001b\\[[0-9;]*m");

    /** For headings and numbers that matter. */
    String bold(String text) {
        return in(text, "1", "22");
    }

    /** For what should be read with care. */
    String warning(String text) {
        return in(text, "33", "39");
    }

    private String in(String text, String on, String off) {
        return this == PLAIN ? text : "\u001b[" + on + "m" + text + "\u001b[" + off + "m";
    }

    /** Columns that a text takes, its codes left out. */
    static int columns(String text) {
        return text.indexOf('\u001b') < 0
                ? text.length()
                : CODES.matcher(text).replaceAll("").length();
    }
}
