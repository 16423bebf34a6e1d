package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.casus.SharedFiles;
import org.casus.datasets.ImportedWorld;
import org.casus.world.Contiguity;
import org.casus.world.Membership;
import org.casus.world.Participation;
import org.casus.world.PowerSpell;
import org.casus.world.Promise;
import org.casus.world.Tables;
import org.junit.jupiter.api.Test;

/** What features are made of, against 10,000 dyad-years of the R package peacesciencer; each difference is explained. */
class IngredientsTest {
    private static final Map<String, Promise> PLEDGES = new TreeMap<>(Map.of(
            "atop_defense", Promise.DEFENSE,
            "atop_offense", Promise.OFFENSE,
            "atop_neutral", Promise.NEUTRALITY,
            "atop_nonagg", Promise.NONAGGRESSION,
            "atop_consul", Promise.CONSULTATION));

    /**
     * Pledges that ATOP 5.1 added to or dropped from what ATOP 4.01's member rows say, in the sampled years: the sample
     * follows 5.1, as {@link #pledgesOfDyadYearsAreTheSame} shows. Among them the Locarno treaties (guarantees of borders),
     * the Triple Alliance's offensive clauses, the Quadruple Alliance of 1834 and Britain's treaties with the Gulf states.
     */
    private static final List<String> REVISED_IN_5_1 = """
            160-140 defense dropped
            200-220 defense dropped
            200-325 defense dropped
            200-694 nonagg added
            200-696 nonagg added
            211-200 defense dropped
            211-200 nonagg dropped
            211-325 defense dropped
            211-325 nonagg dropped
            220-200 defense dropped
            220-200 nonagg dropped
            220-325 defense dropped
            220-325 nonagg dropped
            230-200 defense dropped
            235-220 defense dropped
            235-616 nonagg added
            240-245 neutral dropped
            240-271 neutral dropped
            240-275 neutral dropped
            245-269 neutral dropped
            245-271 neutral dropped
            255-200 defense dropped
            255-200 nonagg dropped
            255-211 defense dropped
            255-220 defense dropped
            255-300 offense dropped
            269-240 neutral dropped
            269-275 neutral dropped
            271-240 neutral dropped
            275-245 neutral dropped
            275-269 neutral dropped
            300-200 defense dropped
            310-850 nonagg added
            316-811 nonagg added
            317-850 nonagg added
            325-200 defense dropped
            360-325 defense dropped
            371-750 consul added
            371-750 neutral added
            371-750 nonagg added
            481-666 nonagg added
            517-501 consul added
            530-315 nonagg added
            530-740 nonagg added
            552-591 consul dropped
            552-591 defense dropped
            666-420 nonagg added
            666-481 nonagg added
            694-200 nonagg added
            90-92 defense added
            90-92 offense added
            92-90 defense added
            92-90 offense added
            """.lines().toList();

    /** One row of the sample. */
    private record Row(int one, int two, int year, NamedCsvRecord csv) {
        String get(String column) {
            return csv.getField(column);
        }

        double number(String column) {
            return get(column).isEmpty() ? Double.NaN : Double.parseDouble(get(column));
        }

        LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String toString() {
            return one + "-" + two + " " + year;
        }
    }

    @Test
    void capabilityAndDemocracyOfTheYearAreTheSame() throws Exception {
        Tables tables = ImportedWorld.get().tables();
        Map<List<Integer>, Double> cinc = new HashMap<>();
        tables.capabilities().forEach(c -> cinc.put(List.of(c.ccode(), c.year()), c.cinc()));
        Map<List<Integer>, Double> democracy = new HashMap<>();
        tables.regimes().forEach(r -> democracy.put(List.of(r.ccode(), r.year()), r.democracy()));
        for (Row row : sample()) {
            same(row, "cinc1", cinc.getOrDefault(List.of(row.one, row.year), Double.NaN));
            same(row, "cinc2", cinc.getOrDefault(List.of(row.two, row.year), Double.NaN));
            same(row, "aeuds1", democracy.getOrDefault(List.of(row.one, row.year), Double.NaN));
            same(row, "aeuds2", democracy.getOrDefault(List.of(row.two, row.year), Double.NaN));
        }
    }

