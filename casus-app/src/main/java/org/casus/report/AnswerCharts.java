package org.casus.report;

import java.util.List;
import org.casus.answer.Answer;
import org.casus.answer.Answer.Counterfactual;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Candidate;
import org.casus.report.Plot.Ink;
import org.casus.world.Side;

/** The charts of an answer's page: tables whose rows hold a drawing between words and numbers. */
final class AnswerCharts {
    /** Axes end at one of these, so that small chances can be told apart. */
    private static final double[] ENDS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1};

    private final Answer answer;
    private final Wording words;

    AnswerCharts(Answer answer, Wording words) {
        this.answer = answer;
        this.words = words;
    }

    /** The chance asked for on the whole scale, with its interval and the base rate. */
    String chance(Answer.Headline h) {
        String label = "Chance " + Numbers.percent(h.probability()) + ", 90% interval "
                + Numbers.interval(h.low(), h.high()) + ", states in general " + Numbers.percent(h.baseRate());
        String plot = scale(0, 1, label)
                .bar(h.low(), h.high(), Ink.BAND)
                .mark(h.baseRate(), Ink.PALE)
                .interval(h.low(), h.high(), Ink.DARK)
                .dot(h.probability(), Ink.DARK, false)
                .svg();
        return "<div class=\"chance\">" + Plot.axis("0%", "50%", "100%") + plot + "</div>"
                + key(
                        glyph(new Plot(0, 1, "dot").dot(0.5, Ink.DARK, false)),
                        "the chance, " + Numbers.percent(h.probability()),
                        glyph(new Plot(0, 1, "line").bar(0, 1, Ink.BAND).interval(0, 1, Ink.DARK)),
                        "90% interval, " + Numbers.interval(h.low(), h.high()),
                        glyph(new Plot(0, 1, "mark").mark(0.5, Ink.PALE)),
                        "states in general, " + Numbers.percent(h.baseRate()));
    }

    private static Plot scale(double from, double to, String label) {
        double step = (to - from) / 4;
        return new Plot(from, to, label).grid(from, from + step, from + 2 * step, from + 3 * step, to);
    }

    /** The likeliest joiners as bars with intervals, by side. */
    String candidates(int most) {
        List<Candidate> shown = answer.candidates().stream().limit(most).toList();
        double end = end(shown.stream().mapToDouble(Candidate::high).max().orElse(1));
        var rows = new StringBuilder();
        for (Candidate c : shown) {
            Ink ink = c.likelierSide() == Side.ATTACKER ? Ink.ATTACKER : Ink.TARGET;
            String side = "with " + words.side(c);
            String numbers = Numbers.percent(c.pJoin());
            String interval = Numbers.interval(c.low(), c.high());
            String plot = scale(0, end, c.state().name() + ": " + numbers + ", 90% interval " + interval + ", " + side)
                    .bar(0, c.pJoin(), ink)
                    .interval(c.low(), c.high(), Ink.DARK)
                    .svg();
            boolean asked = answer.headline() != null
                    && c.state().ccode() == answer.subject().ccode();
            rows.append(row(
                    asked ? "asked" : "",
                    Html.element("span", "name", c.state().name()) + " " + Html.element("span", "with", side),
                    plot,
                    Html.element("b", numbers) + " " + Html.element("span", "interval", interval)));
        }
        String key = key(
                glyph(new Plot(0, 1, "bar").bar(0, 1, Ink.ATTACKER)),
                "joins the attacker, " + Wording.list(answer.question().attackers()),
                glyph(new Plot(0, 1, "bar").bar(0, 1, Ink.TARGET)),
                "joins the target, " + Wording.list(answer.question().targets()),
                glyph(new Plot(0, 1, "line").interval(0, 1, Ink.DARK)),
                "90% interval");
        String axis = Plot.axis("0%", Numbers.percent(end / 2), end == 1 ? "100%" : Numbers.percent(end));
        return key + table("candidates", "State", axis, "Joins", rows);
    }

    private static double end(double highest) {
        for (double end : ENDS) {
            if (highest <= end) {
                return end;
            }
        }
        return 1;
    }

    /** The drivers as signed bars. */
    String drivers() {
        double end = Math.max(
                0.5,
                answer.reasons().stream()
                        .mapToDouble(r -> Math.abs(r.contribution()))
                        .max()
                        .orElse(1));
        var rows = new StringBuilder();
        for (Reason r : answer.reasons()) {
            String signed = Numbers.signed(r.contribution());
            Plot plot = new Plot(-end, end, r.driver() + " " + signed).grid(-end, -end / 2, end / 2, end);
            if (r.contribution() < 0) {
                plot.hollow(r.contribution(), 0, Ink.BAR);
            } else {
                plot.bar(0, r.contribution(), Ink.BAR);
            }
            String name = Html.element("span", "name", r.driver());
            rows.append(row("", name, plot.mark(0, Ink.DARK).svg(), Html.element("b", signed)));
        }
        return table("drivers", "Driver", Plot.axis("less likely", "0", "likelier"), "Log-odds", rows);
    }

    /** The changes of circumstance as dots with intervals. */
    String changes(List<Counterfactual> told) {
        double end = told.stream()
                .mapToDouble(c -> Math.max(Math.abs(c.low()), Math.abs(c.high())))
                .max()
                .orElse(1);
        var rows = new StringBuilder();
        for (Counterfactual c : told) {
            boolean sure = c.distinguishable();
            Ink ink = sure ? Ink.DARK : Ink.PALE;
            String points = Numbers.points(c.difference()) + " points";
            String interval = Numbers.points(c.low()) + " to " + Numbers.points(c.high());
            String plot = new Plot(-end, end, points + ", 90% interval " + interval)
                    .grid(-end, -end / 2, end / 2, end)
                    .mark(0, Ink.BAND)
                    .interval(c.low(), c.high(), ink)
                    .dot(c.difference(), ink, !sure)
                    .svg();
            String unsure = sure ? "" : " " + Html.element("span", "with", "unclear");
            rows.append(row(
                    sure ? "" : "unsure",
                    Html.element("span", "name", c.change()) + unsure,
                    plot,
                    Html.element("b", Numbers.points(c.difference())) + " "
                            + Html.element("span", "interval", interval) + "</td><td class=\"then\">"
                            + Html.element("span", Numbers.percent(c.probability()))));
        }
        String axis = Plot.axis(Numbers.points(-end), "0", Numbers.points(end));
        return table("changes", "Change", axis, "Points", rows)
                .replace("</th></tr></thead>", "</th><th class=\"then\">Chance then</th></tr></thead>");
    }

    /** What became of past forecasts like this one; empty where there are none. */
    String calibration() {
        Answer.Calibration c = answer.trust().calibration();
        if (c == null || c.n() == 0) {
            return "";
        }
        double share = (double) c.joined() / c.n();
        Double low = c.shareLow();
        Double high = c.shareHigh();
        Plot drawn = scale(0, 1, String.valueOf(words.calibration())).bar(c.low(), c.high(), Ink.BAND);
        Plot dot = new Plot(0, 1, "dot");
        String joined = "joined, " + Numbers.percent(share);
        if (low != null && high != null) {
            drawn.interval(low, high, Ink.DARK);
            dot.interval(0, 1, Ink.DARK);
            joined += " with the 90% interval of that share (" + Numbers.interval(low, high) + ")";
        }
        String plot = drawn.dot(share, Ink.DARK, false).svg();
        return "<div class=\"chance\">" + Plot.axis("0%", "50%", "100%") + plot + "</div>"
                + key(
                        glyph(new Plot(0, 1, "bar").bar(0, 1, Ink.BAND)),
                        "forecast, " + Numbers.interval(c.low(), c.high()),
                        glyph(dot.dot(0.5, Ink.DARK, false)),
                        joined);
    }

    private static String glyph(Plot plot) {
        return plot.svg().replace("class=\"row\" width=\"100%\"", "class=\"glyph\" width=\"22\"");
    }

    /** A key from drawings and words in turn. */
    private static String key(String... parts) {
        var out = new StringBuilder("<p class=\"key\">");
        for (int i = 0; i < parts.length; i += 2) {
            out.append("<span>")
                    .append(parts[i])
                    .append(' ')
                    .append(Html.escape(parts[i + 1]))
                    .append("</span> ");
        }
        return out.append("</p>\n").toString();
    }

    private static String row(String type, String name, String plot, String number) {
        return "<tr" + (type.isEmpty() ? "" : " class=\"" + type + "\"") + "><th scope=\"row\">" + name
                + "</th><td class=\"plot\">" + plot + "</td><td class=\"number\">" + number + "</td></tr>\n";
    }

    private static String table(String type, String first, String axis, String last, CharSequence rows) {
        return "<table class=\"chart " + type + "\"><thead><tr>" + Html.element("th", first) + "<th class=\"plot\">"
                + axis
                + "</th><th class=\"number\">" + Html.escape(last) + "</th></tr></thead><tbody>\n" + rows
                + "</tbody></table>\n";
    }
}
