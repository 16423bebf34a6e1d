package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.datasets.DataFiles.gzipped;

import java.nio.file.Path;
import java.time.LocalDate;
import org.casus.world.SharedOrganizations;
import org.casus.world.StateTrade;
import org.casus.world.Tables;
import org.casus.world.UnVoting;
import org.casus.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Votes in the United Nations, shared organisations and trade: what is missing stays unknown, never 0. */
class ExchangeFormatsTest {
    @TempDir
    private Path temp;

    private Tables read(String name, byte[] content) throws Exception {
        var store = new Store(temp.resolve("data"));
        new DataFiles(temp.resolve("files")).with(name, content).into(store);
        return store.read();
    }

    private Tables read(String name, String content) throws Exception {
        return read(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a01ASessionIsOfTheYearInWhichItBegan() throws Exception {
        var votes = read("IdealpointestimatesAll_Jun2024.csv", """
                        "","ccode","session","IdealPointAll","Q5%All","Q95%All","USAgree","RUSSAgree","ChinaAgree"
                        "1",200,1,-1.5,-2,-1,0.75,0.25,NA
                        """).unVotes();

        assertThat(votes).extracting(UnVoting::year).containsExactly(1946);
        assertThat(votes).extracting(UnVoting::idealPoint).containsExactly(-1.5);
        assertThat(votes).extracting(UnVoting::agreesUsa).containsExactly(0.75);
        assertThat(votes).extracting(UnVoting::agreesChina).containsExactly(Double.NaN);
    }

    @Test
    void a02YearsInARowWithTheSameNumberAreOneRunAndNothingIsFilledIn() throws Exception {
        var runs = read("cow_igo_ndy.csv.gz", gzipped("""
                                ccode1,ccode2,year,dyadigos
                                20,2,1950,3
                                2,20,1951,3
                                2,20,1952,0
                                2,20,1954,0
                                2,20,1955,-9
                                2,20,1956,
                                2,40,1957,0
                                """)).sharedOrganizations();

        assertThat(runs)
                .containsExactly(
                        new SharedOrganizations(2, 20, 1950, 1951, 3),
                        new SharedOrganizations(2, 20, 1952, 1952, 0),
                        new SharedOrganizations(2, 20, 1954, 1954, 0),
                        new SharedOrganizations(2, 40, 1957, 1957, 0));
    }

    @Test
    void a03TradeThatIsMissingIsUnknown() throws Exception {
        var trade = read("national_trade_3.0.csv", "ccode,year,imports,exports\n2,1950,-9,0\n2,1951,7.5,\n")
                .trade();

        assertThat(trade).extracting(StateTrade::imports).containsExactly(Double.NaN, 7.5);
        assertThat(trade).extracting(StateTrade::exports).containsExactly(0.0, Double.NaN);
    }

    @Test
    void b01ThePublishedFiles() throws Exception {
        Tables tables = ImportedWorld.get().tables();

        assertThat(tables.unVotes()).hasSize(11_238).noneMatch(v -> v.year() == 1964);
        assertThat(tables.unVotes())
                .filteredOn(v -> v.ccode() == 200 && v.year() == 2023)
                .extracting(v -> v.idealPoint() + " " + v.agreesUsa())
                .containsExactly("2.057023 0.7176471");
        assertThat(tables.sharedOrganizations().stream()
                        .mapToInt(o -> o.to() - o.from() + 1)
                        .sum())
                .isEqualTo(917_695);
        assertThat(tables.sharedOrganizations())
                .filteredOn(o -> o.ccode1() == 2 && o.ccode2() == 200 && o.to() == 2014)
                .extracting(SharedOrganizations::count)
                .containsExactly(60);
        assertThat(tables.trade()).hasSize(14_410);
        assertThat(tables.trade()).filteredOn(t -> Double.isNaN(t.imports())).hasSize(1_548);
    }

    @Test
    void b02AsOfADateThatOfTheLatestEarlierYearIsKnown() throws Exception {
        World world = ImportedWorld.get();
        var before = world.on(LocalDate.of(1900, 1, 1));
        var cold = world.on(LocalDate.of(1965, 6, 1));

        assertThat(before.idealPoint(before.positionOf(2))).isNaN();
        assertThat(cold.idealPoint(cold.positionOf(2))).isPositive();
        assertThat(cold.idealPoint(cold.positionOf(365))).isNegative();
        assertThat(cold.sharedOrganizations(cold.positionOf(200), cold.positionOf(2)))
                .isEqualTo(cold.sharedOrganizations(cold.positionOf(2), cold.positionOf(200)))
                .isEqualTo(45);
    }
}
