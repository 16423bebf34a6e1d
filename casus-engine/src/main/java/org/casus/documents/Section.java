package org.casus.documents;

import java.util.List;

/**
 * A heading and the paragraphs under it, up to the next heading of any level.
 *
 * @param heading empty for the text before the first heading
 * @param paragraphs without line breaks, none of them empty; no paragraphs where the heading stands alone
 */
public record Section(String heading, List<String> paragraphs) {
    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}
