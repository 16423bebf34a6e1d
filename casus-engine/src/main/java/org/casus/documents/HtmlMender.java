package org.casus.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends HTML before it is parsed: text in, the same text with missing opening tags put back, and what was done.
 *
 * <p>A parser of HTML drops a closing {@code </h2>} whose opening tag is gone, and the heading becomes text. Here each
 * closing tag of a block must have an opening one, or else the text since the last block boundary gets one: of a heading,
 * what follows the last blank line; of a paragraph, a new paragraph at each blank line. Where that text stands directly
 * inside another block ({@code <td>text</p>}), it has its place and nothing is put in. Tags that would swallow text (a
 * quotation mark that never closes, a tag cut off at the end, a {@code <} that opens nothing) are mended as well.
 */
final class HtmlMender {
    record Mended(String html, List<Repair> repairs) {}

    /** Text between two block boundaries without a blank line in it. */
    private static final class Piece {
        final int start;
        int end;
        boolean words;

        Piece(int start) {
            this.start = start;
        }
    }

    private static final Pattern HALF_ENTITY = Pattern.compile("&(?:#[0-9a-fA-FxX]{0,8}|([A-Za-z]{2,8}))\\z");

    private static final int KEPT = 300;

    private final String in;
    private final HtmlEdits edits;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    /** Whether the last block boundary is an opening tag. */
    private boolean opened;

    private final int lastCommentEnd;
    private final int lastTagEnd;
    private int lineFeeds;
    private int at;

    private HtmlMender(String in, String field) {
        this.in = in;
        edits = new HtmlEdits(in, field);
        lastCommentEnd = in.lastIndexOf("-->");
        lastTagEnd = in.lastIndexOf('>');
    }

    /**
     * Mends.
     *
     * @param field what holds the HTML, named in the repairs
     */
    static Mended mend(String html, String field) {
        return new HtmlMender(html, field).mend();
    }

    private Mended mend() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '<' && markup()) {
                continue;
            }
            if (Prose.isSpace(c)) {
                lineFeeds += c == '\n' ? 1 : 0;
            } else {
                inline(at, at + 1, true);
            }
            at++;
        }
        halfEntity();
        return new Mended(edits.applied(), edits.repairs());
    }

    /** Leaves out an entity cut off at the end, which a parser would take for another character or for letters. */
    private void halfEntity() {
        Matcher m = HALF_ENTITY.matcher(in);
        if (m.find() && (m.group(1) == null || HtmlTags.beginsEntity(m.group(1)))) {
            edits.mended("half an entity at the end, left out: " + Prose.quoted(m.group()), m.start());
            edits.put(m.start(), m.end() - m.start(), "");
        }
    }

    /** Text, or a tag inside text. */
    private void inline(int from, int to, boolean words) {
        if (pieces.isEmpty() || lineFeeds > 1) {
            pieces.add(new Piece(from));
        }
        lineFeeds = 0;
        pieces.getLast().end = to;
        pieces.getLast().words |= words;
    }

    private void boundary(boolean opening) {
        pieces.clear();
        opened = opening;
        lineFeeds = 0;
    }

    /** Passes over the markup at hand; false where the {@code <} is text. */
    private boolean markup() {
        if (in.startsWith("<!--", at)) {
            comment();
            return true;
        }
        HtmlTag tag = HtmlTag.at(in, at, lastTagEnd);
        if (tag == null) {
            return false;
        }
        switch (tag.state()) {
            case TEXT -> {
                edits.put(at, 1, "&lt;");
                inline(at, at + 1, true);
                at++;
            }
            case CUT -> {
                edits.mended("a tag cut off at the end, left out: " + Prose.quoted(in.substring(at), KEPT), at);
                edits.put(at, in.length() - at, "");
                at = in.length();
            }
            case UNQUOTED -> {
                edits.mended("a quotation mark that never closes, closed", at);
                edits.put(tag.end() - 1, 0, String.valueOf(tag.quote()));
                whole(tag);
            }
            case WHOLE -> whole(tag);
        }
        return true;
    }

    private void comment() {
        int end = at + 4 > lastCommentEnd ? -1 : in.indexOf("-->", at + 4);
        if (end < 0 && lastTagEnd < at) {
            edits.mended("a comment cut off at the end, left out: " + Prose.quoted(in.substring(at), KEPT), at);
            edits.put(at, in.length() - at, "");
            at = in.length();
        } else if (end < 0) {
            edits.mended("a comment that never closes, its content kept", at);
            edits.put(at, 4, "");
            at += 4;
        } else {
            at = end + 3;
        }
    }

    private void whole(HtmlTag tag) {
        String name = tag.name();
        if (!HtmlTags.isBlock(name)) {
            inline(at, tag.end(), false);
        } else if (tag.closing()) {
            closing(name, tag.end());
            boundary(false);
        } else {
            while (!open.isEmpty() && HtmlTags.endsBy(open.peek(), name)) {
                open.pop();
            }
            if (!name.equals("hr")) {
                open.push(name);
            }
            boundary(!name.equals("hr"));
        }
        at = tag.end();
        if (HtmlTags.isRaw(name) && !tag.closing()) {
            at = endOfRaw(name);
        }
    }

    private int endOfRaw(String name) {
        String closer = "</" + name;
        for (int i = in.indexOf('<', at); i >= 0; i = in.indexOf('<', i + 1)) {
            if (in.regionMatches(true, i, closer, 0, closer.length())) {
                return i;
            }
        }
        return in.length();
    }

    private void closing(String name, int end) {
        if (close(name)) {
            return;
        }
        pieces.removeIf(p -> !p.words);
        if (pieces.isEmpty()) {
            return;
        }
        if (opened && !HtmlTags.isHeading(name)) {
            edits.put(at, 0, name.equals("p") ? "" : " ");
            return;
        }
        String tag = HtmlTags.isAcceptedAnywhere(name) ? name : "div";
        if (HtmlTags.isHeading(name)) {
            pieces.subList(0, pieces.size() - 1).forEach(this::paragraph);
            putOpening(tag, pieces.getLast().start);
            open.removeIf(o -> o.equals("p") && opened);
        } else if (name.equals("p")) {
            putOpening(tag, pieces.getFirst().start);
            pieces.subList(1, pieces.size()).forEach(this::divide);
        } else {
            putOpening(tag, pieces.getFirst().start);
            edits.put(at, tag.equals(name) ? 0 : end - at, tag.equals(name) ? "" : "</" + tag + ">");
        }
    }

    /** Whether an element is open that a closing tag closes; it and what is inside it are then closed. */
    private boolean close(String name) {
        boolean heading = HtmlTags.isHeading(name);
        if (open.stream().noneMatch(o -> o.equals(name) || (heading && HtmlTags.isHeading(o)))) {
            return false;
        }
        String closed = "";
        while (!closed.equals(name) && !(heading && HtmlTags.isHeading(closed))) {
            closed = open.pop();
        }
        return true;
    }

    private void putOpening(String tag, int start) {
        edits.put(start, 0, "<" + tag + ">");
        edits.mended("an opening <" + tag + "> missing, put in", start);
    }

    private void paragraph(Piece piece) {
        edits.put(piece.start, 0, "<p>");
        edits.put(piece.end, 0, "</p>");
        edits.mended("a paragraph without tags before a heading, given them", piece.start);
    }

    private void divide(Piece piece) {
        edits.put(piece.start, 0, "</p><p>");
        edits.mended("a blank line where a tag is gone, taken as the beginning of a paragraph", piece.start);
    }
}
