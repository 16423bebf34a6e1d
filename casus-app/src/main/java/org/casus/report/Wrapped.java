package org.casus.report;

/** Lines of text wrapped to a width, with indentation. */
final class Wrapped {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    Wrapped(int width) {
        this.width = Math.max(40, width);
    }

    /** A line as it is. */
    Wrapped line(String text) {
        out.append(text.stripTrailing()).append('\n');
        return this;
    }

    Wrapped blank() {
        return line("");
    }

    /** A paragraph. */
    Wrapped text(String text) {
        return item("", "", text);
    }

    /**
     * A paragraph behind a lead.
     *
     * @param indent before the lead
     * @param lead stands once, before the first line; later lines are indented as far
     */
    Wrapped item(String indent, String lead, String text) {
        if (text.isEmpty() && lead.isEmpty()) {
            return this;
        }
        String hang = " ".repeat(indent.length() + Style.columns(lead));
        var line = new StringBuilder(indent).append(lead);
        int start = line.length();
        for (String word : text.split("\\s+", 0)) {
            if (line.length() > start && Style.columns(line.toString()) + 1 + Style.columns(word) > width) {
                line(line.toString());
                line = new StringBuilder(hang);
                start = line.length();
            }
            if (line.length() > start) {
                line.append(' ');
            }
            line.append(word);
        }
        return line(line.toString());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
