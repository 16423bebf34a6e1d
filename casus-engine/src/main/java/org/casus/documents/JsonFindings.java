package org.casus.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was broken in a JSON text, like things in one field counted as one, by the record they are in. */
final class JsonFindings {
    /**
     * One or more of a kind.
     *
     * @param item the record's place in the list of records, from 0
     */
    private record Key(int item, String field, String what) {}

    private static final class Found {
        final int first;
        int last;
        int count;

        Found(int first) {
            this.first = first;
        }
    }

    private final Places places;
    private final Map<Key, Found> found = new LinkedHashMap<>();

    JsonFindings(Places places) {
        this.places = places;
    }

    void add(int item, String field, String what, int offset) {
        Found f = found.computeIfAbsent(new Key(item, field, what), k -> new Found(offset));
        f.last = offset;
        f.count++;
    }

    /** The repairs of one record; those before the first record count as the first's. */
    List<Repair> of(int item) {
        var repairs = new ArrayList<Repair>();
        found.forEach((key, f) -> {
            if (Math.max(0, key.item) == item) {
                repairs.add(repair(key, f));
            }
        });
        return repairs;
    }

    /** The last record that anything was found in; -1 if nothing was. */
    int lastItem() {
        return found.keySet().stream().mapToInt(k -> Math.max(0, k.item)).max().orElse(-1);
    }

    private Repair repair(Key key, Found f) {
        String field = key.field.isEmpty() ? "" : key.field + ", ";
        return f.count == 1
                ? new Repair(key.what, field + places.of(f.first))
                : new Repair(
                        key.what + " (" + f.count + " times)",
                        field + "from " + places.of(f.first) + " to " + places.of(f.last));
    }
}
