package org.casus.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Where the mending of a JSON text stands: what is read, what is written, and what is open. */
final class JsonScan {
    private static final Pattern KEY = Pattern.compile("\"[^\"\\\\\n]{0,80}(?:\"\\s*(?::|\\z)|\\z)");
    private static final int KEPT = 300;

    final String in;
    final StringBuilder out;
    final JsonFindings findings;
    /** The names that lead to the value at hand. */
    final Deque<String> path = new ArrayDeque<>();
    /** The brackets that are open, outermost first. */
    final StringBuilder open = new StringBuilder();
    /** The record at hand, from 0; -1 before the first. */
    int item = -1;

    int at;
    boolean cut;

    JsonScan(String in) {
        this.in = in;
        out = new StringBuilder(in.length() + 64);
        findings = new JsonFindings(new Places(in));
    }

    boolean atEnd() {
        return at >= in.length();
    }

    char here() {
        return in.charAt(at);
    }

    void space() {
        at = skipSpace(at);
    }

    int skipSpace(int from) {
        int i = from;
        while (i < in.length() && Character.isWhitespace(in.charAt(i))) {
            i++;
        }
        return i;
    }

    boolean inObject() {
        return !open.isEmpty() && open.charAt(open.length() - 1) == '{';
    }

    /** Whether a member's name stands at an offset, as far as the text goes. */
    boolean looksLikeKey(int offset) {
        return KEY.matcher(in).region(offset, in.length()).lookingAt();
    }

    String field() {
        return String.join(".", path);
    }

    void found(String what, int offset) {
        findings.add(item, field(), what, offset);
    }

    /** Notes a stretch of the source that cannot be kept. */
    void leftOut(String what, int from, int to) {
        found(what + ", left out: " + Prose.quoted(in.substring(from, to), KEPT), from);
    }
}