    private static void same(Row row, String column, double value) {
        double expected = row.number(column);
        if (Double.isNaN(expected)) {
            assertThat(value).as(row + " " + column).isNaN();
        } else {
            assertThat(value).as(row + " " + column).isCloseTo(expected, offset(1e-12));
        }
    }

    @Test
    void minimumDistanceOfTheYearIsTheSame() throws Exception {
        Map<List<Integer>, Double> km = new HashMap<>();
        ImportedWorld.get()
                .tables()
                .distances()
                .forEach(d -> km.put(List.of(d.ccode1(), d.ccode2(), d.year()), d.km()));
        for (Row row : sample()) {
            var key = List.of(Math.min(row.one, row.two), Math.max(row.one, row.two), row.year);
            double expected = row.number("mindist");
            double value = km.getOrDefault(key, Double.NaN);
            if (Double.isNaN(expected)) {
                assertThat(value).as(row.toString()).isNaN();
            } else {
                assertThat(value).as(row.toString()).isCloseTo(expected, offset(1e-9 * Math.max(1, expected)));
            }
        }
    }

    @Test
    void majorPowersAndRivalriesOfTheYearAreTheSame() throws Exception {
        Tables tables = ImportedWorld.get().tables();
        var differences = new ArrayList<String>();
        for (Row row : sample()) {
            compare(row, "cowmaj1", major(tables, row.one, row), differences);
            compare(row, "cowmaj2", major(tables, row.two, row), differences);
            int low = Math.min(row.one, row.two);
            int high = Math.max(row.one, row.two);
            boolean rivals = tables.rivalries().stream()
                    .anyMatch(r -> r.ccode1() == low
                            && r.ccode2() == high
                            && r.from() <= row.year
                            && (r.to() == null || r.to() >= row.year));
            compare(row, "ongoingrivalry", rivals ? 1 : 0, differences);
        }
        // The source's Austria (300) ends its rivalry with Yugoslavia in 1920; the package counts 1919 and 1920 for
        // 305.
        assertThat(differences).containsExactly("345-305 1919 ongoingrivalry: sample 1, here 0");
    }

    private static int major(Tables tables, int ccode, Row row) {
        return tables.powers().stream().anyMatch(p -> p.kind().equals("major") && p.ccode() == ccode && touches(p, row))
                ? 1
                : 0;
    }

    private static boolean touches(PowerSpell p, Row row) {
        return !p.from().isAfter(row.last()) && (p.to() == null || !p.to().isBefore(row.first()));
    }

