package org.casus.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.world.Tables;

/** Rows as readers find them, by the table they belong to. */
final class Rows {
    private final Map<Class<?>, List<Record>> byType = new HashMap<>();

    void add(Record row) {
        byType.computeIfAbsent(row.getClass(), t -> new ArrayList<>()).add(row);
    }

    /** Rows of one type, as they were added. */
    <T extends Record> List<T> of(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /** All rows as tables. */
    Tables tables() {
        List<List<Record>> lists = new ArrayList<>();
        for (RecordTable<?> table : RecordTable.all()) {
            lists.add(byType.getOrDefault(table.type(), List.of()));
        }
        return RecordTable.tables(lists);
    }

    int size() {
        return byType.values().stream().mapToInt(List::size).sum();
    }
}
