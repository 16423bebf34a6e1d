package org.casus.documents;

import java.util.ArrayList;
import java.util.List;
import org.casus.documents.UnreadableDocument.Reason;

/**
 * Reads documents: bytes in, one document out, or several where the source is a list of WordPress records or a feed.
 *
 * <p>What the bytes are is recognised by their content: a WordPress record or a list of them, whole or damaged; RSS, Atom or a
 * WordPress export; an HTML page; Markdown; plain text. Damage is repaired and listed in {@link Document#repairs}; a whole source has none.
 */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads a source.
     *
     * @param bytes the file or answer as it is
     * @param name what to call it in messages; an ending {@code .md} tells Markdown without marks from plain text
     * @return at least one document
     * @throws UnreadableDocument if it is empty, not text, or JSON or XML that is no article
     */
    public static List<Document> read(byte[] bytes, String name) throws UnreadableDocument {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, name);
        String text = decoded.text();
        if (Prose.clean(text).isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, name, "is empty: there is no text in it.");
        }
        List<Document> documents = recognised(text, decoded.mark(), name);
        if (decoded.repairs().isEmpty()) {
            return documents;
        }
        var repaired = new ArrayList<Document>();
        for (Document d : documents) {
            repaired.add(d.after(decoded.repairs()));
        }
        return repaired;
    }

    private static List<Document> recognised(String text, boolean mark, String name) throws UnreadableDocument {
        if (WordPressReader.recognises(text)) {
            return WordPressReader.read(text, mark, name);
        }
        if (FeedReader.recognises(text)) {
            return FeedReader.read(text, name);
        }
        if (text.stripLeading().startsWith("<?xml") && !text.contains("<html")) {
            throw new UnreadableDocument(
                    Reason.UNKNOWN, name, "is XML, not an article. Maybe give the article's own address or record.");
        }
        if (HtmlPage.begins(text)) {
            return List.of(HtmlPage.read(text));
        }
        if (MarkdownReader.recognises(text, name)) {
            return List.of(MarkdownReader.read(text));
        }
        return List.of(HtmlPage.isIn(text) ? HtmlPage.read(text) : PlainTextReader.read(text));
    }
}
