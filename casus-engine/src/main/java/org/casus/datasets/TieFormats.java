package org.casus.datasets;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.world.Condition;
import org.casus.world.Contiguity;
import org.casus.world.Distance;
import org.casus.world.Membership;
import org.casus.world.PledgeYear;
import org.casus.world.Promise;
import org.casus.world.Rivalry;
import org.casus.world.Source;
import org.casus.world.Treaty;
import org.jspecify.annotations.Nullable;

/** Files with a row per tie: alliances, contiguity, distance, rivalry. */
final class TieFormats {
    private static final Source ATOP_4 = Format.dataset(
            "atop-4.01",
            "Alliance Treaty Obligations and Provisions",
            "B. A. Leeds, Rice University",
            "4.01",
            2016,
            "");

    private static final Map<String, Condition> CONDITIONS = Map.of(
            "coadv", Condition.ADVERSARY,
            "coloc", Condition.LOCATION,
            "cocon", Condition.CONFLICT,
            "conum", Condition.NUMBER,
            "codem", Condition.DEMAND,
            "conpr", Condition.NONPROVOCATION);

    private TieFormats() {}

    static List<Format> all() {
        return List.of(
                new Format(
                        "treaties",
                        ATOP_4,
                        List.of("atop4_01a.csv"),
                        Set.of("atopid", "begyr", "begmo", "begday", "endyr", "endmo", "endday"),
                        TieFormats::treaties),
                new Format(
                        "memberships",
                        ATOP_4,
                        List.of("atop4_01m.csv"),
                        Set.of(
                                "atopid",
                                "member",
                                "yrent",
                                "moent",
                                "dayent",
                                "yrexit",
                                "moexit",
                                "dayexit",
                                "defense",
                                "offense",
                                "neutral",
                                "nonagg",
                                "consul",
                                "defcoadv",
                                "defcoloc",
                                "defcocon",
                                "defconum",
                                "defcodem",
                                "defconpr",
                                "statthr1",
                                "statthr2",
                                "milcon",
                                "intcom",
                                "base"),
                        TieFormats::memberships),
                new Format(
                        "pledges",
                        Format.dataset(
                                "atop-5.1",
                                "Alliance Treaty Obligations and Provisions, directed dyad-years",
                                "B. A. Leeds, Rice University",
                                "5.1",
                                2018,
                                ""),
                        List.of("atop_alliance.csv.gz", "atop_alliance.csv"),
                        Set.of(
                                "ccode1",
                                "ccode2",
                                "year",
                                "atop_defense",
                                "atop_offense",
                                "atop_neutral",
                                "atop_nonagg",
                                "atop_consul"),
                        TieFormats::pledges),
                new Format(
                        "contiguity",
                        Format.dataset(
                                "cow-contiguity-3.2",
                                "Direct Contiguity",
                                "Correlates of War Project",
                                "3.2",
                                2016,
                                ""),
                        List.of("cow_contdir.csv"),
                        Set.of("ccode1", "ccode2", "conttype", "stdate", "enddate"),
                        TieFormats::contiguities),
                new Format(
                        "distance",
                        Format.dataset(
                                "cshapes-2.0",
                                "CShapes, minimum distances between territories",
                                "G. Schvitz et al.",
                                "2.0",
                                2019,
                                ""),
                        List.of("cow_mindist.csv.gz", "cow_mindist.csv"),
                        Set.of("ccode1", "ccode2", "year", "mindist"),
                        TieFormats::distances),
                new Format(
                        "rivalries",
                        Format.dataset(
                                "tss-2021",
                                "Strategic Rivalries in World Politics",
                                "W. R. Thompson, K. Sakuwa, P. H. Suhas",
                                "2021",
                                2020,
                                ""),
                        List.of("tss_rivalries.csv"),
                        Set.of(
                                "tssr_id",
                                "rivalry",
                                "ccode1",
                                "ccode2",
                                "start",
                                "end",
                                "positional",
                                "spatial",
                                "ideological",
                                "interventionary"),
                        TieFormats::rivalries));
    }

