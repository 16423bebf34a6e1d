package org.casus.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@code record/}: from the jar, or from texts given by name. */
public final class ChronicleReader {
    private static final List<String> DOCUMENTS =
            List.of("documents", "documents_visits", "/org/casus/datasets/present/documents");

    private final Function<String, @Nullable String> text;
    private final StateCodes codes;

    private ChronicleReader(Function<String, @Nullable String> text, List<StateSpell> states) {
        this.text = text;
        codes = new StateCodes(states);
    }

    /** The tables that Casus carries. */
    public static Chronicle embedded(List<StateSpell> states) {
        return new ChronicleReader(ChronicleReader::resource, states).read();
    }

    /** Tables by name without the ending, as CSV with a header. */
    public static Chronicle of(Map<String, String> tables, List<StateSpell> states) {
        return new ChronicleReader(tables::get, states).read();
    }

    private static @Nullable String resource(String name) {
        try (InputStream in = ChronicleReader.class.getResourceAsStream(name + ".csv")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Chronicle read() {
        return new Chronicle(
                rows("wars", War::of),
                rows("war_sides", WarSide::of),
                rows("groupings", Grouping::of),
                rows("groupings_coverage", Coverage::of),
                rows("visits", Visit::of),
                rows("visit_coverage", VisitCoverage::of),
                rows("leaders", Leader::of),
                rows("partnerships", Partnership::of),
                rows("vetoes", Veto::of),
                rows("veto_coverage", Coverage::of),
                rows("sanctions", Sanction::of),
                rows("weapons_tests", WeaponsTest::of),
                rows("weapons_coverage", Coverage::of),
                rows("presence", Presence::of),
                rows("events", Event::of),
                rows("treaty_names", TreatyName::of),
                documents());
    }

    private <T> List<T> rows(String table, Function<Row, @Nullable T> reader) {
        var rows = new ArrayList<T>();
        String csv = text.apply(table);
        if (csv == null) {
            return rows;
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : records) {
                T row = reader.apply(new Row(line.getFieldsAsMap(), codes));
                if (row != null) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    private Map<String, String> documents() {
        var titles = new HashMap<String, String>();
        for (String table : DOCUMENTS) {
            rows(table, row -> {
                String citation = Stream.of("title", "publisher", "published", "address")
                        .map(row::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
                // "; " stands between several
                titles.put(row.text("id"), citation.replace("; ", ", "));
                return row;
            });
        }
        return titles;
    }
}
