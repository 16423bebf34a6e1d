package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.casus.answer.TieProfile;
import org.casus.report.TieLines.Bar;
import org.casus.report.TieLines.Row;
import org.casus.report.TieLines.Style;

/** A time line as SVG: years along, one row a kind of tie; colours come from the page's style sheet. */
final class TieSvg {
    private static final int WIDTH = 900;
    private static final int LABEL = 130;
    private static final int ROW = 26;
    private static final int TOP = 10;
    private static final int RIGHT = 12;

    private final TieProfile profile;
    private final List<Row> rows;
    private final StringBuilder out = new StringBuilder();
    private final double first;
    private final double last;

    private TieSvg(TieProfile profile) {
        this.profile = profile;
        rows = TieLines.of(profile);
        first = profile.from().getYear();
        last = profile.to().getYear() + 1;
    }

    static String of(TieProfile profile) {
        return new TieSvg(profile).draw();
    }

    private String draw() {
        int bottom = TOP + rows.size() * ROW;
        out.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(WIDTH, bottom + 26, Html.escape("Time line of " + TieText.title(profile))));
        out.append(
                "<defs><pattern id=\"unknown\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
                        + "patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" class=\"hatch\"/></pattern></defs>\n");
        years(bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + i * ROW);
        }
        return out.append("</svg>\n").toString();
    }

    private void years(int bottom) {
        int step = 1;
        for (int candidate : new int[] {1, 2, 5, 10, 20, 50}) {
            step = candidate;
            if ((last - first) / step <= 13) {
                break;
            }
        }
        for (int year = Math.ceilDiv((int) first, step) * step; year < last; year += step) {
            out.append(format(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                    x(year), TOP, x(year), bottom));
            out.append(format("<text class=\"year\" x=\"%.1f\" y=\"%d\">%d</text>\n", x(year), bottom + 17, year));
        }
    }

    private void row(Row row, int y) {
        out.append(format("<text x=\"0\" y=\"%d\">%s</text>", y + 17, Html.escape(row.label())));
        unknown(row, y);
        for (Bar bar : row.bars()) {
            double from = x(time(bar.from()));
            double wide =
                    Math.max(row.style() == Style.TIE ? 2 : 4, x(time(bar.to().plusDays(1))) - from);
            out.append(format(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"><title>%s</title></rect>",
                    row.hostile() ? "hostile" : "friendly",
                    from,
                    y + 6,
                    wide,
                    ROW - 12,
                    Html.escape(bar.title() + " (" + bar.from() + " to " + bar.to() + ")")));
        }
        out.append('\n');
    }

    /** Hatched where no bar is, and the record is silent rather than empty. */
    private void unknown(Row row, int y) {
        int start = -1;
        for (int year = (int) first; year <= (int) last; year++) {
            boolean silent = year < (int) last && !row.complete(year) && row.barsIn(year, year) == 0;
            if (silent && start < 0) {
                start = year;
            } else if (!silent && start >= 0) {
                out.append(format(
                        "<rect class=\"silent\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>not known</title></rect>",
                        x(start), y + 6, x(year) - x(start), ROW - 12));
                start = -1;
            }
        }
    }

    private static double time(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
    }

    private double x(double year) {
        return LABEL + (year - first) / (last - first) * (WIDTH - LABEL - RIGHT);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
