package org.casus.report;

import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.documents.Repair;
import org.casus.documents.Section;

/** A document for people: what it is, its text, the question it asks, and what had to be repaired to read it. */
public final class DocumentText {
    private static final String INDENT = "  ";

    private final Document document;
    private final Wrapped out;

    private DocumentText(Document document, int width) {
        this.document = document;
        out = new Wrapped(width);
    }

    /** Renders a document to a width in characters. */
    public static String of(Document document, int width) {
        return new DocumentText(document, width).render();
    }

    private String render() {
        String title = document.title();
        out.text(title == null || title.isEmpty() ? "(no title)" : title);
        about();
        document.sections().forEach(this::section);
        if (document.sections().isEmpty()) {
            out.blank()
                    .line(document.field("protected") != null ? "The text is behind a password." : "There is no text.");
        }
        questions();
        repairs();
        return out.toString();
    }

    private void about() {
        Moment date = document.date();
        Moment modified = document.modified();
        if (date != null) {
            String changed = modified == null || modified.day().equals(date.day()) ? "" : ", changed " + modified.day();
            out.text(date.day() + changed);
        }
        if (document.link() != null) {
            out.text(document.link());
        }
        if (document.status() != null && !document.status().equals("publish")) {
            out.text("Status: " + document.status());
        }
    }

    private void section(Section section) {
        out.blank();
        if (!section.heading().isEmpty()) {
            out.text(section.heading());
        }
        for (int i = 0; i < section.paragraphs().size(); i++) {
            if (i > 0) {
                out.blank();
            }
            out.item(INDENT, "", section.paragraphs().get(i));
        }
    }

    private void questions() {
        for (TitleQuestion q : TitleQuestion.of(document)) {
            out.blank().line("The question it asks").line(INDENT + q.command());
        }
    }

    private void repairs() {
        if (document.repairs().isEmpty()) {
            return;
        }
        out.blank().line("Repairs (" + document.repairs().size() + ")");
        for (Repair r : document.repairs()) {
            out.item(INDENT, "· ", r.what() + " (" + r.where() + ")");
        }
    }
}
