package org.casus.datasets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casus.error.Code;

/** Findings of the same kind in the same file, counted, with the first few as examples: one issue each. */
final class Tally {
    private static final int EXAMPLES = 3;

    /** What findings have in common; {@code what} follows the count: {@code 22 rows are of states …}. */
    record Kind(Code code, String file, String field, String one, String many, String remedy) {}

    private static final class Found {
        private final List<String> examples = new ArrayList<>();
        private int count;
    }

    private final Map<Kind, Found> found = new LinkedHashMap<>();

    void add(Kind kind, String example) {
        Found f = found.computeIfAbsent(kind, k -> new Found());
        f.count++;
        if (f.examples.size() < EXAMPLES && !f.examples.contains(example)) {
            f.examples.add(example);
        }
    }

    /** One issue per kind, in the order in which the kinds were met. */
    void report(Consumer<DataIssue> issues) {
        found.forEach((kind, f) ->
                issues.accept(new DataIssue(kind.code, kind.file, 0, kind.field, text(kind, f), kind.remedy)));
    }

    private static String text(Kind kind, Found f) {
        String count = f.count == 1 ? "1 " + kind.one : "%,d ".formatted(f.count) + kind.many;
        boolean more = f.count > f.examples.size();
        return count + " (" + String.join("; ", f.examples) + (more ? "; …" : "") + ")";
    }
}
