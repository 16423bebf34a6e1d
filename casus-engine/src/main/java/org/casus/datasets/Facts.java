package org.casus.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.casus.error.Code;
import org.casus.world.Source;
import org.casus.world.StateSpell;
import org.casus.world.Tables;

/**
 * A user's own facts: CSV files in the schema of Casus's tables, laid over a world for one question.
 *
 * <p>The header says which table a file belongs to: it holds columns of that table, and at least those that a row cannot do
 * without (docs/facts.md). States are COW numbers or ISO 3166 codes. A row that says what a known row says (the capability
 * of a state in a year, a rivalry …) comes after it and so replaces it.
 */
public final class Facts {
    private Facts() {}

    /** Files of facts that cannot be used as they are; holds every problem. */
    public static final class UnusableFacts extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient List<DataIssue> issues;

        UnusableFacts(List<DataIssue> issues) {
            super(issues.stream()
                    .map(DataIssue::text)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("no facts"));
            this.issues = List.copyOf(issues);
        }

        public List<DataIssue> issues() {
            return issues;
        }
    }

    /**
     * Adds the rows of some files to a world's tables.
     *
     * @throws UnusableFacts with every problem of every file, each with line and column
     */
    public static Tables over(Tables tables, List<Path> files) throws IOException, UnusableFacts {
        var issues = new ArrayList<DataIssue>();
        var rows = new Rows();
        for (RecordTable<?> table : RecordTable.all()) {
            table.rows(tables).forEach(rows::add);
        }
        for (Path path : files) {
            CsvFile file;
            try {
                file = CsvFile.open(path);
            } catch (ZipException | EOFException e) {
                issues.add(damaged(path));
                continue;
            }
            RecordTable<?> table = tableOf(file);
            if (table == null) {
                issues.add(unknown(file));
                continue;
            }
            int before = rows.size();
            read(file, table, states(tables), rows, issues);
            int read = rows.size() - before;
            rows.add(new Source(
                    "facts:" + file.name(),
                    "dataset",
                    "Your own facts, " + file.name() + ", " + (read == 1 ? "one row" : read + " rows"),
                    "",
                    "",
                    "",
                    ""));
        }
        if (!issues.isEmpty()) {
            throw new UnusableFacts(issues);
        }
        return rows.tables();
    }

    private static @org.jspecify.annotations.Nullable RecordTable<?> tableOf(CsvFile file) {
        return RecordTable.all().stream()
                .filter(t ->
                        t.columns().containsAll(file.header()) && file.header().containsAll(t.needed()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<RecordTable<?>> tablesOfFacts() {
        return RecordTable.all().stream()
                .filter(t -> !t.name().equals("sources")
                        && !t.name().equals("names")
                        && !t.name().equals("pledge_years"));
    }

    private static DataIssue damaged(Path path) {
        return new DataIssue(
                Code.FACTS_DAMAGED,
                path.getFileName().toString(),
                0,
                "",
                "the compressed file is damaged or cut off",
                "pack it again; no fact of the file was used");
    }

    private static DataIssue unknown(CsvFile file) {
        RecordTable<?> nearest = tablesOfFacts()
                .max(java.util.Comparator.comparingLong(t ->
                        file.header().stream().filter(t.columns()::contains).count()))
                .orElseThrow();
        return new DataIssue(
                Code.FACTS_COLUMNS,
                file.name(),
                1,
                String.join(",", file.header()),
                "these columns belong to no table of facts",
                "nearest is \"" + nearest.name() + "\", which needs " + String.join(",", nearest.needed())
                        + " and may have " + String.join(",", nearest.columns()));
    }

    /** COW numbers by number and by ISO code. */
    private static Map<String, Integer> states(Tables tables) {
        Map<String, Integer> states = new HashMap<>();
        for (StateSpell s : tables.states()) {
            states.put(String.valueOf(s.ccode()), s.ccode());
            String iso3 = s.iso3();
            if (iso3 != null) {
                states.put(iso3, s.ccode());
            }
        }
        return states;
    }

    private static void read(
            CsvFile file, RecordTable<?> table, Map<String, Integer> states, Rows rows, List<DataIssue> issues) {
        file.forEach(
                r -> {
                    List<String> cells = new ArrayList<>();
                    for (String column : table.columns()) {
                        String cell = r.text(column);
                        if (column.startsWith("ccode")) {
                            cell = String.valueOf(state(column, cell, states));
                        } else if (column.equals("source") && cell.isEmpty()) {
                            cell = "facts:" + file.name();
                        }
                        cells.add(cell);
                    }
                    rows.add(row(table, cells));
                },
                issue -> issues.add(new DataIssue(
                        Code.FACTS_LINE,
                        issue.file(),
                        issue.line(),
                        issue.field(),
                        issue.what(),
                        "correct it: no fact of the file was used")));
    }

    private static int state(String column, String cell, Map<String, Integer> states) {
        Integer ccode = states.get(cell.toUpperCase(java.util.Locale.ROOT));
        if (ccode == null) {
            throw new CsvFile.BadCell(column, "\"" + cell + "\" is no COW number or ISO code of a state");
        }
        return ccode;
    }

    /** Finds the cell at fault where a row cannot be made. */
    private static Record row(RecordTable<?> table, List<String> cells) {
        IntStream.range(0, cells.size())
                .filter(c -> !table.readable(c, cells.get(c)))
                .findFirst()
                .ifPresent(c -> {
                    throw new CsvFile.BadCell(
                            table.columns().get(c), "\"" + cells.get(c) + "\" is not " + table.kind(c).words);
                });
        return table.decode(cells);
    }
}
