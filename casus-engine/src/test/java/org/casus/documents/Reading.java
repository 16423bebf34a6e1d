package org.casus.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reading documents written in the tests themselves. */
final class Reading {
    private Reading() {}

    static Document one(String text) throws UnreadableDocument {
        List<Document> documents = all(text);
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents instead of one");
        }
        return documents.getFirst();
    }

    static List<Document> all(String text) throws UnreadableDocument {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "the test");
    }

    /** A record with a body of HTML, written as WordPress does. */
    static String record(String html) {
        return "{\"id\":7,\"date\":\"2024-08-01T08:12:00\",\"title\":{\"rendered\":\"A title\"},"
                + "\"content\":{\"rendered\":\"" + escaped(html) + "\",\"protected\":false},\"author\":3}";
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("/", "\\/")
                .replace("\n", "\\n");
    }

    static List<String> what(Document document) {
        return document.repairs().stream().map(Repair::what).toList();
    }

    static Section section(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs));
    }
}
