package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus sweep} in a world of three states: the United States, Yugoslavia and, from 2008, Kosovo. */
class SweepCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String data = "";

    @BeforeEach
    void threeStates() throws Exception {
        data = folder.resolve("store").toString();
        assertThat(Cli.run("data", "import", Published.states(folder).toString(), "--data", data)
                        .code())
                .isZero();
    }

    private Cli sweep(String... more) {
        var words = new java.util.ArrayList<>(List.of("sweep", "--data", data));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    @Test
    void A01_aDayAsCsvHasWhosNumbers() throws Exception {
        Path out = folder.resolve("new/day.csv");
        Cli ran = sweep("--on", "2012-03-04", "--out", out.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().strip()).isEqualTo("Wrote 6 rows to " + out);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(7).startsWith("date,attacker,target,candidate,p_out,p_attacker,p_target");
        String[] row = lines.get(1).split(",", -1);
        assertThat(row).startsWith("2012-03-04", "2", "345", "347");
        Path crises = Files.writeString(
                folder.resolve("crises.csv"), "id,on,attacker,target,level\n1,2012-03-04,2,345,war\n");
        String[] who = Cli.run("who", "--crises", crises.toString(), "--csv", "--data", data)
                .out()
                .lines()
                .toList()
                .get(1)
                .split(",", -1);
        for (int column = 4; column < 7; column++) {
            assertThat(Double.parseDouble(row[column]))
                    .isCloseTo(Double.parseDouble(who[column]), org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Test
    void A02_aSpanIsEachFirstOfJanuary() throws Exception {
        Path out = folder.resolve("span.csv");
        assertThat(sweep("--from", "2008", "--to", "2010", "--out", out.toString())
                        .code())
                .isZero();

        // On 1 January 2008 Kosovo was no member of the system yet.
        assertThat(Files.readAllLines(out).stream().skip(1).map(l -> l.substring(0, 10)))
                .hasSize(12)
                .containsOnly("2009-01-01", "2010-01-01");
    }

    @Test
    void A03_theReportNeedsNoFile() {
        Cli ran = sweep("--on", "2012", "--report");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "The crises most likely to spread",
                        "The states most often drawn in",
                        "The obligations on which most hangs");
        assertThat(sweep("--on", "2012", "--report", "--cascade", "50").out()).contains("shares of 50 runs");
    }

    @Test
    void A04_whatIsWrongIsSaidWithItsCode() {
        String out = folder.resolve("s.csv").toString();
        assertThat(sweep("--on", "2012").coded().err()).contains("[O04]");
        assertThat(sweep("--on", "2012", "--out", "s.xlsx").coded().err()).contains("FILE.parquet", "[O05]");
        assertThat(sweep("--on", "soon", "--out", out).coded().err()).contains("[Q08]");
        assertThat(sweep("--on", "1800", "--out", out).coded().err()).contains("[Q07]");
        assertThat(sweep("--from", "2010", "--to", "2009", "--out", out).coded().err())
                .contains("[Q20]");
        assertThat(sweep("--from", "x", "--to", "2999", "--out", out).coded().err())
                .contains("--from", "[Q08]")
                .contains("[Q08]");
        assertThat(sweep("--from", "2010", "--out", out).coded().err()).contains("[O08]");
        assertThat(sweep("--on", "2010", "--to", "2012", "--out", out).coded().err())
                .contains("[O07]");
        assertThat(sweep("--on", "2012", "--level", "battle", "--out", out)
                        .coded()
                        .err())
                .contains("[O05]");
        assertThat(folder.resolve("s.csv")).doesNotExist();
    }

    @Test
    void A05_aFolderThatCannotBeWrittenIsFoundFirst() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Cli ran = sweep("--on", "2012", "--out", file.resolve("s.csv").toString());

        assertThat(ran.code()).isEqualTo(Failures.ENVIRONMENT);
        assertThat(ran.coded().err()).doesNotContain("\tat ");
    }

    @Test
    void A06_cascadesStandBesideTheOneStepChances() throws Exception {
        Path out = folder.resolve("grown.csv");
        Cli ran = sweep("--on", "2012-03-04", "--cascade", "400", "--out", out.toString());

        assertThat(ran.err()).isEmpty();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines)
                .hasSize(7)
                .startsWith("date,attacker,target,candidate,p_out,p_attacker,p_target,share_attacker,share_target");
        String[] row = lines.get(1).split(",", -1);
        assertThat(Double.parseDouble(row[8]))
                .isCloseTo(Double.parseDouble(row[6]), org.assertj.core.api.Assertions.within(0.05));

        sweep("--on", "2012-03-04", "--cascade", "400", "--seed", "2", "--out", out.toString());
        assertThat(Files.readAllLines(out)).isNotEqualTo(lines);
        sweep("--on", "2012-03-04", "--cascade", "400", "--seed", "1", "--out", out.toString());
        assertThat(Files.readAllLines(out)).isEqualTo(lines);
    }

    @Test
    void A07_cascadesThatCannotBeRun() {
        String out = folder.resolve("s.csv").toString();
        assertThat(sweep("--on", "2012", "--cascade", "0", "--out", out).coded().err())
                .contains("at least one run", "[O05]");
        assertThat(sweep("--on", "2012", "--cascade", "9", "--seed", "-1", "--out", out)
                        .coded()
                        .err())
                .contains("a seed is 0 or more", "[O05]");
        assertThat(sweep("--on", "2012", "--json", "--out", out).coded().err()).contains("--report", "[O08]");
    }
}
