package org.casus.sites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.documents.Repair;
import org.casus.documents.UnreadableDocument;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads all of one type that a site shows, and tells what is new, changed or deleted since the last time.
 *
 * <p>First it lists ids and when each was changed, then fetches those whose newest record is not in the store, a hundred at a
 * time, then tells, then settles the store. Killed at any moment, it goes on from what the store holds, and tells what the
 * killed run had not told to its end.
 */
public final class SiteWalk {
    private static final int AT_A_TIME = 100;
    /** The field of a stored record that holds what was mended in the answer it came in. */
    private static final String REPAIRS = "_repairs";

    /** What happened to a document since the last reading. */
    public enum Kind {
        NEW,
        CHANGED,
        DELETED
    }

    /**
     * One change.
     *
     * @param document of a deleted one only what it was: its text is left out, and its status is {@code deleted}
     */
    public record Change(Kind kind, Document document) {}

    /**
     * What a reading came to.
     *
     * @param type the type's name in addresses
     * @param listed how many the site lists, of those asked for
     * @param whole false where the list kept changing while it was read, so that deletions cannot be told
     * @param leftOut why some were left out, one sentence each
     */
    public record Summary(
            String type, int listed, int fresh, int changed, int deleted, boolean whole, List<String> leftOut) {}

    /** What is done with each change, in the order of types and ids. */
    public interface Teller {
        void tell(Change change) throws IOException;

        /** At the end of each type. */
        void end(Summary summary) throws IOException;
    }

    private final Site site;
    private final String route;
    private final SiteStore store;
    private final Consumer<String> progress;
    private final List<String> leftOut = new ArrayList<>();
    private int fetched;

    private SiteWalk(Site site, String route, SiteStore store, Consumer<String> progress) {
        this.site = site;
        this.route = route;
        this.store = store;
        this.progress = progress;
    }

    /**
     * Reads a site.
     *
     * @param types such as {@code posts} or {@code pages}; any public ones of the site
     * @param since only what was changed at this second or later; null for all
     * @param sites the folder of all sites, in which the records are kept
     * @param progress told what is being done
     * @throws IOException if the site or the folder cannot be read, or {@code teller} fails; then all of the type is told
     *     again next time
     */
    public static void read(
            Site site,
            List<String> types,
            @Nullable Instant since,
            Path sites,
            Consumer<String> progress,
            Teller teller)
            throws IOException {
        for (String route : site.routes(types)) {
            try (SiteStore store = SiteStore.open(SiteStore.folder(sites, site.home(), route))) {
                teller.end(new SiteWalk(site, route, store, progress).read(since, teller));
            }
        }
    }

    private Summary read(@Nullable Instant since, Teller teller) throws IOException {
        Inventory asked = Inventory.take(site, route, since, progress);
        boolean known = !store.kept().isEmpty() || !store.waiting().isEmpty();
        Inventory all = since == null || !known ? asked : Inventory.take(site, route, null, progress);
        fetch(asked.changed());
        var gone = new TreeSet<Long>();
        if (known && all.whole()) {
            gone.addAll(store.kept().keySet());
            gone.removeAll(all.changed().keySet());
            gone.removeAll(stillThere(List.copyOf(gone)));
            for (long id : List.copyOf(store.waiting().keySet())) {
                if (!all.changed().containsKey(id) && !store.kept().containsKey(id)) {
                    store.remove(id);
                }
            }
        }
        return tell(asked, gone, all.whole(), teller);
    }

