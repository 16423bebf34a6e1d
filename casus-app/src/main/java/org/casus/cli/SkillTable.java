package org.casus.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.evaluation.Score;
import org.casus.model.evaluation.Scoring;
import org.casus.model.evaluation.Scoring.Interval;

/** Scores of several forecasters side by side, as text and as CSV. */
final class SkillTable {
    private final Map<String, Scoring> rows = new LinkedHashMap<>();
    private final String reference;

    /**
     * @param forecasts by name, all of the same conflicts
     * @param reference the one that the others are compared with
     */
    SkillTable(Map<String, List<Forecast>> forecasts, String reference) {
        this.reference = reference;
        forecasts.forEach((name, list) -> rows.put(name, new Scoring(list)));
    }

    private Scoring scored(String name) {
        return Objects.requireNonNull(rows.get(name));
    }

    /** What was scored: "89 conflicts, 7,503 candidates, 123 joiners". */
    String about() {
        Scoring any = rows.values().iterator().next();
        return String.format(
                Locale.ROOT,
                "%,d conflicts, %,d candidates, %,d joiners",
                any.conflicts(),
                any.candidates(),
                any.joiners());
    }

    /** Aligned; draws of one part ({@code name#1}, {@code name#2} …) are averaged. */
    String text() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        rows.keySet()
                .forEach(name -> groups.computeIfAbsent(name.replaceFirst("#.*", ""), g -> new ArrayList<>())
                        .add(name));
        int width = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
        var out = new StringBuilder();
        out.append(String.format(
                "%-" + width + "s  %6s  %5s %6s %5s %6s %8s   %s%n",
                "",
                "log",
                "AUC",
                "PR-AUC",
                "side",
                "top-N",
                "exp/obs",
                rows.size() == 1 ? "log, 90% interval" : "log above " + reference + ", 90% interval"));
        groups.forEach((group, names) -> out.append(String.format(
                        "%-" + width + "s  %6s  %5s %6s %5s %6s %8s   %s",
                        group,
                        number(mean(names, Score.LOG), 4),
                        number(mean(names, Score.AUC), 3),
                        number(mean(names, Score.PR_AUC), 3),
                        number(mean(names, Score.SIDE), 2),
                        number(mean(names, Score.TOP_N), 2),
                        number(mean(names, Score.EXPECTED), 2),
                        last(names)))
                .append('\n'));
        return out.toString();
    }

    private String last(List<String> names) {
        if (rows.size() == 1) {
            Interval log = scored(names.getFirst()).of(Score.LOG);
            return "[" + number(log.low(), 3) + ", " + number(log.high(), 3) + "]";
        }
        if (names.getFirst().equals(reference)) {
            return "–";
        }
        List<Interval> gains = names.stream().map(this::gain).toList();
        double value = gains.stream().mapToDouble(Interval::value).average().orElseThrow();
        if (gains.size() == 1) {
            Interval gain = gains.getFirst();
            return signed(value) + " [" + signed(gain.low()) + ", " + signed(gain.high()) + "]";
        }
        double low = gains.stream().mapToDouble(Interval::value).min().orElseThrow();
        double high = gains.stream().mapToDouble(Interval::value).max().orElseThrow();
        return signed(value) + ", draws from " + signed(low) + " to " + signed(high);
    }

    private Interval gain(String name) {
        return scored(name).less(scored(reference), Score.LOG);
    }

    private double mean(List<String> names, Score score) {
        return names.stream()
                .mapToDouble(n -> scored(n).of(score).value())
                .average()
                .orElseThrow();
    }

    /** A row for each, draws apart: scores with more digits, and the paired difference of log scores. */
    String csv() {
        var out = new StringBuilder("model,log,log_low,log_high,auc,pr_auc,side,top_n,expected_over_observed,"
                + "calibration_slope,difference,difference_low,difference_high\n");
        rows.forEach((name, scoring) -> {
            Interval log = scoring.of(Score.LOG);
            Interval gain = gain(name);
            out.append(String.format(
                    Locale.ROOT,
                    "\"%s\",%.6f,%.6f,%.6f,%s,%s,%s,%s,%s,%s,%.6f,%.6f,%.6f%n",
                    name,
                    log.value(),
                    log.low(),
                    log.high(),
                    cell(scoring, Score.AUC),
                    cell(scoring, Score.PR_AUC),
                    cell(scoring, Score.SIDE),
                    cell(scoring, Score.TOP_N),
                    cell(scoring, Score.EXPECTED),
                    cell(scoring, Score.SLOPE),
                    gain.value(),
                    gain.low(),
                    gain.high()));
        });
        return out.toString();
    }

    private static String cell(Scoring scoring, Score score) {
        double value = scoring.of(score).value();
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value, 4);
    }

    /** −.0734, .86, 1.04; a dash for what is not defined. */
    private static String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value));
        String plain = text.startsWith("0.") ? text.substring(1) : text;
        return (value < 0 ? "−" : "") + plain;
    }
}
