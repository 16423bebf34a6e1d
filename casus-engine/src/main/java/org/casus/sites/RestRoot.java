package org.casus.sites;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a site's interface is: {@code https://example.org/wp-json/}, or {@code https://example.org/?rest_route=/} where
 * permalinks are plain. Routes are joined to its end.
 */
record RestRoot(URI uri) {
    /**
     * The address of a route.
     *
     * @param route such as {@code wp/v2/posts}, without a slash before it
     */
    URI route(String route, Map<String, String> parameters) {
        String text = uri.toString();
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String join = query.isEmpty() ? "" : uri.getRawQuery() == null ? "?" : "&";
        return URI.create(text + route + join + query);
    }

    /** The folder of the site: the same for both kinds of permalinks. */
    URI home() {
        return URI.create(uri.toString().replaceFirst("(index\\.php)?\\?.*$|wp-json/?$", ""));
    }
}
