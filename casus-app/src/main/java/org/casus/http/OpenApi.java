package org.casus.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.casus.Casus;
import org.casus.report.Schemas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI 3.1), made from its routes and from the schemas of the commands' JSON. */
final class OpenApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenApi() {}

    static String of(List<Route> routes) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Casus")
                .put("version", Casus.version())
                .put("summary", "Would X fight for Y? Who joins a war, on which side, how likely, and why.");
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            paths.withObjectProperty(route.path())
                    .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = root.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        for (String name : Schemas.NAMES) {
            schemas.set(name, JSON.readTree(Schemas.text(name)));
        }
        for (String name : Schemas.SERVICE) {
            schemas.set(name, JSON.readTree(Schemas.text(name)));
        }
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("token").put("type", "http").put("scheme", "bearer");
        security.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "casus_session");
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode operation(Route route) {
        ObjectNode node = JSON.createObjectNode();
        node.put("summary", route.summary());
        node.put("operationId", id(route));
        node.put("x-access", route.access().name().toLowerCase(Locale.ROOT));
        ArrayNode parameters = node.putArray("parameters");
        route.parameters().forEach(p -> parameter(parameters.addObject(), p));
        if (!route.body().isEmpty()) {
            node.putObject("requestBody")
                    .put("description", route.body())
                    .putObject("content")
                    .putObject("*/*");
        }
        if (route.access() != Access.ANYONE && route.access() != Access.READ) {
            ArrayNode security = node.putArray("security");
            security.addObject().putArray("token");
            security.addObject().putArray("session");
        }
        ObjectNode answers = node.putObject("responses");
        ObjectNode good = answers.putObject("default".equals(route.answer()) ? "default" : "2XX");
        good.put("description", route.summary());
        content(good, route.answer());
        answers.putObject("4XX")
                .put("description", "what is wrong with the request")
                .putObject("content")
                .putObject(Problem.TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/problem");
        return node;
    }

    private static void content(ObjectNode answer, String what) {
        if (what.contains("/")) {
            answer.putObject("content").putObject(what);
        } else if (Schemas.NAMES.contains(what) || Schemas.SERVICE.contains(what)) {
            answer.putObject("content")
                    .putObject(Questions.JSON)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + what);
        }
    }

    private static void parameter(ObjectNode node, Parameter p) {
        node.put("name", p.name());
        node.put("in", p.in());
        node.put("required", p.required());
        node.put("description", p.description());
        ObjectNode schema = node.putObject("schema");
        if (p.repeated()) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            schema.put("type", "string");
        }
    }

    private static String id(Route route) {
        return (route.method().name().toLowerCase(Locale.ROOT) + route.path())
                .replaceAll("[{}]", "")
                .replaceAll("[^A-Za-z0-9]+", "_");
    }
}
