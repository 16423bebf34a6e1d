package org.casus.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One line of a table by the names of its columns; a column that is not there is blank. */
final class Row {
    private final Map<String, String> cells;
    private final StateCodes codes;

    Row(Map<String, String> cells, StateCodes codes) {
        this.cells = cells;
        this.codes = codes;
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    boolean is(String column, String value) {
        return text(column).equals(value);
    }

    /** Names separated by {@code |}. */
    List<String> names(String column) {
        var names = new ArrayList<String>();
        for (String name : text(column).split("\\|", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    @Nullable
    Span date(String column) {
        return Span.parse(text(column));
    }

    /** COW number of the state in a column on a day, or a negative number where it is no state's code. */
    int state(String column) {
        return codes.ccode(text(column));
    }

    /** COW numbers of states separated by blanks. */
    Set<Integer> states(String column) {
        var states = new TreeSet<Integer>();
        for (String code : text(column).split("[ |;,]+", -1)) {
            int state = codes.ccode(code);
            if (state >= 0) {
                states.add(state);
            }
        }
        return states;
    }
}
