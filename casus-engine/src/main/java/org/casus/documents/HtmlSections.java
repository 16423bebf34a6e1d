package org.casus.documents;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Parsed HTML in, sections out. Every block (paragraph, list item, cell, quotation, caption) is a paragraph; a line break
 * starts a new one after the end of a sentence and is a space elsewhere.
 */
@SuppressWarnings("ReferenceEquality") // a node is itself, not another of the same content
final class HtmlSections implements NodeVisitor {
    /** Never text for a reader. */
    static final String MACHINERY = "script, style, template, svg, iframe, object, math, canvas, video, audio";

    private static final char BREAK = '\u2028';
    private static final Set<String> END_A_HEADING =
            Set.of("p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure");

    private final Element root;
    private final boolean blankLinesDivide;
    private final SectionList sections = new SectionList();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element heading;

    private HtmlSections(Element root, boolean blankLinesDivide) {
        this.root = root;
        this.blankLinesDivide = blankLinesDivide;
    }

    /**
     * The sections under an element. Removes scripts and the like from it.
     *
     * @param blankLinesDivide whether a blank line divides text that stands in no block of its own
     */
    static List<Section> of(Element root, boolean blankLinesDivide) {
        root.select(MACHINERY).remove();
        var visitor = new HtmlSections(root, blankLinesDivide);
        root.traverse(visitor);
        visitor.finish();
        return visitor.sections.sections();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode t) {
            text(t);
        } else if (node instanceof Element e && e != root) {
            if (e.normalName().equals("br")) {
                lineBreak();
            } else if (HtmlTags.isBlock(e.normalName())) {
                begin(e);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == heading) {
            finish();
            heading = null;
        } else if (node instanceof Element e && e != root && HtmlTags.isBlock(e.normalName())) {
            end();
        }
    }

    private void text(TextNode node) {
        String all = node.getWholeText();
        if (!blankLinesDivide || node.parent() != root) {
            text.append(all);
            return;
        }
        String[] parts = all.split("\n[ \t\r]*\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                finish();
            }
            text.append(parts[i]);
        }
    }

    private void lineBreak() {
        if (heading == null && (afterBreak() || Prose.endsSentence(text))) {
            finish();
        } else {
            text.append(BREAK);
        }
    }

    private boolean afterBreak() {
        int i = text.length() - 1;
        while (i >= 0 && text.charAt(i) != BREAK && Prose.isSpace(text.charAt(i))) {
            i--;
        }
        return i >= 0 && text.charAt(i) == BREAK;
    }

    private void begin(Element block) {
        String name = block.normalName();
        if (heading != null && END_A_HEADING.contains(name) && !text.toString().isBlank()) {
            finish();
            heading = null;
        } else {
            end();
        }
        if (HtmlTags.isHeading(name)) {
            heading = block;
        }
    }

    /** Ends a block: inside a heading that is only a space. */
    private void end() {
        if (heading == null) {
            finish();
        } else {
            text.append(' ');
        }
    }

    private void finish() {
        if (heading == null) {
            sections.paragraph(text.toString());
        } else {
            sections.heading(text.toString());
        }
        text.setLength(0);
    }
}
