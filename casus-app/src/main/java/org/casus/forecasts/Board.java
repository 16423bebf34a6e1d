package org.casus.forecasts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.error.Code;
import org.casus.forecasts.Chain.Head;

/** All forecasts with their resolutions, kept in memory: since entries are only added, only new ones are read. */
final class Board {
    private final Entries entries;
    private final Map<String, Forecast> forecasts = new LinkedHashMap<>();
    private final Map<String, List<Resolution>> resolutions = new LinkedHashMap<>();
    private Head read = new Head(0, Hashes.NONE);

    Board(Entries entries) {
        this.entries = entries;
    }

    /** All forecasts, in the order in which they came. */
    synchronized List<Registered> all() {
        refresh();
        return forecasts.values().stream()
                .map(f -> new Registered(f, resolutions.getOrDefault(f.id(), List.of())))
                .toList();
    }

    private void refresh() {
        List<Entry> more = entries.contentsAfter(read.entries());
        Head head = entries.head();
        boolean follows = more.isEmpty()
                ? head == null || head.equals(read) || head.entries() > read.entries()
                : more.getFirst().previous().equals(read.hash());
        if (!follows && read.entries() > 0) {
            // Another database lies there now, or an older copy of this one.
            read = new Head(0, Hashes.NONE);
            forecasts.clear();
            resolutions.clear();
            more = entries.contentsAfter(0);
        }
        more.forEach(this::add);
    }

    private void add(Entry entry) {
        Forecast forecast;
        Resolution resolution;
        try {
            forecast = Contents.forecast(entry);
            resolution = Contents.resolution(entry);
        } catch (RuntimeException e) {
            throw new DatabaseFailure(
                    Code.CHAIN_BROKEN,
                    "entry %d of the register cannot be read: it was tampered with ('casus forecast verify' says more)"
                            .formatted(entry.number()),
                    e);
        }
        if (forecast != null) {
            forecasts.put(forecast.id(), forecast);
        } else if (resolution != null) {
            resolutions
                    .computeIfAbsent(resolution.forecast(), id -> new ArrayList<>())
                    .add(resolution);
        }
        read = new Head(entry.number(), entry.hash());
    }
}
