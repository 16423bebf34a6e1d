package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** The keys of JSON and their types, as the contract writes them: {@code "joiner:text?"} is a text or null. */
final class Shape {
    private Shape() {}

    /** The object has every one of the keys, each of its type. */
    static void of(JsonNode node, String... keys) {
        assertThat(node.isObject()).isTrue();
        for (String key : keys) {
            String name = key.substring(0, key.indexOf(':'));
            String type = key.substring(key.indexOf(':') + 1);
            assertThat(node.has(name)).as(name).isTrue();
            boolean nothing = type.endsWith("?") && node.get(name).isNull();
            assertThat(nothing || is(node.get(name), type.replace("?", "")))
                    .as(key + " but " + node.get(name))
                    .isTrue();
        }
    }

    /** Every element of a list that is not empty has them. */
    static void ofEach(JsonNode list, String... keys) {
        assertThat(list.isArray()).isTrue();
        assertThat(list).isNotEmpty();
        list.forEach(e -> of(e, keys));
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "text" -> value.isString();
            case "number" -> value.isNumber();
            case "whole" -> value.isIntegralNumber();
            case "list" -> value.isArray();
            case "object" -> value.isObject();
            case "date" -> value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d");
            default -> throw new IllegalArgumentException("no type: " + type);
        };
    }
}
