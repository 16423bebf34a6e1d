package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.datasets.DataFiles.DISTANCES;
import static org.casus.datasets.DataFiles.MAJORS;
import static org.casus.datasets.DataFiles.STATES;
import static org.casus.datasets.DataFiles.gzipped;

import java.nio.charset.StandardCharsets;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.casus.datasets.Import.NothingRecognised;
import org.casus.datasets.Import.Report;
import org.casus.datasets.Store.Imported;
import org.casus.world.Distance;
import org.casus.world.StateSpell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: what is wrong with one is told with file, line and field, and the rest is imported. */
class ImportTest {
    @TempDir
    private Path temp;

    private DataFiles files;
    private Store store;

    @BeforeEach
    void folders() {
        files = new DataFiles(temp.resolve("files"));
        store = new Store(temp.resolve("data"));
    }

    private static List<String> texts(Report report) {
        return report.issues().stream().map(DataIssue::text).toList();
    }

    private List<StateSpell> states() throws Exception {
        return store.read().states();
    }

    @Test
    void a01GoodFilesAreReadWithoutIssue() throws Exception {
        Report report = files.with("cow_states.csv", STATES)
                .with("cow_mindist.csv.gz", gzipped(DISTANCES))
                .with("notes.txt", "mine")
                .into(store);
        assertThat(texts(report)).isEmpty();
        assertThat(report.unknown()).isEqualTo(1);
        assertThat(report.files()).extracting(Imported::group, Imported::lines).hasSize(2);
        assertThat(states()).extracting(StateSpell::name).containsExactly("Alpha", "Beta");
        assertThat(store.read().distances())
                .containsExactly(new Distance(2, 20, 1950, 0), new Distance(2, 20, 1951, 1.5));
    }

    @Test
    void a02ATruncatedGzipFileIsLeftOut() throws Exception {
        byte[] whole = gzipped(DISTANCES.repeat(50));
        Report report = files.with("cow_states.csv", STATES)
                .with("cow_mindist.csv.gz", Arrays.copyOf(whole, whole.length / 2))
                .into(store);
        assertThat(texts(report))
                .containsExactly("cow_mindist.csv.gz: the compressed file is damaged or cut off;"
                        + " the file is left out; get it again [D11]");
        assertThat(report.files()).extracting(Imported::group).containsExactly("states");
    }

    @Test
    void a03AFileThatOnlyPretendsToBeGzippedIsLeftOut() throws Exception {
        Report report = files.with("cow_states.csv", STATES)
                .with("cow_mindist.csv.gz", DISTANCES)
                .into(store);
        assertThat(texts(report)).singleElement().asString().contains("cow_mindist.csv.gz", "damaged or cut off");
    }

    @Test
    void a04AFileWhoseHeaderLacksAColumnIsLeftOut() throws Exception {
        Report report = files.with("cow_states.csv", STATES)
                .with("majors2024.csv", MAJORS.replace("styear", "start"))
                .into(store);
        assertThat(texts(report))
                .containsExactly("majors2024.csv:1 (styear): the header lacks this column;"
                        + " the file is left out; Major Powers v2024 has them [D12]");
        assertThat(store.read().powers()).isEmpty();
    }

    @Test
    void a05AFileOfOtherColumnsGivesWayToTheNextVersionOfItsGroup() throws Exception {
        Report report = files.with("majors2024.csv", "a,b\n1,2\n")
                .with("majors2011.csv", MAJORS)
                .into(store);
        assertThat(report.files()).extracting(Imported::file).containsExactly("majors2011.csv");
        assertThat(texts(report)).singleElement().asString().startsWith("majors2024.csv:1 (ccode, endday, endmonth");
    }

    @Test
    void a06AMalformedNumberIsToldWithLineAndField() throws Exception {
        Report report =
                files.with("cow_states.csv", STATES.replace("BBB,20", "BBB,2O")).into(store);
        assertThat(texts(report))
                .containsExactly("cow_states.csv:3 (ccode): \"2O\" is no whole number; the line is left out [D15]");
        assertThat(states()).extracting(StateSpell::name).containsExactly("Alpha");
    }

