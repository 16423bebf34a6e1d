package org.casus.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns broken JSON into JSON: damaged text in, strict JSON and what was mended out. Escapes raw control characters and
 * stray quotation marks inside strings, mends commas and brackets, closes what was cut off. Words are kept wherever a
 * string holds them; what has to be left out is quoted in the findings.
 */
final class JsonMender {
    private static final int DEEPEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\w+.\\-]+");
    private static final Pattern BEGINNING = Pattern.compile("[{\\[]\\s*[\"{]");

    /**
     * The result.
     *
     * @param json strict JSON, a list where several values stood one after another; empty where there was none
     * @param cut whether the end was cut off
     * @param cutText the field whose text is cut off; empty where the cut is elsewhere
     */
    record Mended(String json, boolean cut, String cutText, JsonFindings findings) {}

    private final JsonScan scan;
    private final JsonStrings strings;
    private final List<String> closed = new ArrayList<>();
    private String cutText = "";

    private JsonMender(String in) {
        scan = new JsonScan(in);
        strings = new JsonStrings(scan);
    }

    static Mended mend(String text) {
        return new JsonMender(text).mend();
    }

    private Mended mend() {
        skipTo("text before the record");
        int values = 0;
        while (!scan.atEnd()) {
            int mark = scan.out.length();
            int from = scan.at;
            boolean list = scan.here() == '[';
            scan.item = list ? values - 1 : values;
            scan.out.append(values > 0 ? "," : "");
            if (value(list)) {
                if (values++ > 0) {
                    scan.found("another record after the end of the first, taken as one more", from);
                }
            } else {
                scan.out.setLength(mark);
            }
            skipTo("text after the record");
        }
        if (scan.cut) {
            scan.path.clear();
            scan.found(
                    "the end is cut off" + (closed.isEmpty() ? "" : "; closed " + String.join(", ", closed)),
                    scan.in.length());
        }
        String json = values > 1 ? "[" + scan.out + "]" : scan.out.toString();
        return new Mended(json, scan.cut, cutText, scan.findings);
    }

    /** Skips what is no JSON, up to the next value. */
    private void skipTo(String what) {
        int from = scan.at;
        Matcher next = BEGINNING.matcher(scan.in);
        scan.at = next.find(from) ? next.start() : scan.in.length();
        String skipped = scan.in.substring(from, scan.at).strip();
        if (!skipped.isEmpty() && !skipped.equals(",")) {
            scan.leftOut(what, from, scan.at);
        }
    }

    /** Mends the value at hand; false, and nothing of worth written, where the end comes before it says anything. */
    private boolean value(boolean records) {
        scan.space();
        if (scan.atEnd()) {
            return false;
        }
        return switch (scan.here()) {
            case '{' -> members();
            case '[' -> elements(records);
            case '"' -> {
                if (!strings.copy(false)) {
                    cutText = scan.field();
                    closed.add("the text " + cutText);
                }
                yield true;
            }
            case ',', '}', ']' -> {
                scan.found("a value missing, taken as null", scan.at);
                scan.out.append("null");
                yield true;
            }
            default -> word();
        };
    }

    private boolean members() {
        if (!enter('{')) {
            return false;
        }
        boolean first = true;
        boolean comma = true;
        while (inside('}', '[', ']')) {
            if (scan.here() == ',') {
                comma = comma(comma);
            } else if (scan.here() == '"') {
                first &= !member(first, comma);
                comma = false;
            } else {
                junk();
            }
        }
        return leave('}', scan.path.isEmpty() ? "the record" : "the object " + scan.field());
    }

    /** Mends {@code "name": value}; false, and nothing written, where it says nothing. */
    private boolean member(boolean first, boolean comma) {
        int mark = scan.out.length();
        int from = scan.at;
        separate(first, comma);
        int keyAt = scan.out.length() + 1;
        boolean whole = strings.copy(true);
        String key = scan.out.substring(keyAt, scan.out.length() - 1);
        scan.space();
        if (whole && !scan.atEnd() && scan.here() != ':') {
            scan.out.setLength(mark);
            scan.leftOut("a text without a name", from, scan.at);
            return false;
        }
        boolean some = false;
        if (whole && !scan.atEnd()) {
            scan.at++;
            scan.out.append(':');
            scan.path.addLast(key);
            some = value(false);
            scan.path.removeLast();
        }
        if (!some) {
            scan.out.setLength(mark);
            scan.cut = true;
            scan.leftOut("a name without a complete value at the cut", from, scan.in.length());
        }
        return some;
    }

    private boolean elements(boolean records) {
        if (!enter('[')) {
            return false;
        }
        boolean first = true;
        boolean comma = true;
        while (inside(']', '{', '}')) {
            if (scan.here() == ',') {
                comma = comma(comma);
                continue;
            }
            int mark = scan.out.length();
            int from = scan.at;
            scan.item += records ? 1 : 0;
            separate(first, comma);
            boolean some = value(false);
            if (!some) {
                scan.out.setLength(mark);
                scan.leftOut("a value that may be incomplete at the cut", from, scan.in.length());
            }
            first &= !some;
            comma = false;
        }
        return leave(']', records ? "the list of records" : "the list " + scan.field());
    }

    private boolean comma(boolean already) {
        if (already) {
            scan.found("a comma too many, left out", scan.at);
        }
        scan.at++;
        return true;
    }

    private void separate(boolean first, boolean comma) {
        if (!first) {
            scan.out.append(',');
            if (!comma) {
                scan.found("a comma missing, put in", scan.at);
            }
        }
    }

    private boolean enter(char opener) {
        if (scan.open.length() == DEEPEST) {
            scan.leftOut("nested too deeply", scan.at, scan.in.length());
            scan.at = scan.in.length();
            return false;
        }
        scan.open.append(opener);
        scan.out.append(opener);
        scan.at++;
        return true;
    }

    /** Whether more stands before the closing bracket; one of the other kind belongs to what is around, if anything. */
    private boolean inside(char closer, char otherOpener, char otherCloser) {
        scan.space();
        while (!scan.atEnd() && scan.here() == otherCloser && scan.open.indexOf(String.valueOf(otherOpener)) < 0) {
            scan.found("a bracket too many, left out", scan.at++);
            scan.space();
        }
        return !scan.atEnd() && scan.here() != closer && scan.here() != otherCloser;
    }

    private boolean leave(char closer, String name) {
        scan.open.setLength(scan.open.length() - 1);
        scan.out.append(closer);
        if (scan.atEnd()) {
            scan.cut = true;
            closed.add(name);
        } else if (scan.here() == closer) {
            scan.at++;
        } else {
            scan.found("a closing bracket missing, put in", scan.at);
        }
        return true;
    }

    private void junk() {
        int from = scan.at++;
        while (!scan.atEnd() && "\"{}[],".indexOf(scan.here()) < 0) {
            scan.at++;
        }
        scan.leftOut("what is no JSON", from, scan.at);
    }

    /** A number or {@code true}, {@code false}, {@code null}; other words are kept as texts. */
    private boolean word() {
        Matcher m = WORD.matcher(scan.in).region(scan.at, scan.in.length());
        if (!m.lookingAt()) {
            junk();
            return value(false);
        }
        String word = m.group();
        int from = scan.at;
        scan.at = m.end();
        boolean constant = word.equals("true") || word.equals("false") || word.equals("null");
        if (scan.atEnd() && !constant) {
            return false;
        }
        if (constant || NUMBER.matcher(word).matches()) {
            scan.out.append(word);
        } else {
            scan.found("a text without quotation marks, kept as text", from);
            scan.out.append('"').append(word).append('"');
        }
        return true;
    }
}
