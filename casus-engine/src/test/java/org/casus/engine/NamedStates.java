package org.casus.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/**
 * The names that Casus carries, and states to go with them: those that matter to tests with their COW abbreviations and
 * spells, all others from 1946 on under an abbreviation of their own.
 */
final class NamedStates {
    private static final String SPELLS = """
            USA 2 1816-01-01
            UKG 200 1816-01-01
            FRN 220 1816-01-01
            SWZ 225 1816-01-01
            BAV 245 1816-01-01 1871-01-18
            GMY 255 1816-01-01 1945-05-08
            GMY 255 1990-10-03
            GFR 260 1955-05-05 1990-10-02
            GDR 265 1954-03-25 1990-10-02
            POL 290 1918-11-03
            AUH 300 1816-01-01 1918-11-12
            AUS 305 1919-09-10
            CZE 315 1918-10-28 1992-12-31
            CZR 316 1993-01-01
            ITA 325 1816-01-01
            PAP 327 1816-01-01 1860-11-05
            MNG 341 2006-06-12
            YUG 345 1878-07-13
            SLV 349 1992-01-15
            RUS 365 1816-01-01
            EST 366 1991-09-06
            UKR 369 1991-12-26
            CON 484 1960-08-15
            DRC 490 1960-06-30
            SWA 572 1968-09-06
            TUR 640 1816-01-01
            YAR 678 1926-09-02 1990-05-21
            YEM 679 1990-05-22
            YPR 680 1967-11-30 1990-05-21
            CHN 710 1860-10-25
            MON 712 1921-03-13
            TAW 713 1949-12-08
            KOR 730 1887-01-01 1905-11-17
            PRK 731 1948-09-09
            ROK 732 1949-06-29
            JPN 740 1860-01-01
            DRV 816 1954-07-21
            RVN 817 1954-06-04 1975-04-30
            AUL 900 1920-01-10
            """;

    private NamedStates() {}

    /** The gazetteer of a date. */
    static Gazetteer on(String date) {
        return Gazetteer.of(names(), states(), LocalDate.parse(date));
    }

    static List<StateName> names() {
        return rows(
                "names.csv",
                r -> new StateName(Integer.parseInt(r.getField("ccode")), r.getField("text"), r.getField("kind")));
    }

    static List<StateSpell> states() {
        Map<Integer, String> iso3 = new TreeMap<>();
        rows("iso.csv", r -> iso3.put(Integer.parseInt(r.getField("ccode")), r.getField("iso3")));
        Map<Integer, String> called = names().stream()
                .filter(n -> n.kind().equals("name"))
                .collect(Collectors.toMap(StateName::ccode, StateName::text));
        var spells = new ArrayList<StateSpell>();
        for (String line : SPELLS.lines().toList()) {
            String[] f = line.split(" ", -1);
            int ccode = Integer.parseInt(f[1]);
            spells.add(spell(ccode, f[0], iso3.get(ccode), called, f[2], f.length > 3 ? f[3] : null));
        }
        called.keySet().stream()
                .filter(c -> spells.stream().noneMatch(s -> s.ccode() == c))
                .toList()
                .forEach(c -> spells.add(spell(c, "S" + c, iso3.get(c), called, "1946-01-01", null)));
        return spells;
    }

    private static StateSpell spell(
            int ccode,
            String abbreviation,
            @Nullable String iso3,
            Map<Integer, String> called,
            String from,
            @Nullable String to) {
        return new StateSpell(
                ccode,
                abbreviation,
                iso3,
                called.getOrDefault(ccode, abbreviation),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "test");
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        Path folder = Files.isDirectory(Path.of("present")) ? Path.of("present") : Path.of("..", "present");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
