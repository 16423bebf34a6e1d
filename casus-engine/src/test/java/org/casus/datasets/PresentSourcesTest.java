package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.world.Source;
import org.casus.world.Tables;
import org.junit.jupiter.api.Test;

/** Every row of the embedded world says where it comes from, and all of it is small. */
class PresentSourcesTest {
    private static final long MOST_BYTES = 6L << 20;

    private static Tables tables() throws IOException {
        return Worlds.embedded().tables();
    }

    private static Map<String, Source> sources(Tables tables) {
        return tables.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }

    private static boolean hasSource(RecordTable<?> table) {
        return table.columns().contains("source");
    }

    /** The citations of a table that name no source, or a dataset without a row of it. */
    private static List<String> unfounded(RecordTable<?> table, Tables tables) {
        Map<String, Source> known = sources(tables);
        int column = table.columns().indexOf("source");
        var bad = new ArrayList<String>();
        for (Record row : table.rows(tables)) {
            String cell = table.encode(row).get(column);
            for (String citation : cell.split(" ", -1)) {
                if (!founded(citation, known)) {
                    bad.add(table.name() + ": \"" + citation + "\" of " + row);
                }
            }
        }
        return bad;
    }

    private static boolean founded(String citation, Map<String, Source> known) {
        if (citation.equals(Source.UNSOURCED)) {
            return true;
        }
        Source source = known.get(Source.idOf(citation));
        return source != null && (source.kind().equals("document") || citation.matches(".+#.+"));
    }

    @Test
    void everyRowCitesADatasetsRowOrADocumentThatWasOpened() throws IOException {
        Tables tables = tables();
        for (RecordTable<?> table : RecordTable.all()) {
            if (hasSource(table)) {
                assertThat(unfounded(table, tables)).isEmpty();
            }
        }
    }

    @Test
    void tablesWithoutAColumnForTheSourceAreTheseAndNoOther() {
        assertThat(RecordTable.all().stream().filter(t -> !hasSource(t)).map(RecordTable::name))
                .containsExactly(
                        "sources",
                        "names",
                        "pledge_years",
                        "distances",
                        "war_disputes",
                        "shared_organizations",
                        "state_codes");
    }

    /** Distances and shared organisations have no citation of their own: each are all of one dataset, keyed by pair and year. */
    @Test
    void distancesAreOfOneDatasetThatIsAmongTheSources() throws IOException {
        assertThat(sources(tables())).containsKey("cshapes-2.0");
        assertThat(tables().warDisputes()).isEmpty();
        assertThat(tables().pledgeYears()).isEmpty();
    }

    @Test
    void everyDatasetHasAVersionAndAYearThatItReaches() throws IOException {
        assertThat(tables().sources())
                .filteredOn(s -> s.kind().equals("dataset"))
                .hasSizeGreaterThan(10)
                .allSatisfy(s -> {
                    assertThat(s.title()).isNotEmpty();
                    assertThat(s.version()).isNotEmpty();
                    assertThat(s.reachesYear()).isBetween(2000, 2026);
                });
    }

    @Test
    void everyDocumentHasATitleAPublisherAndAnAddress() throws IOException {
        assertThat(tables().sources())
                .filteredOn(s -> s.kind().equals("document"))
                .hasSizeGreaterThan(100)
                .allSatisfy(s -> {
                    assertThat(s.title()).isNotEmpty();
                    assertThat(s.publisher()).isNotEmpty();
                    assertThat(s.address()).matches("https?://.+");
                });
    }

    @Test
    void noTwoSourcesHaveTheSameId() throws IOException {
        assertThat(tables().sources()).extracting(Source::id).doesNotHaveDuplicates();
    }

    @Test
    void allResourcesTogetherHaveAtMostSixMegabytes() throws IOException, URISyntaxException {
        var table = java.util.Objects.requireNonNull(
                EmbeddedWorld.class.getResource("world/states.csv.gz"), "the embedded states");
        Path classes = Path.of(table.toURI()).resolve("../../../../..").normalize();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".class"))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(100_000L, MOST_BYTES);
    }
}
