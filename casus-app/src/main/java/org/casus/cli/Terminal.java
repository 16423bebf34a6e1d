package org.casus.cli;

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
}
