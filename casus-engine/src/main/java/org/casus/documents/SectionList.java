package org.casus.documents;

import java.util.ArrayList;
import java.util.List;

/** Collects headings and paragraphs in reading order into sections. */
final class SectionList {
    private final List<Section> done = new ArrayList<>();
    private String heading = "";
    private List<String> paragraphs = new ArrayList<>();

    /** Starts a section; white space is collapsed, an empty heading ignored. */
    void heading(String text) {
        String clean = Prose.clean(text);
        if (!clean.isEmpty()) {
            finish();
            heading = clean;
        }
    }

    /** Adds a paragraph to the section; white space is collapsed, an empty paragraph ignored. */
    void paragraph(String text) {
        String clean = Prose.clean(text);
        if (!clean.isEmpty()) {
            paragraphs.add(clean);
        }
    }

    private void finish() {
        if (!heading.isEmpty() || !paragraphs.isEmpty()) {
            done.add(new Section(heading, paragraphs));
        }
        heading = "";
        paragraphs = new ArrayList<>();
    }

    List<Section> sections() {
        finish();
        return List.copyOf(done);
    }
}