    @Test
    void contiguityIsTheFirstStatusOfTheYear() throws Exception {
        Tables tables = ImportedWorld.get().tables();
        Map<List<Integer>, List<Contiguity>> byPair =
                tables.contiguities().stream().collect(Collectors.groupingBy(c -> List.of(c.ccode1(), c.ccode2())));
        var differences = new ArrayList<String>();
        for (Row row : sample()) {
            int type =
                    byPair
                            .getOrDefault(List.of(Math.min(row.one, row.two), Math.max(row.one, row.two)), List.of())
                            .stream()
                            .filter(c ->
                                    !c.from().isAfter(row.last()) && (c.to() == null || !c.to().isBefore(row.first())))
                            .min(Comparator.comparing(Contiguity::from))
                            .map(Contiguity::type)
                            .orElse(0);
            compare(row, "conttype", type, differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void pledgesOfDyadYearsAreTheSame() throws Exception {
        Map<List<Integer>, Set<Promise>> pledges = new HashMap<>();
        ImportedWorld.get()
                .tables()
                .pledgeYears()
                .forEach(p -> pledges.put(List.of(p.ccode1(), p.ccode2(), p.year()), p.promises()));
        assertThat(pledgeDifferences(
                        (row, promise) -> pledges.getOrDefault(List.of(row.one, row.two, row.year), Set.of())
                                .contains(promise)))
                .isEmpty();
    }

    @Test
    void pledgesOfMembersByDateAreThoseOfDyadYearsButForRevisions() throws Exception {
        Map<Integer, List<Membership>> byState = ImportedWorld.get().tables().memberships().stream()
                .filter(m -> m.source().startsWith("atop-4.01"))
                .collect(Collectors.groupingBy(Membership::ccode));
        List<String> differences = pledgeDifferences((row, promise) -> pledged(byState, row, promise));
        var explained = new TreeSet<String>();
        for (String d : differences) {
            explained.add(d.replaceAll("(\\S+) \\d+ atop_(\\w+): sample (.), here .", "$1 $2 $3")
                    .replaceAll("1$", "added")
                    .replaceAll("0$", "dropped"));
        }
        assertThat(explained).containsExactlyInAnyOrderElementsOf(REVISED_IN_5_1);
        assertThat(differences).hasSize(91);
    }

    private static boolean pledged(Map<Integer, List<Membership>> byState, Row row, Promise promise) {
        return byState.getOrDefault(row.one, List.of()).stream()
                .filter(m -> m.promises().contains(promise) && in(m, row))
                .anyMatch(m -> byState.getOrDefault(row.two, List.of()).stream()
                        .anyMatch(n -> n.treaty().equals(m.treaty()) && in(n, row)));
    }

    private static boolean in(Membership m, Row row) {
        return !m.from().isAfter(row.last()) && (m.to() == null || !m.to().isBefore(row.first()));
    }

    private static List<String> pledgeDifferences(BiFunction<Row, Promise, Boolean> pledged) throws Exception {
        var differences = new ArrayList<String>();
        for (Row row : sample()) {
            PLEDGES.forEach(
                    (column, promise) -> compare(row, column, pledged.apply(row, promise) ? 1 : 0, differences));
        }
        return differences;
    }

    /** The sample counts two opponents of a dispute in any year that both were in it; features look at days. */
    @Test
    void disputesOfTheYearAreTheSame() throws Exception {
        Map<String, List<Participation>> byConflict = ImportedWorld.get().tables().participations().stream()
                .filter(p -> p.conflict().startsWith("gml:"))
                .collect(Collectors.groupingBy(Participation::conflict));
        Map<Integer, Set<String>> conflictsOf = new HashMap<>();
        byConflict.forEach((id, rows) -> rows.forEach(p -> conflictsOf
                .computeIfAbsent(p.ccode(), c -> new java.util.HashSet<>())
                .add(id)));
        var differences = new ArrayList<String>();
        for (Row row : sample()) {
            if (!row.get("gmlmidongoing").isEmpty()) {
                boolean met = conflictsOf.getOrDefault(row.one, Set.of()).stream()
                        .anyMatch(id -> against(byConflict.getOrDefault(id, List.of()), row));
                compare(row, "gmlmidongoing", met ? 1 : 0, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static boolean against(List<Participation> rows, Row row) {
        return rows.stream()
                .filter(p -> p.ccode() == row.one && years(p, row))
                .anyMatch(p ->
                        rows.stream().anyMatch(q -> q.ccode() == row.two && q.side() != p.side() && years(q, row)));
    }

    private static boolean years(Participation p, Row row) {
        LocalDate to = p.to();
        return p.from().getYear() <= row.year && (to == null || to.getYear() >= row.year);
    }

    private static void compare(Row row, String column, int value, List<String> differences) {
        if (!row.get(column).equals(String.valueOf(value))) {
            differences.add(row + " " + column + ": sample " + row.get(column) + ", here " + value);
        }
    }

    private static List<Row> sample() throws Exception {
        var rows = new ArrayList<Row>();
        try (var in = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(
                                SharedFiles.require("golden/peacesciencer_dyadyears_sample.csv.gz"))),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(r -> rows.add(new Row(
                    Integer.parseInt(r.getField("ccode1")),
                    Integer.parseInt(r.getField("ccode2")),
                    Integer.parseInt(r.getField("year")),
                    r)));
        }
        assertThat(rows).hasSize(10_000);
        return rows;
    }
}
