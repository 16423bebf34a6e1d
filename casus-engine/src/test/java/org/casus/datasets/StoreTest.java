package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.datasets.DataFiles.DISTANCES;
import static org.casus.datasets.DataFiles.MAJORS;
import static org.casus.datasets.DataFiles.STATES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.datasets.Store.Imported;
import org.casus.datasets.Store.UnusableStore;
import org.casus.world.Tables;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the store stays there: imports repeat, add, break off, and meet stores that they cannot use. */
class StoreTest {
    @TempDir
    private Path temp;

    private DataFiles files;
    private Store store;
    private Tables before;

    @BeforeEach
    void anImportedStore() throws Exception {
        files = new DataFiles(temp.resolve("files"));
        store = new Store(temp.resolve("data"));
        files.with("cow_states.csv", STATES).with("majors2024.csv", MAJORS).into(store);
        before = store.read();
        assertThat(before.states()).hasSize(2);
        assertThat(before.powers()).hasSize(1);
    }

    private DataFiles others() {
        return new DataFiles(temp.resolve("others"));
    }

    @Test
    void anImportRepeatedGivesTheSameRows() throws Exception {
        List<Imported> first = store.files();
        files.into(store);
        assertThat(store.read()).isEqualTo(before);
        assertThat(store.files()).isEqualTo(first);
    }

    @Test
    void aFolderWithOnlyOneFileKeepsTheOtherGroups() throws Exception {
        others().with("cow_mindist.csv", DISTANCES).into(store);
        Tables after = store.read();
        assertThat(after.states()).isEqualTo(before.states());
        assertThat(after.powers()).isEqualTo(before.powers());
        assertThat(after.distances()).hasSize(2);
        assertThat(store.files()).extracting(Imported::group).containsExactly("distance", "majors", "states");
    }

    @Test
    void aNewFileOfAGroupReplacesItsRows() throws Exception {
        others().with("cow_majors.csv", MAJORS.replace("2,1898", "20,1950")).into(store);
        assertThat(store.read().powers()).singleElement().satisfies(p -> {
            assertThat(p.ccode()).isEqualTo(20);
            assertThat(p.source()).startsWith("cow-majors-2016#");
        });
    }

    /** The rows of a group, and then nothing more: as when the program is stopped between two groups. */
    private static Map<Imported, Rows> brokenOff(Imported group) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Imported, Rows>> entrySet() {
                var entries = new LinkedHashSet<Entry<Imported, Rows>>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Iterator<Entry<Imported, Rows>> iterator() {
                        return Stream.of(1, 2)
                                .map(StoreTest::stopAtTwo)
                                .map(i -> Map.entry(group, new Rows()))
                                .iterator();
                    }
                };
                return entries;
            }
        };
    }

    private static int stopAtTwo(int count) {
        if (count == 2) {
            throw new IllegalStateException("stopped here");
        }
        return count;
    }

    @Test
    void anImportThatBreaksOffLeavesTheStoreAsItWas() throws Exception {
        Imported majors = store.files().getFirst();
        assertThatThrownBy(() -> store.replace(brokenOff(majors))).hasMessage("stopped here");
        assertThat(temp.resolve("data").resolve("casus.duckdb.part")).exists();
        assertThat(store.read()).isEqualTo(before);
        files.into(store);
        assertThat(store.read()).isEqualTo(before);
    }

    @Test
    void whatAnInterruptedImportLeftBehindIsInNobodysWay() throws Exception {
        Path part = temp.resolve("data").resolve("casus.duckdb.part");
        Files.writeString(part, "half a file");
        Files.writeString(temp.resolve("data").resolve("casus.duckdb.part.wal"), "and its log");
        assertThat(store.read()).isEqualTo(before);
        files.into(store);
        assertThat(store.read()).isEqualTo(before);
        assertThat(part).doesNotExist();
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws Exception {
        try (var db = DriverManager.getConnection("jdbc:duckdb:" + store.file());
                var statement = db.createStatement()) {
            statement.execute("UPDATE meta SET version = " + (Store.VERSION + 1));
        }
        assertThatThrownBy(store::read)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("is of version %d, this Casus reads up to %d; use a newer Casus"
                        .formatted(Store.VERSION + 1, Store.VERSION))
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> files.into(store)).isInstanceOf(UnusableStore.class);
        assertThatThrownBy(store::files).isInstanceOf(UnusableStore.class);
    }

    @Test
    void aStoreOfVersion1IsReadWithoutTheTablesThatCameLaterAndGetsThemWithTheNextImport() throws Exception {
        try (var db = DriverManager.getConnection("jdbc:duckdb:" + store.file());
                var statement = db.createStatement()) {
            statement.execute("UPDATE meta SET version = 1");
            for (String table : List.of("un_votes", "shared_organizations", "trade")) {
                statement.execute("DROP TABLE " + table);
            }
        }
        assertThat(store.read().states()).isNotEmpty();
        assertThat(store.read().trade()).isEmpty();

        files.with("cow_trade_sy.csv", "ccode,year,imports,exports\n2,1950,5,\n")
                .into(store);

        assertThat(store.read().states()).isNotEmpty();
        assertThat(store.read().trade()).extracting(t -> t.imports()).containsExactly(5.0);
    }

    @Test
    void aDamagedStoreIsRefusedAndNotWrittenOver() throws Exception {
        byte[] content = Files.readAllBytes(store.file());
        java.util.Arrays.fill(content, 0, 8192, (byte) 7);
        Files.write(store.file(), content);
        assertThatThrownBy(store::read)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("move it away and run 'casus data import DIR' again");
        assertThatThrownBy(() -> files.into(store)).isInstanceOf(UnusableStore.class);
        assertThat(Files.readAllBytes(store.file())).isEqualTo(content);
    }

    @Test
    void aStoreThatIsCutOffIsRefused() throws Exception {
        byte[] content = Files.readAllBytes(store.file());
        Files.write(store.file(), java.util.Arrays.copyOf(content, content.length / 3));
        assertThatThrownBy(store::read).isInstanceOf(UnusableStore.class).hasMessageContaining("cannot be read");
    }

    @Test
    void aStoreThatIsNotThereSaysHowToMakeOne() {
        assertThatThrownBy(() -> new Store(temp.resolve("none")).read())
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("no data has been imported")
                .hasMessageContaining("casus data import DIR");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("locked"));
        Assumptions.assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "cannot lock a folder");
        assertThatThrownBy(() -> files.into(new Store(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("locked");
    }

    @Test
    void aDataFolderBelowAFileIsNamed() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> files.into(new Store(file.resolve("data"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("file");
    }
}
