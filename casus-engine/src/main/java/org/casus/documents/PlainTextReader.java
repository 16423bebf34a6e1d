package org.casus.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text: lines in, a document out. A blank line ends a paragraph; so does the end of a line too long to have been
 * wrapped. A short line of its own without a full stop is a heading, and the first of them the title.
 */
final class PlainTextReader {
    private static final int LONGEST_HEADING = 90;
    private static final int WRAPPED = 120;
    private static final int MASTHEAD = 6;

    private PlainTextReader() {}

    static Document read(String text) {
        var draft = new Draft(DocumentFormat.TEXT);
        var sections = new SectionList();
        List<String> blocks = blocks(text);
        for (int i = 0; i < blocks.size(); i++) {
            String block = i == 0 ? masthead(blocks.getFirst(), draft) : blocks.get(i);
            if (block.isBlank()) {
                continue;
            }
            if (!isHeading(block) || blocks.size() == 1) {
                paragraphs(block, sections);
            } else if (i == 0) {
                draft.title = Prose.clean(block);
            } else {
                sections.heading(block);
            }
        }
        draft.sections = sections.sections();
        return draft.document();
    }

    /**
     * A first block of a title with its author and day on lines of their own: they go into the draft, and what is left of the
     * block comes back.
     */
    private static String masthead(String block, Draft draft) {
        List<String> lines = block.lines().map(String::strip).toList();
        if (lines.size() > MASTHEAD || lines.stream().anyMatch(l -> l.length() > LONGEST_HEADING)) {
            return block;
        }
        Masthead head = Masthead.of(lines);
        if (head == null) {
            return block;
        }
        draft.title = Prose.clean(head.title());
        draft.date = head.date();
        draft.field("author", head.author());
        return "";
    }

    /** Lines between blank lines. */
    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!Prose.clean(line).isEmpty()) {
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    private static boolean isHeading(String block) {
        String line = block.strip();
        return line.length() <= LONGEST_HEADING
                && line.lines().count() == 1
                && (!Prose.endsSentence(line) || line.endsWith("?"))
                && !line.endsWith(",")
                && line.codePoints().anyMatch(Character::isLetter);
    }

    private static void paragraphs(String block, SectionList sections) {
        var paragraph = new StringBuilder();
        for (String line : block.lines().toList()) {
            paragraph.append(line).append('\n');
            if (line.length() > WRAPPED && Prose.endsSentence(line)) {
                sections.paragraph(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        sections.paragraph(paragraph.toString());
    }
}