    /** ATOP gives treaties no names: the name stays empty here. An end year of 0 means in effect. */
    private static long treaties(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    LocalDate from = r.last("begyr", "begmo", "begday");
                    if (from == null) {
                        throw new CsvFile.BadCell("begyr", "the year is unknown");
                    }
                    String id = r.text("atopid");
                    LocalDate signed = r.find("begday").isPresent() ? from : null;
                    rows.add(new Treaty(
                            "atop:" + id,
                            "",
                            signed,
                            from,
                            r.last("endyr", "endmo", "endday"),
                            "",
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            "",
                            source.id() + "#" + id));
                },
                issues);
    }

    private static long memberships(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    LocalDate from = r.last("yrent", "moent", "dayent");
                    if (from == null) {
                        throw new CsvFile.BadCell("yrent", "the year of entry is unknown");
                    }
                    String id = r.text("atopid");
                    int member = r.number("member");
                    rows.add(new Membership(
                            "atop:" + id,
                            member,
                            from,
                            r.last("yrexit", "moexit", "dayexit"),
                            promises(r, ""),
                            conditions(r, "def"),
                            conditions(r, "off"),
                            threats(r),
                            integrated(r),
                            source.id() + "#" + id + ":" + member));
                },
                issues);
    }

    private static Set<Promise> promises(CsvFile.Row r, String prefix) {
        var found = EnumSet.noneOf(Promise.class);
        addIf(found, Promise.DEFENSE, r, prefix + "defense");
        addIf(found, Promise.OFFENSE, r, prefix + "offense");
        addIf(found, Promise.NEUTRALITY, r, prefix + "neutral");
        addIf(found, Promise.NONAGGRESSION, r, prefix + "nonagg");
        addIf(found, Promise.CONSULTATION, r, prefix + "consul");
        return found;
    }

    private static void addIf(Set<Promise> found, Promise promise, CsvFile.Row r, String column) {
        if (r.find(column).orElse(0) == 1) {
            found.add(promise);
        }
    }

    private static Set<Condition> conditions(CsvFile.Row r, String prefix) {
        return CONDITIONS.entrySet().stream()
                .filter(c -> r.find(prefix + c.getKey()).orElse(0) > 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> threats(CsvFile.Row r) {
        var threats = new HashSet<Integer>();
        Stream.of("statthr1", "statthr2")
                .map(c -> r.find(c).orElse(0))
                .filter(c -> c > 0)
                .forEach(threats::add);
        return threats;
    }

    private static boolean integrated(CsvFile.Row r) {
        return r.find("milcon").orElse(0) >= 2
                || r.find("intcom").orElse(0) == 1
                || r.find("base").orElse(0) >= 1;
    }

    private static long pledges(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(
                        new PledgeYear(r.number("ccode1"), r.number("ccode2"), r.number("year"), promises(r, "atop_"))),
                issues);
    }

    /** The file holds both directions, and months only: a spell lasts to the end of its last month. */
    private static long contiguities(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    int one = r.number("ccode1");
                    int two = r.number("ccode2");
                    LocalDate end = r.day("enddate");
                    int type = r.number("conttype");
                    if (type < 0 || type > 5) {
                        throw new CsvFile.BadCell("conttype", type + " is not 0–5");
                    }
                    if (one < two) {
                        rows.add(new Contiguity(
                                one,
                                two,
                                type,
                                r.day("stdate"),
                                lastOfMonth(end, source),
                                source.id() + "#" + one + ":" + two));
                    }
                },
                issues);
    }

    private static @Nullable LocalDate lastOfMonth(LocalDate end, Source source) {
        Integer reaches = source.reachesYear();
        boolean lasts = reaches != null && end.getYear() >= reaches && end.getMonthValue() == 12;
        return lasts ? null : end.withDayOfMonth(end.lengthOfMonth());
    }

    private static long distances(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    double km = r.measure("mindist");
                    if (!Double.isNaN(km)) {
                        rows.add(new Distance(r.number("ccode1"), r.number("ccode2"), r.number("year"), km));
                    }
                },
                issues);
    }

    private static long rivalries(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    int end = r.number("end");
                    Integer reaches = source.reachesYear();
                    String kinds = Stream.of("positional", "spatial", "ideological", "interventionary")
                            .filter(k -> r.find(k).orElse(0) == 1)
                            .collect(Collectors.joining(" "));
                    rows.add(new Rivalry(
                            r.text("tssr_id"),
                            Math.min(r.number("ccode1"), r.number("ccode2")),
                            Math.max(r.number("ccode1"), r.number("ccode2")),
                            r.text("rivalry"),
                            r.number("start"),
                            reaches != null && end >= reaches ? null : end,
                            kinds,
                            source.id() + "#" + r.text("tssr_id")));
                },
                issues);
    }
}
