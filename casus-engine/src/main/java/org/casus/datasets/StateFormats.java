package org.casus.datasets;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.casus.world.Capability;
import org.casus.world.Capital;
import org.casus.world.Colony;
import org.casus.world.PowerSpell;
import org.casus.world.Regime;
import org.casus.world.Source;
import org.casus.world.StateSpell;
import org.jspecify.annotations.Nullable;

/** Files with a row per state: the system, capitals, major powers, capabilities, democracy, former rulers. */
final class StateFormats {
    private static final String COW = "Correlates of War Project";

    private StateFormats() {}

    static List<Format> all() {
        return List.of(
                new Format(
                        "states",
                        Format.dataset("cow-states-2016", "State System Membership", COW, "v2016", 2016, ""),
                        List.of("cow_states.csv", "states2016.csv"),
                        Set.of(
                                "stateabb",
                                "ccode",
                                "statenme",
                                "styear",
                                "stmonth",
                                "stday",
                                "endyear",
                                "endmonth",
                                "endday"),
                        StateFormats::states),
                new Format(
                        "capitals",
                        Format.dataset(
                                "cow-capitals-2024", "Capitals, in peacesciencer", "S. V. Miller", "2024", 2024, ""),
                        List.of("cow_capitals.csv"),
                        Set.of("ccode", "capital", "stdate", "enddate", "lat", "lng"),
                        StateFormats::capitals),
                majors("cow-majors-2024", "v2024", 2024, "majors2024.csv"),
                majors("cow-majors-2016", "v2016", 2016, "cow_majors.csv"),
                majors("cow-majors-2011", "v2011", 2011, "majors2011.csv"),
                nmc("nmc-7.0", "7.0", 2022, "cow_nmc.csv"),
                nmc("nmc-6.0", "6.0", 2016, "nmc-60-abridged.csv"),
                nmc("nmc-5.0", "5.0", 2012, "nmc_5_0.csv"),
                nmc("nmc-4.0", "4.0", 2007, "nmc_v4_0.csv"),
                new Format(
                        "democracy",
                        Format.dataset(
                                "isard-0.2.0",
                                "Extended Unified Democracy Scores, Polity, V-Dem, in isard",
                                "S. V. Miller",
                                "0.2.0",
                                2025,
                                ""),
                        List.of("isard_cw_democracy.csv"),
                        Set.of("ccode", "year", "aeuds", "polity2", "v2x_polyarchy"),
                        StateFormats::regimes),
                new Format(
                        "colonies",
                        Format.dataset("icow-colonial-1.0", "ICOW Colonial History", "P. R. Hensel", "1.0", 2010, ""),
                        List.of("coldata100.csv"),
                        Set.of("state", "colruler", "indfrom", "inddate"),
                        StateFormats::colonies));
    }

    private static Format majors(String id, String version, int reaches, String file) {
        return new Format(
                "majors",
                Format.dataset(id, "Major Powers", COW, version, reaches, ""),
                List.of(file),
                Set.of("ccode", "styear", "stmonth", "stday", "endyear", "endmonth", "endday"),
                StateFormats::majors);
    }

    private static Format nmc(String id, String version, int reaches, String file) {
        return new Format(
                "capability",
                Format.dataset(id, "National Material Capabilities", COW, version, reaches, ""),
                List.of(file),
                Set.of("ccode", "year", "milex", "milper", "tpop", "cinc"),
                StateFormats::capabilities);
    }

    private static long states(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new StateSpell(
                        r.number("ccode"),
                        r.text("stateabb"),
                        null,
                        r.text("statenme"),
                        required(r.first("styear", "stmonth", "stday"), "styear"),
                        openAtEnd(r.last("endyear", "endmonth", "endday"), source),
                        source.id() + "#" + r.text("ccode") + ":" + r.text("styear"))),
                issues);
    }

    private static LocalDate required(@Nullable LocalDate date, String field) {
        if (date == null) {
            throw new CsvFile.BadCell(field, "the date is unknown");
        }
        return date;
    }

    /** A spell that ends in the last year a list covers is one that lasts. */
    private static @Nullable LocalDate openAtEnd(@Nullable LocalDate end, Source source) {
        Integer reaches = source.reachesYear();
        return end == null || reaches != null && end.getYear() >= reaches ? null : end;
    }

    private static long capitals(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new Capital(
                        r.number("ccode"),
                        r.text("capital"),
                        r.score("lat"),
                        r.score("lng"),
                        r.day("stdate"),
                        openAtEnd(r.date("enddate"), source),
                        source.id() + "#" + r.text("ccode"))),
                issues);
    }

    private static long majors(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new PowerSpell(
                        "major",
                        r.number("ccode"),
                        required(r.first("styear", "stmonth", "stday"), "styear"),
                        openAtEnd(r.last("endyear", "endmonth", "endday"), source),
                        source.id() + "#" + r.text("ccode"))),
                issues);
    }

    private static long capabilities(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new Capability(
                        r.number("ccode"),
                        r.number("year"),
                        r.measure("cinc"),
                        r.measure("milper"),
                        r.measure("milex"),
                        r.measure("tpop"),
                        source.id() + "#" + r.text("ccode") + ":" + r.text("year"))),
                issues);
    }

    private static long regimes(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new Regime(
                        r.number("ccode"),
                        r.number("year"),
                        r.score("aeuds"),
                        r.score("polity2"),
                        r.measure("v2x_polyarchy"),
                        source.id() + "#" + r.text("ccode") + ":" + r.text("year"))),
                issues);
    }

    /** The colonial ruler and the state it became independent from; an unknown month counts as the year's last. */
    private static long colonies(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    int state = r.number("state");
                    var rulers = new TreeSet<>(Set.of(r.number("colruler")));
                    rulers.add(r.number("indfrom"));
                    for (int ruler : rulers) {
                        if (ruler > 0 && ruler != state) {
                            rows.add(new Colony(
                                    state, ruler, independence(r.number("inddate")), source.id() + "#" + state));
                        }
                    }
                },
                issues);
    }

    private static @Nullable LocalDate independence(int yearMonth) {
        if (yearMonth <= 0) {
            return null;
        }
        int month = yearMonth % 100;
        LocalDate first = LocalDate.of(yearMonth / 100, month < 1 || month > 12 ? 12 : month, 1);
        return first.withDayOfMonth(first.lengthOfMonth());
    }
}
