package org.casus.report;

import java.util.Locale;
import org.casus.answer.TrackRecord;
import org.casus.answer.TrackRecord.Bin;
import org.casus.answer.TrackRecord.Era;
import org.casus.answer.TrackRecord.OfLevel;
import org.casus.answer.TrackRecord.Row;
import org.casus.world.Level;

/** How past forecasts fared, as tables. */
public final class TrackRecordText {
    private TrackRecordText() {}

    public static String of(TrackRecord record, int width) {
        var out = new Wrapped(width);
        out.text(
                "How past forecasts fared. Each decade from the 1850s on was forecast by a model that had learnt only from"
                        + " conflicts of earlier decades. Where the forecasts are right, expected and joined agree, and the share"
                        + " that joined lies within the chances of its row.");
        record.levels().forEach(l -> level(out, l));
        out.blank()
                .text(
                        "Intervals: 90%, of the share that joined; Wilson's, widened because the states of one conflict join"
                                + " together.");
        return out.toString();
    }

    private static void level(Wrapped out, OfLevel l) {
        out.blank().text(title(l.level()));
        header(out, "chance of joining");
        for (Bin b : l.bins()) {
            row(out, range(b.low(), b.high()), b.row());
        }
        row(out, "all", l.all());
        out.blank();
        header(out, "began in");
        for (Era e : l.eras()) {
            row(out, e.from() + "–" + e.to(), e.row());
        }
    }

    private static String title(Level level) {
        return switch (level) {
            case WAR -> "Joining wars";
            case FORCE -> "Using force in disputes";
            case DISPUTE -> "Joining disputes (threat, display or use of force)";
        };
    }

    private static String range(double low, double high) {
        return low == 0 ? "under " + edge(high) : high == 1 ? edge(low) + " or more" : edge(low) + " to " + edge(high);
    }

    /** An edge of a bin: 0.1%, 30%. */
    private static String edge(double p) {
        return String.format(Locale.ROOT, p < 0.01 ? "%.1f%%" : "%.0f%%", 100 * p);
    }

    private static void header(Wrapped out, String first) {
        out.line("  %-18s %10s %10s %9s %8s   %s"
                .formatted(first, "forecasts", "expected", "joined", "share", "interval"));
    }

    private static void row(Wrapped out, String name, Row r) {
        String share = r.n() == 0 ? "–" : share(r.share());
        String interval = r.n() == 0 ? "–" : share(r.low()).replace("%", "") + "–" + share(r.high());
        out.line(String.format(
                Locale.ROOT,
                "  %-18s %,10d %,10.1f %,9d %8s   %s",
                name,
                r.n(),
                r.expected(),
                r.joined(),
                share,
                interval));
    }

    /** A share to two digits, small ones too: 16%, 0.02%. */
    private static String share(double p) {
        double value = 100 * p;
        int decimals = value >= 9.95 ? 0 : value >= 0.095 || value == 0 ? 1 : value >= 0.0095 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f%%", value);
    }
}