    @Test
    void a07AMalformedMeasureIsToldWithLineAndField() throws Exception {
        Report report = files.with("cow_mindist.csv", DISTANCES.replace("1.5", "1,5"))
                .with("cow_nmc.csv", "ccode,year,milex,milper,tpop,cinc\n2,1950,1,1,1,.1\n2,1951,1,x,1,.1\n")
                .into(store);
        assertThat(texts(report)).contains("cow_nmc.csv:3 (milper): \"x\" is no number; the line is left out [D15]");
    }

    @Test
    void a08AMalformedDateIsToldWithLineAndField() throws Exception {
        String header = "ccode,capital,stdate,enddate,lat,lng\n";
        Report report = files.with("cow_capitals.csv", header + "2,A,1816-01-01,2024-12-31,1,1\n20,B,31.1.1816,,1,1\n")
                .into(store);
        assertThat(texts(report))
                .containsExactly(
                        "cow_capitals.csv:3 (stdate): \"31.1.1816\" is no date (yyyy-mm-dd); the line is left out [D15]");
    }

    @Test
    void a09ADayThatNoMonthHasIsToldWithLineAndField() throws Exception {
        Report report = files.with("cow_states.csv", STATES.replace("1920,1,10", "1920,2,30"))
                .into(store);
        assertThat(texts(report))
                .containsExactly("cow_states.csv:3 (stday): 1920-2-30 is no date; the line is left out [D15]");
    }

    @Test
    void a10ARowThatIsCutOffIsLeftOut() throws Exception {
        Report report = files.with("cow_states.csv", STATES.substring(0, STATES.length() - 8))
                .into(store);
        assertThat(texts(report))
                .containsExactly("cow_states.csv:3: the line has 7 fields, the header 9;"
                        + " the line is left out; if it is the last one the file was cut off [D14]");
        assertThat(states()).hasSize(1);
    }

    @Test
    void a11AFileWithoutAnyGoodRowIsLeftOut() throws Exception {
        Report report = files.with("cow_states.csv", STATES)
                .with("majors2024.csv", MAJORS.lines().findFirst().orElseThrow() + "\n")
                .into(store);
        assertThat(texts(report)).containsExactly("majors2024.csv: no row could be read; the file is left out [D13]");
    }

    @Test
    void a12AFolderWithoutAKnownFileIsRefused() throws Exception {
        files.with("holiday.csv", "a,b\n1,2\n").with("list.txt", "x");
        assertThatThrownBy(() -> files.into(store))
                .isInstanceOf(NothingRecognised.class)
                .hasMessageContaining("none of the 2 files in")
                .hasMessageContaining("cow_states.csv");
        assertThat(store.exists()).isFalse();
    }

    @Test
    void a13AFolderWhoseOnlyKnownFileIsUnusableIsRefusedAndToldWhy() throws Exception {
        files.with("majors2024.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> files.into(store))
                .isInstanceOf(NothingRecognised.class)
                .hasMessageContaining("the header lacks these columns");
    }

    @Test
    void a14AFolderThatIsNotThereIsNamed() {
        Path nowhere = temp.resolve("nowhere");
        assertThatThrownBy(() -> Import.run(nowhere, store, f -> {}))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void a15LineEndsByteOrderMarkCaseAndQuotesDoNotMatter() throws Exception {
        String windows = "\uFEFF"
                + STATES.replace("stateabb,ccode", "\"StateAbb\",CCode").replace("\n", "\r\n");
        assertThat(texts(files.with("STATES2016.csv", windows).into(store))).isEmpty();
        assertThat(states()).extracting(StateSpell::abbreviation).containsExactly("AAA", "BBB");
    }

    @Test
    void a16ALatin1FileKeepsItsLetters() throws Exception {
        String name = "Côte d'Ivoire";
        files.with("cow_states.csv", STATES.replace("Beta", name).replace("\n", "\r\n"), StandardCharsets.ISO_8859_1);
        assertThat(texts(files.into(store))).isEmpty();
        assertThat(states()).extracting(StateSpell::name).containsExactly("Alpha", name);
    }
}
