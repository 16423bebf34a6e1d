package org.casus.documents;

/** What a document's source is, recognised by its content. */
public enum DocumentFormat {
    /** A record of a WordPress site's {@code wp/v2} interface. */
    WORDPRESS("wordpress"),
    /** A web page. */
    HTML("html"),
    /** An item of RSS or Atom, or of a WordPress export. */
    FEED("feed"),
    /** Text with Markdown's marks. */
    MARKDOWN("markdown"),
    /** Text without marks. */
    TEXT("text");

    private final String word;

    DocumentFormat(String word) {
        this.word = word;
    }

    /** The format's name in output. */
    public String word() {
        return word;
    }
}
