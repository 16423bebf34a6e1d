package org.casus.datasets;

import org.casus.error.Code;

/**
 * Something wrong in a data file.
 *
 * @param code what kind of problem it is
 * @param file the file's name
 * @param line line number, the header being 1; 0 where it is about the whole file
 * @param field the column, empty where it is about the whole line
 * @param what what is wrong
 * @param remedy what was done about it, or what to do
 */
public record DataIssue(Code code, String file, long line, String field, String what, String remedy) {
    /** One line: where, what, remedy, code. */
    public String text() {
        String where = file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " (" + field + ")");
        return code.after(where + ": " + what + "; " + remedy);
    }
}
