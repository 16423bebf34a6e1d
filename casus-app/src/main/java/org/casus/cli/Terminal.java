package org.casus.cli;

import java.util.Map;
import org.casus.report.Style;

/** What the terminal tells of itself. */
final class Terminal {
    private static final int DEFAULT = 100;
    private static final int NARROWEST = 60;

    private Terminal() {}

    /** Columns: {@code $COLUMNS} where the shell gives it, at most 100 for reading. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("\\d{1,4}")) {
            return DEFAULT;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, DEFAULT);
    }

    /** Colours only where people look at a terminal that shows them, and have not asked for none. */
    static Style style() {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return style(System.getenv(), terminal);
    }

    static Style style(Map<String, String> environment, boolean terminal) {
        String none = environment.get("NO_COLOR");
        String kind = environment.get("TERM");
        boolean wanted = none == null || none.isEmpty();
        return terminal && wanted && kind != null && !kind.equals("dumb") ? Style.COLOURED : Style.PLAIN;
    }
}
