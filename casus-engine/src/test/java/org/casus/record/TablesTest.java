package org.casus.record;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.datasets.Worlds;
import org.casus.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of facts as they are carried: no row is lost in reading, and each names what it rests on. */
class TablesTest {
    private static final List<String> TABLES = List.of(
            "events",
            "groupings",
            "leaders",
            "partnerships",
            "presence",
            "sanctions",
            "treaty_names",
            "vetoes",
            "visits",
            "war_sides",
            "wars",
            "weapons_tests");

    private static World world;

    @BeforeAll
    static void open() throws Exception {
        world = Worlds.embedded();
    }

    @Test
    void A01_everyRowRestsOnADocumentOrADatasetsRow() throws Exception {
        Set<String> documents = new HashSet<>();
        for (String table : List.of("documents", "documents_visits", "/org/casus/datasets/present/documents")) {
            rows(table).forEach(r -> documents.add(r.getField("id")));
        }

        for (String table : TABLES) {
            for (NamedCsvRecord row : rows(table)) {
                String source = row.getField("source");
                assertThat(source).describedAs("%s: %s", table, row).isNotBlank();
                assertThat(Stream.of(source.split(" ", -1)).filter(s -> !s.contains("#")))
                        .describedAs("%s: %s", table, row)
                        .isSubsetOf(documents);
            }
        }
    }

    @Test
    void A02_everyEventIsReadWithAllItsStates() throws Exception {
        List<NamedCsvRecord> rows = rows("events");
        List<Event> events = ChronicleReader.embedded(world.tables().states()).events();
        var codes = new StateCodes(world.tables().states());

        assertThat(events).hasSameSizeAs(rows);
        for (NamedCsvRecord row : rows) {
            assertThat(codes(row, "states")).describedAs("%s", row).allMatch(code -> codes.ccode(code) >= 0);
            assertThat(codes(row, "on")).describedAs("%s", row).allMatch(code -> codes.ccode(code) >= 0);
        }
    }

    @Test
    void A03_noEventIsTwice() throws Exception {
        assertThat(rows("events").stream().map(r -> r.getField("date") + r.getField("kind") + r.getField("what")))
                .doesNotHaveDuplicates();
    }

    private static List<String> codes(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isBlank() ? List.of() : List.of(cell.split(" ", -1));
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(ChronicleReader.class.getResourceAsStream(table + ".csv"), table);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<NamedCsvRecord>();
            csv.forEach(rows::add);
            return rows;
        }
    }
}
