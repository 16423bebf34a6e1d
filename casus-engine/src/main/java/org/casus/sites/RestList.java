package org.casus.sites;

import java.util.List;
import java.util.OptionalLong;
import org.casus.documents.Repair;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list.
 *
 * @param items the objects in it; PHP writes one without fields as {@code []}, which is left out
 * @param total how many the whole list has, by {@code X-WP-Total}
 * @param pages how many pages, by {@code X-WP-TotalPages}
 * @param repairs what was mended in the answer
 */
record RestList(List<JsonNode> items, OptionalLong total, OptionalLong pages, List<Repair> repairs) {
    private static final int BAD_REQUEST = 400;

    /** Reads a page; one beyond the end, which a list may have that became shorter, is empty. */
    static RestList of(WebAnswer answer) throws SiteFailure, BrokenAnswer {
        if (answer.status() == BAD_REQUEST && answer.word().equals("rest_post_invalid_page_number")) {
            return new RestList(List.of(), OptionalLong.empty(), OptionalLong.empty(), List.of());
        }
        RestJson json = RestJson.list(answer);
        List<JsonNode> items =
                json.json().valueStream().filter(JsonNode::isObject).toList();
        return new RestList(items, answer.number("X-WP-Total"), answer.number("X-WP-TotalPages"), json.repairs());
    }
}
