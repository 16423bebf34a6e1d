package org.casus.sites;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a site lists: every id once, with when it was last changed.
 *
 * @param changed by id, WordPress's {@code modified_gmt}; empty where it gives none
 * @param whole whether as many were found as the site said there are, from the first page to the last
 */
record Inventory(SortedMap<Long, String> changed, boolean whole) {
    private static final int PER_PAGE = 100;
    private static final int TRIES = 3;
    private static final int MOST_PAGES = 100_000;

    /**
     * Walks a list by ascending id: by any other order, records that tie are lost between pages, and new ones move others to
     * the next page. A list whose length changed meanwhile is walked again: what was deleted moved another to the page before.
     *
     * @param since only what was changed at this second or later; null for all
     */
    static Inventory take(Site site, String route, @Nullable Instant since, Consumer<String> progress)
            throws IOException {
        var parameters = new HashMap<>(Map.of(
                "_fields", "id,modified_gmt", "orderby", "id", "order", "asc", "per_page", String.valueOf(PER_PAGE)));
        if (since != null) {
            Instant before = since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
            parameters.put("modified_after", before.toString());
        }
        Inventory taken = new Walk(site, route, parameters, progress).walk();
        for (int tries = 1; !taken.whole && tries < TRIES; tries++) {
            taken = new Walk(site, route, parameters, progress).walk();
        }
        return taken;
    }

    private static final class Walk {
        private final Site site;
        private final String route;
        private final Map<String, String> parameters;
        private final Consumer<String> progress;
        private final TreeMap<Long, String> found = new TreeMap<>();
        private OptionalLong total = OptionalLong.empty();
        private boolean steady = true;

        Walk(Site site, String route, Map<String, String> parameters, Consumer<String> progress) {
            this.site = site;
            this.route = route;
            this.parameters = parameters;
            this.progress = progress;
        }

        Inventory walk() throws IOException {
            RestList first = page(1);
            add(first);
            if (first.pages().isPresent()) {
                int pages = (int) Math.min(first.pages().getAsLong(), MOST_PAGES);
                TwoAtOnce.run(
                        IntStream.rangeClosed(2, pages).boxed().toList(), this::page, (number, page) -> add(page));
            } else {
                oneByOne(first);
            }
            return new Inventory(found, steady && (total.isEmpty() || total.getAsLong() == found.size()));
        }

        /** Without the header that counts pages: until one brings nothing new. */
        private void oneByOne(RestList first) throws SiteFailure {
            int before = 0;
            boolean full = first.items().size() >= PER_PAGE;
            for (int number = 2; full && found.size() > before && number <= MOST_PAGES; number++) {
                before = found.size();
                RestList page = page(number);
                add(page);
                full = !page.items().isEmpty();
            }
        }

        private RestList page(int number) throws SiteFailure {
            var all = new HashMap<>(parameters);
            all.put("page", String.valueOf(number));
            return site.list(route, all);
        }

        private void add(RestList page) {
            if (page.total().isPresent()) {
                steady &= total.isEmpty() || total.equals(page.total());
                total = page.total();
            }
            for (JsonNode item : page.items()) {
                if (item.path("id").isIntegralNumber() && item.path("id").canConvertToLong()) {
                    found.put(item.get("id").asLong(), item.path("modified_gmt").asString(""));
                }
            }
            progress.accept(route + ": looking for changes, " + found.size()
                    + (total.isPresent() ? " of " + total.getAsLong() : ""));
        }
    }
}
