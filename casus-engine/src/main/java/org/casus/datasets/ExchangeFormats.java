package org.casus.datasets;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.world.SharedOrganizations;
import org.casus.world.Source;
import org.casus.world.StateTrade;
import org.casus.world.UnVoting;
import org.jspecify.annotations.Nullable;

/** Files of peaceful exchange: votes in the United Nations, shared organisations, trade. */
final class ExchangeFormats {
    private static final String COW = "Correlates of War Project";

    /** Session 1 began in 1946. */
    private static final int YEAR_BEFORE_FIRST_SESSION = 1945;

    private ExchangeFormats() {}

    static List<Format> all() {
        return List.of(
                new Format(
                        "un-votes",
                        Format.dataset(
                                "un-ideal-points-2024",
                                "Ideal points from votes in the United Nations General Assembly",
                                "M. A. Bailey, A. Strezhnev, E. Voeten",
                                "June 2024",
                                2023,
                                ""),
                        List.of("idealpointestimatesall_jun2024.csv"),
                        Set.of(
                                "ccode",
                                "session",
                                "idealpointall",
                                "q5%all",
                                "q95%all",
                                "usagree",
                                "russagree",
                                "chinaagree"),
                        ExchangeFormats::unVotes),
                new Format(
                        "organizations",
                        Format.dataset("cow-igo-3.0", "Intergovernmental Organizations", COW, "3.0", 2014, ""),
                        List.of("cow_igo_ndy.csv.gz", "cow_igo_ndy.csv"),
                        Set.of("ccode1", "ccode2", "year", "dyadigos"),
                        ExchangeFormats::organizations),
                trade("cow-trade-4.0", "4.0", 2014, "cow_trade_sy.csv"),
                trade("cow-trade-3.0", "3.0", 2010, "national_trade_3.0.csv"));
    }

    private static Format trade(String id, String version, int reaches, String file) {
        return new Format(
                "trade",
                Format.dataset(id, "National trade", COW, version, reaches, ""),
                List.of(file),
                Set.of("ccode", "year", "imports", "exports"),
                ExchangeFormats::trade);
    }

    private static long unVotes(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> {
                    int ccode = r.number("ccode");
                    int year = YEAR_BEFORE_FIRST_SESSION + r.number("session");
                    rows.add(new UnVoting(
                            ccode,
                            year,
                            r.score("idealpointall"),
                            r.score("q5%all"),
                            r.score("q95%all"),
                            r.measure("usagree"),
                            r.measure("russagree"),
                            r.measure("chinaagree"),
                            source.id() + "#" + ccode + ":" + year));
                },
                issues);
    }

    /** A row per pair and year becomes one per run of years with the same number: half as many. */
    private static long organizations(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        var run = new @Nullable SharedOrganizations[1];
        long good = file.forEach(
                r -> {
                    int one = Math.min(r.number("ccode1"), r.number("ccode2"));
                    int two = Math.max(r.number("ccode1"), r.number("ccode2"));
                    int year = r.number("year");
                    int count = r.find("dyadigos").orElse(-9);
                    SharedOrganizations last = run[0];
                    boolean goesOn = last != null
                            && last.ccode1() == one
                            && last.ccode2() == two
                            && last.count() == count
                            && last.to() + 1 == year;
                    if (last != null && !goesOn) {
                        rows.add(last);
                    }
                    int from = last != null && goesOn ? last.from() : year;
                    run[0] = count < 0 ? null : new SharedOrganizations(one, two, from, year, count);
                },
                issues);
        SharedOrganizations last = run[0];
        if (last != null) {
            rows.add(last);
        }
        return good;
    }

    private static long trade(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues) {
        return file.forEach(
                r -> rows.add(new StateTrade(
                        r.number("ccode"),
                        r.number("year"),
                        r.measure("imports"),
                        r.measure("exports"),
                        source.id() + "#" + r.text("ccode") + ":" + r.text("year"))),
                issues);
    }
}
