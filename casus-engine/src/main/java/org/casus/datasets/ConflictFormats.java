package org.casus.datasets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.casus.world.Conflict;
import org.casus.world.Ending;
import org.casus.world.Participation;
import org.casus.world.Source;
import org.casus.world.WarDispute;
import org.jspecify.annotations.Nullable;

/** Files of militarised disputes and interstate wars, a row per participant's episode. */
final class ConflictFormats {
    private static final String COW = "Correlates of War Project";

    private ConflictFormats() {}

    static List<Format> all() {
        return List.of(
                new Format(
                        "gml",
                        Format.dataset(
                                "gml-2.2.1",
                                "GML-MID, participants",
                                "D. M. Gibler, S. V. Miller, E. K. Little",
                                "2.2.1",
                                2010,
                                ""),
                        List.of("gml_part.csv"),
                        Set.of(
                                "dispnum", "ccode", "styear", "stmon", "stday", "endyear", "endmon", "endday", "sidea",
                                "hiact", "orig"),
                        ConflictFormats::gml),
                new Format(
                        "gml-endings",
                        Format.dataset(
                                "gml-disputes-2.2.1",
                                "GML-MID, disputes",
                                "D. M. Gibler, S. V. Miller, E. K. Little",
                                "2.2.1",
                                2010,
                                ""),
                        List.of("gml_mid_disps.csv"),
                        Set.of("dispnum", "outcome"),
                        ConflictFormats::gmlEndings),
                new Format(
                        "mid",
                        Format.dataset(
                                "mid-5.0",
                                "Militarized Interstate Disputes, participants (MIDB)",
                                COW,
                                "5.0",
                                2014,
                                ""),
                        List.of("midb 5.0.csv"),
                        Set.of(
                                "dispnum", "ccode", "styear", "stmon", "stday", "endyear", "endmon", "endday", "sidea",
                                "hostlev", "orig"),
                        ConflictFormats::mid),
                new Format(
                        "wars",
                        Format.dataset("cow-war-4.0", "Inter-State War Data", COW, "4.0", 2007, ""),
                        List.of("inter-statewardata_v4.0.csv"),
                        Set.of(
                                "warnum",
                                "warname",
                                "ccode",
                                "side",
                                "startyear1",
                                "startmonth1",
                                "startday1",
                                "endyear1",
                                "endmonth1",
                                "endday1",
                                "startyear2",
                                "startmonth2",
                                "startday2",
                                "endyear2",
                                "endmonth2",
                                "endday2",
                                "initiator"),
                        ConflictFormats::wars),
                new Format(
                        "war-disputes",
                        Format.dataset(
                                "cow-dyadic-war",
                                "Directed Dyadic Interstate War",
                                COW + "; Z. Maoz et al.",
                                "2019",
                                2003,
                                ""),
                        List.of("directed_dyadic_war.csv"),
                        Set.of("warnum", "disno"),
                        ConflictFormats::warDisputes));
    }

    private static long gml(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return disputes(file, "gml", source, rows, issues, r -> hostility(r.number("hiact")));
    }

    private static long mid(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return disputes(file, "mid", source, rows, issues, r -> Math.max(1, r.number("hostlev")));
    }

    /** The level of a highest action: MID's actions 1–6 are threats, 7–12 displays, 13–19 uses of force, 20–21 war. */
    static int hostility(int highestAction) {
        if (highestAction >= 20) {
            return 5;
        }
        if (highestAction >= 13) {
            return 4;
        }
        if (highestAction >= 7) {
            return 3;
        }
        return highestAction >= 1 ? 2 : 1;
    }

    private static long disputes(
            CsvFile file,
            String prefix,
            Source source,
            Rows rows,
            Consumer<DataIssue> issues,
            java.util.function.ToIntFunction<CsvFile.Row> hostility) {
        var spans = new Spans();
        long good = file.forEach(
                r -> {
                    String id = r.text("dispnum");
                    LocalDate from = start(r, "styear", "stmon", "stday");
                    LocalDate to = r.last("endyear", "endmon", "endday");
                    int level = hostility.applyAsInt(r);
                    String citation = source.id() + "#" + id;
                    rows.add(new Participation(
                            prefix + ":" + id,
                            r.number("ccode"),
                            r.flag("sidea") ? 1 : 2,
                            r.flag("orig"),
                            false,
                            from,
                            r.number("stday") > 0,
                            to,
                            level,
                            citation));
                    spans.add(prefix + ":" + id, "", from, to, level, citation);
                },
                issues);
        spans.into(rows);
        return good;
    }

