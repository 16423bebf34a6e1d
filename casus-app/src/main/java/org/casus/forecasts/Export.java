package org.casus.forecasts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole register as JSON or CSV. Both hold every entry with its hashes, so that {@link Import} finds what was changed since;
 * only JSON shows too if its end was cut off. Written page by page.
 */
public final class Export {
    static final String FORMAT = "casus-forecasts";
    static final int VERSION = 1;

    /** What people read in a CSV, as the content says it. */
    static final List<String> SHOWN = List.of(
            "kind",
            "author",
            "recorded",
            "question",
            "criteria",
            "resolves",
            "joiner",
            "side",
            "probability",
            "model",
            "forecast",
            "outcome",
            "evidence");

    /** What a CSV has before and behind it. */
    static final List<String> NAMES = List.of("number", "id");

    static final List<String> KEPT = List.of("received", "previous", "hash", "content", "answer");

    private Export() {}

    /** Writes all entries as one JSON object, an entry to a line. */
    public static void json(Register register, Writer out) throws IOException {
        out.write("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\"entries\":[");
        Entry last = null;
        for (Entry e : (Iterable<Entry>) () -> register.entries().iterator()) {
            out.write((last == null ? "\n" : ",\n") + tree(e));
            last = e;
        }
        out.write("\n],\"head\":{\"entries\":" + (last == null ? 0 : last.number()) + ",\"hash\":\""
                + (last == null ? Hashes.NONE : last.hash()) + "\"}}\n");
        out.flush();
    }

    private static ObjectNode tree(Entry e) {
        ObjectNode node = Contents.JSON.createObjectNode();
        node.put("number", e.number())
                .put("id", e.id())
                .put("received", e.received())
                .put("previous", e.previous())
                .put("hash", e.hash());
        node.set("content", Contents.JSON.readTree(e.content()));
        String answer = e.answer();
        node.set("answer", answer == null ? Contents.JSON.nullNode() : Contents.JSON.readTree(answer));
        return node;
    }

    /** Writes all entries as CSV, one to a row. */
    public static void csv(Register register, Writer out) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(columns());
            register.entries().iterator().forEachRemaining(e -> csv.writeRecord(row(e)));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static List<String> columns() {
        return java.util.stream.Stream.of(NAMES, SHOWN, KEPT)
                .flatMap(List::stream)
                .toList();
    }

    private static List<@Nullable String> row(Entry e) {
        var row = new java.util.ArrayList<@Nullable String>(List.of(String.valueOf(e.number()), e.id()));
        JsonNode content = Contents.JSON.readTree(e.content());
        SHOWN.forEach(column -> row.add(shown(content, column)));
        row.addAll(java.util.Arrays.asList(e.received(), e.previous(), e.hash(), e.content(), e.answer()));
        return row;
    }

    /** A cell that people read: empty where the content says nothing. */
    static String shown(JsonNode content, String column) {
        JsonNode value = content.path(column);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
