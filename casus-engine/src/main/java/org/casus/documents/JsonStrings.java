package org.casus.documents;

/** Mends the strings of a broken JSON text: raw control characters, stray quotation marks and backslashes, a cut. */
final class JsonStrings {
    private final JsonScan scan;

    JsonStrings(JsonScan scan) {
        this.scan = scan;
    }

    /** Copies the string at hand; false where the end of the text cuts it off. */
    boolean copy(boolean key) {
        scan.out.append('"');
        scan.at++;
        while (!scan.atEnd()) {
            char c = scan.here();
            if (c == '"' && closes(key)) {
                scan.out.append('"');
                scan.at++;
                return true;
            }
            character(c);
        }
        dropHalfPair();
        scan.out.append('"');
        scan.cut = true;
        return false;
    }

    private void character(char c) {
        if (c == '\\') {
            escape();
            return;
        }
        if (c < ' ') {
            scan.out.append(String.format("\\u%04x", (int) c));
            scan.found("a raw " + name(c) + " inside a text, escaped", scan.at);
        } else {
            if (c == '"') {
                scan.found("a quotation mark inside a text, kept as such", scan.at);
                scan.out.append('\\');
            }
            scan.out.append(c);
        }
        scan.at++;
    }

    private static String name(char c) {
        return switch (c) {
            case '\n' -> "line feed";
            case '\r' -> "carriage return";
            case '\t' -> "tab";
            default -> String.format("control character U+%04X", (int) c);
        };
    }

    private void escape() {
        if (scan.at + 1 == scan.in.length()) {
            halfEscape();
            return;
        }
        char kind = scan.in.charAt(scan.at + 1);
        if (kind == 'u') {
            unicode();
        } else if ("\"\\/bfnrt".indexOf(kind) >= 0) {
            scan.out.append('\\').append(kind);
            scan.at += 2;
        } else {
            plainBackslash();
        }
    }

    private void unicode() {
        int from = scan.at;
        int end = from + 2;
        while (end < scan.in.length() && end < from + 6 && Character.digit(scan.in.charAt(end), 16) >= 0) {
            end++;
        }
        if (end == from + 6) {
            scan.out.append(scan.in, from, end);
            scan.at = end;
        } else if (end == scan.in.length()) {
            halfEscape();
        } else {
            plainBackslash();
        }
    }

    private void halfEscape() {
        scan.leftOut("half an escape at the cut", scan.at, scan.in.length());
        scan.at = scan.in.length();
    }

    private void plainBackslash() {
        scan.found("a backslash that escapes nothing, kept as such", scan.at);
        scan.out.append("\\\\");
        scan.at++;
    }

    /** Drops the first half of a pair of escapes that together make one character. */
    private void dropHalfPair() {
        int from = scan.out.length() - 6;
        if (from >= 0 && scan.out.substring(from).matches("\\\\u[dD][89abAB][0-9a-fA-F]{2}")) {
            scan.out.setLength(from);
            scan.found("half a character at the cut, left out", scan.in.length());
        }
    }

    /** Whether the quotation mark at hand ends the string, judged by what follows it. */
    private boolean closes(boolean key) {
        int next = scan.skipSpace(scan.at + 1);
        if (next == scan.in.length()) {
            return true;
        }
        char c = scan.in.charAt(next);
        if (key) {
            return ":,}".indexOf(c) >= 0;
        }
        if (c == '"') {
            return scan.inObject() && scan.looksLikeKey(next);
        }
        int after = scan.skipSpace(next + 1);
        if (",}]".indexOf(c) < 0 || after == scan.in.length()) {
            return ",}]".indexOf(c) >= 0;
        }
        char then = scan.in.charAt(after);
        if (c != ',') {
            return ",}]{".indexOf(then) >= 0;
        }
        return scan.inObject()
                ? then == '}' || (then == '"' && scan.looksLikeKey(after))
                : "\"{[]-0123456789tfn".indexOf(then) >= 0;
    }
}