    /** Those of some ids that the site gives when it is asked for them by name. */
    private List<Long> stillThere(List<Long> ids) throws SiteFailure {
        var there = new ArrayList<Long>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            String include = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            var parameters = Map.of("include", include, "per_page", String.valueOf(AT_A_TIME), "_fields", "id");
            site.list(route, parameters)
                    .items()
                    .forEach(i -> there.add(i.path("id").asLong(0)));
        }
        return there;
    }

    private Summary tell(Inventory asked, SortedSet<Long> gone, boolean whole, Teller teller) throws IOException {
        var told = new EnumMap<Kind, Integer>(Kind.class);
        for (long id : store.waiting().keySet()) {
            Kind kind = store.kept().containsKey(id) ? Kind.CHANGED : Kind.NEW;
            if (!gone.contains(id) && tell(kind, id, store.waiting(id), teller)) {
                told.merge(kind, 1, Integer::sum);
            }
        }
        for (long id : gone) {
            tell(Kind.DELETED, id, store.kept(id), teller);
        }
        for (long id : gone) {
            store.remove(id);
        }
        store.settle();
        return new Summary(
                route,
                asked.changed().size(),
                told.getOrDefault(Kind.NEW, 0),
                told.getOrDefault(Kind.CHANGED, 0),
                gone.size(),
                whole,
                leftOut);
    }

    /** Tells one change, unless its record is no article. */
    private boolean tell(Kind kind, long id, byte[] json, Teller teller) throws IOException {
        Document document;
        try {
            document = document(id, json);
        } catch (UnreadableDocument e) {
            leftOut.add(e.getMessage());
            return false;
        }
        teller.tell(new Change(kind, kind == Kind.DELETED ? deleted(document) : document));
        return true;
    }

    private void fetch(SortedMap<Long, String> listed) throws IOException {
        List<Long> needed = listed.entrySet().stream()
                .filter(e -> !store.has(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var batches = new ArrayList<List<Long>>();
        for (int from = 0; from < needed.size(); from += AT_A_TIME) {
            batches.add(needed.subList(from, Math.min(needed.size(), from + AT_A_TIME)));
        }
        TwoAtOnce.run(batches, this::records, (batch, lists) -> {
            for (RestList list : lists) {
                keep(list);
            }
            fetched += batch.size();
            progress.accept(route + ": read " + fetched + " of " + needed.size());
        });
        long missing = needed.stream()
                .filter(id -> !store.waiting().containsKey(id) && !store.kept().containsKey(id))
                .count();
        if (missing > leftOut.size()) {
            leftOut.add((missing - leftOut.size()) + " of the " + route + " listed were not given by the site");
        }
    }

    /** The records of some ids; where they are too many for the site or for us at once, in halves. */
    private List<RestList> records(List<Long> ids) throws SiteFailure {
        String include = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            return List.of(site.list(
                    route,
                    new HashMap<>(
                            Map.of("include", include, "orderby", "include", "per_page", String.valueOf(ids.size())))));
        } catch (SiteFailure e) {
            boolean tooMuch = e.code() == Code.ANSWER_TOO_LARGE || e.code() == Code.ADDRESS_TOO_LONG;
            if (!tooMuch) {
                throw e;
            }
            if (ids.size() == 1) {
                synchronized (leftOut) {
                    leftOut.add(route + " " + ids.getFirst() + " was left out: " + e.getMessage());
                }
                return List.of();
            }
            var both = new ArrayList<>(records(ids.subList(0, ids.size() / 2)));
            both.addAll(records(ids.subList(ids.size() / 2, ids.size())));
            return both;
        }
    }

    private void keep(RestList list) throws IOException {
        for (JsonNode item : list.items()) {
            if (item.path("id").isIntegralNumber()
                    && item.path("id").canConvertToLong()
                    && item instanceof ObjectNode record) {
                if (!list.repairs().isEmpty()) {
                    ArrayNode repairs = record.putArray(REPAIRS);
                    list.repairs()
                            .forEach(r ->
                                    repairs.addObject().put("what", r.what()).put("where", r.where()));
                }
                String changed = record.path("modified_gmt").asString("");
                store.put(record.get("id").asLong(), changed, RestJson.JSON.writeValueAsBytes(record));
            }
        }
    }

    /** A stored record as a document, with what was mended in the answer it came in. */
    private Document document(long id, byte[] json) throws IOException {
        Document document = DocumentReader.read(json, route + " " + id + " of " + site.address())
                .getFirst();
        var repairs = new ArrayList<Repair>();
        if (new String(json, StandardCharsets.UTF_8).contains("\"" + REPAIRS + "\"")) {
            RestJson.JSON
                    .readTree(json)
                    .path(REPAIRS)
                    .forEach(r -> repairs.add(new Repair(
                            r.path("what").asString(""), r.path("where").asString(""))));
        }
        return repairs.isEmpty() ? document : document.after(repairs);
    }

    private static Document deleted(Document d) {
        return new Document(
                d.format(),
                d.id(),
                d.title(),
                d.date(),
                d.modified(),
                d.link(),
                "deleted",
                d.fields(),
                List.of(),
                List.of(),
                d.complete());
    }
}
