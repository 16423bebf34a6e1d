package org.casus.datasets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.casus.world.Capability;
import org.casus.world.Distance;
import org.casus.world.Regime;
import org.casus.world.SharedOrganizations;
import org.casus.world.StateSpell;
import org.casus.world.StateTrade;
import org.casus.world.Tables;
import org.casus.world.UnVoting;
import org.jspecify.annotations.Nullable;

/**
 * The compact tables that Casus carries, so that the present can be asked about without an import: one gzipped CSV per
 * list of {@link Tables}, made from a store by {@code casus data embed}.
 *
 * <p>Yearly figures are kept as far back as a question about the first covered day needs them; states, disputes and wars
 * whole, because past conflicts weigh in every forecast; alliances, borders and rivalries whole too, because they are
 * small and {@code casus tie} tells when they began.
 */
public final class EmbeddedWorld {
    /** The first day that can be asked about. */
    public static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private static final String FOLDER = "world/";

    private EmbeddedWorld() {}

    /** Reads the tables. */
    public static Tables read() throws IOException {
        try {
            return RecordTable.tables(
                    RecordTable.all().parallelStream().map(EmbeddedWorld::read).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Record> read(RecordTable<?> table) {
        String name = FOLDER + table.name() + ".csv.gz";
        var rows = new ArrayList<Record>();
        try (InputStream in = EmbeddedWorld.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new EnvironmentFailure(
                        Code.BUILD_INCOMPLETE,
                        "this build of Casus lacks its embedded table " + name
                                + ": import data with 'casus data import DIR'",
                        null);
            }
            byte[] bytes = new GZIPInputStream(in, 1 << 16).readAllBytes();
            CsvText.rows(new String(bytes, StandardCharsets.UTF_8), cells -> rows.add(table.decode(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /**
     * Writes the part of some tables that the present needs.
     *
     * @return bytes written
     */
    public static long write(Tables tables, Path folder) throws IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        Tables kept = cut(tables);
        for (RecordTable<?> table : RecordTable.all()) {
            byte[] content = gzipped(table, kept);
            Path part = folder.resolve(table.name() + ".csv.gz.part");
            Files.write(part, content);
            Files.move(part, folder.resolve(table.name() + ".csv.gz"), StandardCopyOption.REPLACE_EXISTING);
            bytes += content.length;
        }
        return bytes;
    }

    private static byte[] gzipped(RecordTable<?> table, Tables tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(table.columns());
            for (Record row : table.rows(tables)) {
                csv.writeRecord(table.encode(row));
            }
        }
        return bytes.toByteArray();
    }

    /** What a question about {@link #FIRST} or later can need. */
    static Tables cut(Tables t) {
        var conflicts = t.conflicts().stream()
                .filter(c -> !c.dataset().equals("mid") || c.from().getYear() > 2010)
                .toList();
        Set<String> ids = new HashSet<>();
        conflicts.forEach(c -> ids.add(c.id()));
        Set<Integer> present = present(t);
        return new Tables(
                t.sources(),
                t.states(),
                t.names(),
                t.treaties(),
                t.memberships(),
                List.of(),
                latest(
                        t.capabilities(),
                        Capability::ccode,
                        Capability::year,
                        List.of(Capability::cinc, Capability::milper)),
                t.contiguities(),
                distances(t),
                t.capitals().stream().filter(c -> reaches(c.to())).toList(),
                t.powers(),
                t.rivalries(),
                latest(t.regimes(), Regime::ccode, Regime::year, List.of(Regime::democracy)),
                t.colonies(),
                conflicts,
                t.participations().stream()
                        .filter(p -> ids.contains(p.conflict()))
                        .toList(),
                List.of(),
                List.of(),
                latest(
                        t.unVotes().stream()
                                .filter(v -> present.contains(v.ccode()))
                                .map(EmbeddedWorld::rounded)
                                .toList(),
                        UnVoting::ccode,
                        UnVoting::year,
                        List.of(UnVoting::idealPoint)),
                organizations(t),
                latest(
                        t.trade().stream()
                                .filter(s -> present.contains(s.ccode()))
                                .toList(),
                        StateTrade::ccode,
                        StateTrade::year,
                        List.of(StateTrade::imports, StateTrade::exports)),
                t.stateCodes(),
                t.leaders(),
                t.armedConflicts(),
                t.crises());
    }

    private static UnVoting rounded(UnVoting v) {
        return new UnVoting(
                v.ccode(),
                v.year(),
                thousandths(v.idealPoint()),
                thousandths(v.low()),
                thousandths(v.high()),
                thousandths(v.agreesUsa()),
                thousandths(v.agreesRussia()),
                thousandths(v.agreesChina()),
                v.source());
    }

    private static double thousandths(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /** Of each pair of present states the years from {@link #FIRST}'s eve on. */
    private static List<SharedOrganizations> organizations(Tables t) {
        Set<Integer> present = present(t);
        int eve = FIRST.getYear() - 1;
        return t.sharedOrganizations().stream()
                .filter(o -> present.contains(o.ccode1()) && present.contains(o.ccode2()) && o.to() >= eve)
                .map(o -> new SharedOrganizations(o.ccode1(), o.ccode2(), Math.max(o.from(), eve), o.to(), o.count()))
                .toList();
    }

    private static Set<Integer> present(Tables t) {
        return t.states().stream()
                .filter(s -> reaches(s.to()))
                .map(StateSpell::ccode)
                .collect(Collectors.toSet());
    }

    private static boolean reaches(@Nullable LocalDate to) {
        return to == null || !to.isBefore(FIRST.minusDays(1));
    }

    /** Each state's rows from the one on that holds the latest known value of every measure before {@link #FIRST}'s year. */
    private static <T> List<T> latest(
            List<T> rows, ToIntFunction<T> ccode, ToIntFunction<T> year, List<ToDoubleFunction<T>> measures) {
        Map<Integer, Integer> start = new HashMap<>();
        for (ToDoubleFunction<T> measure : measures) {
            Map<Integer, Integer> known = new HashMap<>();
            for (T row : rows) {
                if (year.applyAsInt(row) < FIRST.getYear() && !Double.isNaN(measure.applyAsDouble(row))) {
                    known.merge(ccode.applyAsInt(row), year.applyAsInt(row), Math::max);
                }
            }
            known.forEach((state, latest) -> start.merge(state, latest, Math::min));
        }
        return rows.stream()
                .filter(r -> year.applyAsInt(r) >= start.getOrDefault(ccode.applyAsInt(r), FIRST.getYear()))
                .toList();
    }

    /** Of each pair of present states the latest distance before {@link #FIRST}'s year, and later ones that differ. */
    private static List<Distance> distances(Tables t) {
        Set<Integer> present = present(t);
        Map<List<Integer>, List<Distance>> byPair = new TreeMap<>(
                Comparator.comparing((List<Integer> pair) -> pair.getFirst()).thenComparing(List::getLast));
        for (Distance d : t.distances()) {
            if (present.contains(d.ccode1()) && present.contains(d.ccode2())) {
                byPair.computeIfAbsent(List.of(d.ccode1(), d.ccode2()), k -> new ArrayList<>())
                        .add(new Distance(d.ccode1(), d.ccode2(), d.year(), Math.rint(d.km() * 10) / 10));
            }
        }
        var kept = new ArrayList<Distance>();
        for (List<Distance> years : byPair.values()) {
            years.sort(Comparator.comparingInt(Distance::year));
            Distance last = null;
            for (Distance d : latest(years, Distance::ccode1, Distance::year, List.of(Distance::km))) {
                if (last == null || last.km() != d.km()) {
                    kept.add(d);
                }
                last = d;
            }
        }
        return kept;
    }
}
