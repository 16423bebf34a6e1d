package org.casus.forecasts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.forecasts.Forecast.DataVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of entries as JSON without spaces, keys in one order: the bytes that are hashed. */
final class Contents {
    static final JsonMapper JSON = JsonMapper.shared();

    private Contents() {}

    /** The content of a forecast; the answer is in it as its SHA-256. */
    static String of(ForecastDraft d, String author, Instant recorded, String nonce) {
        ObjectNode root = root("forecast", author, recorded, nonce);
        root.put("question", d.question())
                .put("criteria", d.criteria())
                .put("resolves", d.resolves().toString())
                .put("joiner", d.joiner())
                .put("side", d.side())
                .put("probability", d.probability())
                .put("own", d.own())
                .put("model_probability", d.modelProbability())
                .put("model", d.model())
                .put("version", d.version());
        ArrayNode data = root.putArray("data");
        d.data()
                .forEach(v -> data.addObject()
                        .put("name", v.name())
                        .put("version", v.version())
                        .put("to", v.to()));
        return root.put("answer_sha256", Hashes.sha256(d.answer())).toString();
    }

    /** The content of a resolution. */
    static String of(ResolutionDraft d, String forecast, String author, Instant recorded, String nonce) {
        return root("resolution", author, recorded, nonce)
                .put("forecast", forecast)
                .put("outcome", d.outcome().word())
                .put("side", d.side())
                .put("evidence", d.evidence())
                .toString();
    }

    private static ObjectNode root(String kind, String author, Instant recorded, String nonce) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("author", author)
                .put("recorded", recorded.toString())
                .put("nonce", nonce);
    }

    /** Whether an entry's answer is the one whose digest its content holds. */
    static boolean answerBelongs(Entry e) {
        String answer = e.answer();
        try {
            JsonNode digest = JSON.readTree(e.content()).path("answer_sha256");
            return answer == null ? digest.isMissingNode() : digest.asString("").equals(Hashes.sha256(answer));
        } catch (JacksonException ex) {
            return false;
        }
    }

    /** A forecast, or null if the entry is a resolution. */
    static @Nullable Forecast forecast(Entry e) {
        JsonNode c = JSON.readTree(e.content());
        if (!kind(c, "forecast")) {
            return null;
        }
        return new Forecast(
                e.id(),
                e.number(),
                text(c, "question"),
                text(c, "criteria"),
                LocalDate.parse(text(c, "resolves")),
                text(c, "joiner"),
                textOrNull(c, "side"),
                c.path("probability").doubleValue(),
                c.path("own").asBoolean(false),
                c.path("model_probability").doubleValue(),
                text(c, "model"),
                text(c, "version"),
                data(c.path("data")),
                text(c, "author"),
                Instant.parse(text(c, "recorded")),
                Instant.parse(e.received()),
                e.hash());
    }

    /** A resolution, or null if the entry is a forecast. */
    static @Nullable Resolution resolution(Entry e) {
        JsonNode c = JSON.readTree(e.content());
        if (!kind(c, "resolution")) {
            return null;
        }
        return new Resolution(
                e.id(),
                e.number(),
                text(c, "forecast"),
                Outcome.of(text(c, "outcome")).orElseThrow(),
                textOrNull(c, "side"),
                text(c, "evidence"),
                text(c, "author"),
                Instant.parse(text(c, "recorded")),
                Instant.parse(e.received()),
                e.hash());
    }

    private static boolean kind(JsonNode content, String kind) {
        return content.path("kind").asString("").equals(kind);
    }

    static List<DataVersion> data(JsonNode array) {
        var data = new ArrayList<DataVersion>();
        array.forEach(d -> data.add(new DataVersion(
                text(d, "name"),
                textOrNull(d, "version"),
                d.path("to").isInt() ? Integer.valueOf(d.path("to").intValue()) : null)));
        return data;
    }

    private static String text(JsonNode node, String key) {
        return Objects.requireNonNull(textOrNull(node, key), key);
    }

    private static @Nullable String textOrNull(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
