package org.casus.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to an HTML text, gathered and then made at once, and what they mend. */
final class HtmlEdits {
    private static final int NEXT_WORDS = 200;

    private record Edit(int at, int length, String text) {}

    private record Mending(int at, Repair repair) {}

    private final String in;
    private final String field;
    private final Places places;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Mending> mendings = new ArrayList<>();

    HtmlEdits(String in, String field) {
        this.in = in;
        this.field = field;
        places = new Places(in);
    }

    /** Puts a text in the place of {@code length} characters. */
    void put(int at, int length, String text) {
        if (length > 0 || !text.isEmpty()) {
            edits.add(new Edit(at, length, text));
        }
    }

    /** Notes what was mended, and the words that stand there. */
    void mended(String what, int at) {
        String next = in.substring(at, Math.min(in.length(), at + NEXT_WORDS))
                .replaceFirst("(?s)\\n\\s*\\n.*", "")
                .replaceFirst("(?is)</(p|h[1-6]|li|td|th|dt|dd|div|blockquote|figcaption)\\b.*", "")
                .replaceAll("</?[A-Za-z][^>]*(>|$)", " ");
        String before = Prose.clean(next).isEmpty() ? "" : ", before " + Prose.quoted(next);
        mendings.add(new Mending(at, new Repair(what, field + ", " + places.of(at) + " of its text" + before)));
    }

    /** In reading order. */
    List<Repair> repairs() {
        return mendings.stream()
                .sorted(Comparator.comparingInt(Mending::at))
                .map(Mending::repair)
                .toList();
    }

    String applied() {
        if (edits.isEmpty()) {
            return in;
        }
        edits.sort(Comparator.comparingInt(Edit::at));
        var out = new StringBuilder(in.length() + edits.size() * 8);
        int from = 0;
        for (Edit e : edits) {
            if (e.at < from) {
                continue; // inside what an earlier edit has replaced
            }
            out.append(in, from, e.at).append(e.text);
            from = e.at + e.length;
        }
        return out.append(in, from, in.length()).toString();
    }
}
