package org.casus.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.casus.forecasts.Fared;
import org.casus.forecasts.Forecast;
import org.casus.forecasts.Registered;
import org.casus.forecasts.Registered.Standing;
import org.casus.forecasts.Resolution;
import org.casus.forecasts.Scores;

/** The register as text for people. */
public final class ForecastText {
    private static final int WIDEST_NAME = 32;

    private ForecastText() {}

    /** One forecast with all that was said of its outcome. */
    public static String one(Registered registered, LocalDate today, int width) {
        Forecast f = registered.forecast();
        var out = new Wrapped(width);
        out.text(f.question());
        out.item("  ", "Forecast     ", chance(f) + side(f) + ", by " + f.author());
        out.item(
                "  ",
                "Model        ",
                f.model() + (f.own() ? ", which said " + Numbers.percent(f.modelProbability()) : ""));
        out.item("  ", "Recorded     ", day(f.recorded()) + received(f));
        out.item("  ", "Resolves     ", f.resolves() + ": " + f.criteria());
        out.item("  ", "Stands       ", standing(registered, today));
        for (Resolution r : registered.resolutions()) {
            String on = r.side() == null ? "" : ", on the " + r.side() + "'s side";
            out.item(
                    "  ",
                    "Resolution   ",
                    "%s%s, by %s on %s: %s"
                            .formatted(r.outcome().word(), on, r.author(), day(r.recorded()), r.evidence()));
        }
        out.item("  ", "Id           ", f.id() + ", entry " + f.number());
        out.item("  ", "Hash         ", f.hash());
        return out.toString();
    }

    private static String chance(Forecast f) {
        return Numbers.percent(f.probability());
    }

    private static String side(Forecast f) {
        return " that " + f.joiner() + (f.side() == null ? " joins" : " joins the " + f.side() + "'s side");
    }

    private static String day(java.time.Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String received(Forecast f) {
        return f.received().equals(f.recorded()) ? "" : ", received here on " + day(f.received());
    }

    private static String standing(Registered r, LocalDate today) {
        return switch (r.standing(today)) {
            case OPEN -> "open";
            case DUE -> "due: its day is past, and nobody has resolved it";
            case EARLY -> "resolved early: it counts once " + r.forecast().resolves() + " is past";
            case COUNTED -> "resolved; it counts";
            case VOID -> "void: it does not count";
            case LATE -> "imported after its day: it does not count";
        };
    }

    /** Forecasts, a line each. */
    public static String list(List<Registered> register, LocalDate today, int width) {
        if (register.isEmpty()) {
            return "No forecasts\n";
        }
        int author = Math.min(
                16,
                register.stream()
                        .mapToInt(r -> r.forecast().author().length())
                        .max()
                        .orElse(0));
        String format = "%-12s  %-10s  %10s  %-8s  %-" + Math.max(6, author) + "s  %s\n";
        var out = new StringBuilder(
                String.format(Locale.ROOT, format, "id", "resolves", "chance", "outcome", "author", "question"));
        int left = Math.max(20, width - 52 - Math.max(6, author));
        for (Registered r : register) {
            Forecast f = r.forecast();
            out.append(String.format(
                    Locale.ROOT,
                    format,
                    f.id(),
                    f.resolves(),
                    chance(f),
                    outcome(r, today),
                    cut(f.author(), Math.max(6, author)),
                    cut(f.question(), left)));
        }
        return out.toString();
    }

    private static String outcome(Registered r, LocalDate today) {
        Standing standing = r.standing(today);
        return r.resolution().map(x -> x.outcome().word()).orElse(standing.word())
                + (standing == Standing.EARLY ? "*" : "");
    }

    private static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    /** How forecasts fared. */
    public static String scores(Scores s, int width) {
        var out = new Wrapped(width);
        out.text("%s: %d count, %d open, %d due, %d resolved early, %d void, %d imported too late"
                .formatted(
                        s.selected() == 1 ? "1 forecast" : s.selected() + " forecasts",
                        s.all().n(),
                        s.open(),
                        s.due(),
                        s.early(),
                        s.voided(),
                        s.late()));
        if (s.due() > 0) {
            out.text("Those that are due are in no score: resolve them, or the scores flatter whoever left them.");
        }
        if (s.all().n() == 0) {
            return out.text("No score yet: a forecast counts from the day after its scheduled resolution.")
                    .toString();
        }
        out.blank();
        var table = new StringBuilder(row("", "forecasts", "yes", "expected", "Brier", "log score"));
        table.append(row(s.all()));
        groups(table, "By author", s.byAuthor());
        groups(table, "By model", s.byModel());
        groups(table, "By year of resolution", s.byYear());
        table.append('\n');
        table.append(row("Calibration", "forecasts", "yes", "expected", "", ""));
        for (Fared.Bin b : s.all().bins()) {
            if (b.n() > 0) {
                table.append(row(
                        "  %.0f%% to %.0f%%".formatted(b.low() * 100, b.high() * 100),
                        String.valueOf(b.n()),
                        String.valueOf(b.yes()),
                        decimal("%.1f", b.expected()),
                        "",
                        ""));
            }
        }
        return out + table.toString()
                + "\nBrier: 0 is perfect, 0.250 is what 50% always gets. Log score: 0 is perfect, −0.693 is what 50% always gets.\n";
    }

    private static void groups(StringBuilder table, String title, List<Fared> groups) {
        if (groups.size() > 1) {
            table.append(title).append('\n');
            groups.forEach(g -> table.append(row(g)));
        }
    }

    private static String row(Fared f) {
        return row(
                "  " + cut(f.name(), WIDEST_NAME - 2),
                String.valueOf(f.n()),
                String.valueOf(f.yes()),
                decimal("%.1f", f.expected()),
                decimal("%.3f", f.brier()),
                decimal("%.3f", f.logScore()));
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static String row(String... cells) {
        String line = String.format(
                Locale.ROOT,
                "%-" + WIDEST_NAME + "s %9s %5s %9s %7s %10s",
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5]);
        return line.stripTrailing() + "\n";
    }
}
