package org.casus.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.casus.world.ArmedConflict;
import org.casus.world.InternationalCrisis;
import org.casus.world.Leader;
import org.casus.world.Source;
import org.casus.world.StateCode;
import org.jspecify.annotations.Nullable;

/** Files of leaders, of armed conflicts within and between states, of crises; most name states by Gleditsch–Ward's codes. */
final class PoliticsFormats {
    private PoliticsFormats() {}

    static List<Format> all() {
        return List.of(
                new Format(
                        "state-codes",
                        Format.dataset(
                                "isard-gw-cow-0.2.0",
                                "Gleditsch–Ward codes beside COW numbers",
                                "S. V. Miller",
                                "0.2.0",
                                2025,
                                ""),
                        List.of("isard_gw_cw_panel.csv"),
                        Set.of("gwcode", "ccode", "year"),
                        PoliticsFormats::codes),
                new Format(
                        "leaders",
                        Format.dataset(
                                "archigos-4.1",
                                "Archigos, a dataset of political leaders",
                                "H. E. Goemans, K. S. Gleditsch, G. Chiozza",
                                "4.1",
                                2015,
                                ""),
                        List.of("archigos.csv"),
                        Set.of("obsid", "gwcode", "leader", "startdate", "enddate", "entry", "exit"),
                        PoliticsFormats::leaders),
                new Format(
                        "armed-conflicts",
                        Format.dataset(
                                "ucdp-acd-25.1",
                                "UCDP/PRIO Armed Conflict Dataset",
                                "Uppsala University, PRIO",
                                "25.1",
                                2024,
                                ""),
                        List.of("ucdp_acd.csv"),
                        Set.of(
                                "conflict_id",
                                "year",
                                "gwno_a",
                                "gwno_a_2nd",
                                "gwno_b",
                                "gwno_b_2nd",
                                "incompatibility",
                                "intensity_level",
                                "type_of_conflict"),
                        PoliticsFormats::conflicts),
                new Format(
                        "crises",
                        Format.dataset(
                                "icb-13",
                                "International Crisis Behavior, crises (ICB1)",
                                "M. Brecher, J. Wilkenfeld et al.",
                                "13",
                                2016,
                                ""),
                        List.of("icb1v13.csv"),
                        Set.of(
                                "crisno",
                                "crisname",
                                "yrtrig",
                                "motrig",
                                "datrig",
                                "yrterm",
                                "moterm",
                                "daterm",
                                "viol"),
                        PoliticsFormats::crises));
    }

    /** A row per state and year, where both lists have the state, becomes one per run of years. */
    private static long codes(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        var years = new Years<List<Integer>>();
        long good = file.forEach(
                r -> {
                    OptionalInt gwcode = r.find("gwcode");
                    OptionalInt ccode = r.find("ccode");
                    if (gwcode.isPresent() && ccode.isPresent()) {
                        years.add(List.of(gwcode.getAsInt(), ccode.getAsInt()), r.number("year"));
                    }
                },
                issues);
        years.runs((codes, from, to) -> rows.add(new StateCode(codes.getFirst(), codes.getLast(), from, to)));
        return good;
    }

    private static long leaders(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    LocalDate end = r.day("enddate");
                    boolean lasts = end.equals(LocalDate.of(Objects.requireNonNull(source.reachesYear()), 12, 31));
                    rows.add(new Leader(
                            r.text("obsid"),
                            r.number("gwcode"),
                            r.text("leader"),
                            r.day("startdate"),
                            lasts ? null : end,
                            r.text("entry"),
                            r.text("exit"),
                            source.id() + "#" + r.text("obsid")));
                },
                issues);
    }

    /** What is the same in all years of a run. */
    private record Parties(
            int conflict,
            @Nullable Integer stateA,
            @Nullable Integer supporterA,
            @Nullable Integer stateB,
            @Nullable Integer supporterB,
            String kind,
            String over,
            int intensity) {}

    /** A row per year and pair of states becomes one per run of years. */
    private static long conflicts(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        var years = new Years<Parties>();
        long good = file.forEach(
                r -> {
                    int intensity = r.number("intensity_level");
                    if (intensity != 1 && intensity != 2) {
                        throw new CsvFile.BadCell("intensity_level", intensity + " is neither 1 nor 2");
                    }
                    var parties = new Parties(
                            r.number("conflict_id"),
                            code(r, "gwno_a"),
                            code(r, "gwno_a_2nd"),
                            code(r, "gwno_b"),
                            code(r, "gwno_b_2nd"),
                            r.text("type_of_conflict"),
                            r.text("incompatibility"),
                            intensity);
                    years.add(parties, r.number("year"));
                },
                issues);
        years.runs((p, from, to) -> rows.add(new ArmedConflict(
                "ucdp:" + p.conflict,
                from,
                to,
                p.stateA,
                p.supporterA,
                p.stateB,
                p.supporterB,
                p.kind,
                p.over,
                p.intensity,
                source.id() + "#" + p.conflict)));
        return good;
    }

    private static @Nullable Integer code(CsvFile.Row r, String column) {
        OptionalInt code = r.find(column);
        return code.isPresent() ? (Integer) code.getAsInt() : null;
    }

    private static long crises(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    LocalDate from = file.partialDates()
                            .first(part(r, "yrtrig"), part(r, "motrig"), day(r, "datrig"), "datrig", r.line());
                    if (from == null) {
                        throw new CsvFile.BadCell("yrtrig", "the year is unknown");
                    }
                    rows.add(new InternationalCrisis(
                            r.number("crisno"),
                            r.text("crisname"),
                            from,
                            file.partialDates()
                                    .last(part(r, "yrterm"), part(r, "moterm"), day(r, "daterm"), "daterm", r.line()),
                            code(r, "viol"),
                            source.id() + "#" + r.text("crisno")));
                },
                issues);
    }

    private static int part(CsvFile.Row r, String column) {
        return r.find(column).orElse(-9);
    }

    /** The file has codes from 66 on where only the part of the month is known. */
    private static int day(CsvFile.Row r, String column) {
        int day = part(r, column);
        return day > 31 ? -9 : day;
    }

    /** Gathers the years of a key and tells its runs, keys in the order in which they came. */
    private static final class Years<K> {
        /** Told of one run. */
        interface Run<K> {
            void tell(K key, int from, int to);
        }

        private final Map<K, TreeSet<Integer>> years = new HashMap<>();
        private final List<K> keys = new ArrayList<>();

        void add(K key, int year) {
            years.computeIfAbsent(key, k -> {
                        keys.add(k);
                        return new TreeSet<>();
                    })
                    .add(year);
        }

        void runs(Run<K> each) {
            for (K key : keys) {
                Integer from = null;
                int last = 0;
                for (int year : Objects.requireNonNull(years.get(key))) {
                    if (from != null && year != last + 1) {
                        each.tell(key, from, last);
                        from = null;
                    }
                    from = from == null ? (Integer) year : from;
                    last = year;
                }
                each.tell(key, Objects.requireNonNull(from), last);
            }
        }
    }
}