    private static LocalDate start(CsvFile.Row r, String year, String month, String day) {
        LocalDate from = r.first(year, month, day);
        if (from == null) {
            throw new CsvFile.BadCell(year, "the year is unknown");
        }
        return from;
    }

    private static long wars(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        var spans = new Spans();
        var fates = new Fates();
        long good = file.forEach(
                r -> {
                    fates.add(r);
                    war(r, "1", source, rows, spans);
                    if (r.number("startyear2") > 0) {
                        war(r, "2", source, rows, spans);
                    }
                },
                issues);
        spans.into(rows);
        fates.into(rows, source);
        return good;
    }

    private static void war(CsvFile.Row r, String spell, Source source, Rows rows, Spans spans) {
        String id = "war:" + r.text("warnum");
        LocalDate from = start(r, "startyear" + spell, "startmonth" + spell, "startday" + spell);
        LocalDate to = r.last("endyear" + spell, "endmonth" + spell, "endday" + spell);
        int side = r.number("side");
        if (side != 1 && side != 2) {
            throw new CsvFile.BadCell("side", side + " is neither 1 nor 2");
        }
        String citation = source.id() + "#" + r.text("warnum");
        rows.add(new Participation(
                id,
                r.number("ccode"),
                side,
                false,
                r.number("initiator") == 1,
                from,
                r.number("startday" + spell) > 0,
                to,
                5,
                citation));
        spans.add(id, r.text("warname"), from, to, 5, citation);
    }

    /** Codes of MID: victories of side A and B, yields by A and B, stalemate, compromise, release; of others nothing is known. */
    private static long gmlEndings(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    int winner = switch (r.number("outcome")) {
                        case 1, 4 -> 1;
                        case 2, 3 -> 2;
                        case 5, 6, 7 -> 0;
                        default -> -1;
                    };
                    if (winner >= 0) {
                        String id = r.text("dispnum");
                        rows.add(new Ending("gml:" + id, winner, null, source.id() + "#" + id));
                    }
                },
                issues);
    }

    private static long warDisputes(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        var seen = new LinkedHashSet<WarDispute>();
        long good = file.forEach(r -> seen.add(new WarDispute("war:" + r.number("warnum"), r.number("disno"))), issues);
        seen.forEach(rows::add);
        return good;
    }

    /** Gathers how each war ended from what became of its participants. */
    private static final class Fates {
        private static final int WON = 1;

        private final Map<String, Set<Integer>> winners = new LinkedHashMap<>();
        /** Battle deaths by war; −1 where one participant's are unknown. */
        private final Map<String, Integer> deaths = new LinkedHashMap<>();

        void add(CsvFile.Row r) {
            OptionalInt outcome = r.find("outcome");
            if (outcome.isPresent()) {
                String war = r.text("warnum");
                Set<Integer> won = winners.computeIfAbsent(war, w -> new TreeSet<>());
                if (outcome.getAsInt() == WON) {
                    won.add(r.number("side"));
                }
                int dead = r.find("batdeath").orElse(-1);
                deaths.merge(war, Math.max(dead, -1), (a, b) -> a < 0 || b < 0 ? -1 : a + b);
            }
        }

        void into(Rows rows, Source source) {
            winners.forEach((war, won) -> {
                int dead = Objects.requireNonNull(deaths.get(war));
                int winner = won.size() == 1 ? won.iterator().next() : 0;
                rows.add(new Ending("war:" + war, winner, dead < 0 ? null : dead, source.id() + "#" + war));
            });
        }
    }

    /** Gathers each conflict's span and level from its participants. */
    static final class Spans {
        private record Span(
                String name, LocalDate from, @Nullable LocalDate to, int level, String source) {
            Span with(Span o) {
                LocalDate end = to == null || o.to == null ? null : to.isAfter(o.to) ? to : o.to;
                return new Span(name, from.isBefore(o.from) ? from : o.from, end, Math.max(level, o.level), source);
            }
        }

        private final Map<String, Span> spans = new LinkedHashMap<>();

        void add(String id, String name, LocalDate from, @Nullable LocalDate to, int level, String source) {
            spans.merge(id, new Span(name, from, to, level, source), Span::with);
        }

        void into(Rows rows) {
            spans.forEach((id, s) -> rows.add(new Conflict(id, s.name, s.from, s.to, s.level, s.source)));
        }
    }
}
