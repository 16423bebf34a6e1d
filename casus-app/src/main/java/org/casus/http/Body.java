package org.casus.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that a request carries. */
final class Body {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_UNREAD = 8 << 20;

    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads it.
     *
     * @throws Problem 415 or 400 if it is none
     */
    static Body of(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.startsWith(Questions.JSON)) {
            throw Problem.of(415, "This takes application/json.");
        }
        try {
            JsonNode node = JSON.readTree(ctx.body());
            if (!node.isObject()) {
                throw Problem.of(400, "The request is no JSON object.");
            }
            return new Body(node);
        } catch (JacksonException e) {
            throw Problem.of(400, "The request is no JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Reads what a handler left unread of a request, before it is answered: closing a connection whose client still sends would tear the
     * answer. Of much it reads a part, and the client is told that the connection ends.
     */
    static void readRest(Context ctx) {
        try {
            InputStream rest = ctx.bodyInputStream();
            rest.skip(MOST_UNREAD);
            if (rest.read() >= 0) {
                ctx.header("Connection", "close");
            }
        } catch (IOException e) {
            ctx.header("Connection", "close");
        }
    }

    /** A text, null where there is none. */
    @Nullable
    String text(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, "a text");
        }
        return value.asString();
    }

    /** A text that must be there; it may be empty. */
    String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw Problem.of(400, Code.SOMETHING_MISSING, "\"" + name + "\" is missing.");
        }
        return text;
    }

    /** A number, null where there is none. */
    @Nullable
    Double number(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.asDouble();
    }

    /** Texts; none where there is nothing. */
    List<String> texts(String name) {
        JsonNode value = node.get(name);
        var texts = new ArrayList<String>();
        if (value != null && !value.isNull()) {
            if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
                throw wrong(name, "a list of texts");
            }
            value.forEach(v -> texts.add(v.asString()));
        }
        return texts;
    }

    private static Problem wrong(String name, String kind) {
        return Problem.of(400, Code.WRONG_VALUE, "\"" + name + "\" must be " + kind + ".");
    }
}
