package org.casus.model.evaluation;

import java.util.List;
import org.casus.features.Outcome;
import org.casus.model.Probabilities;

/** Forecasts of past candidates beside what they did, in the order they were made. */
public final class Forecasts {
    /**
     * One forecast.
     *
     * @param task {@code W} or {@code D}
     * @param conflict the conflict's number
     * @param ccode the candidate
     * @param decade the test decade
     * @param outcome what it did
     * @param probabilities what was forecast
     */
    public record Forecast(
            String task, int conflict, int ccode, int decade, Outcome outcome, Probabilities probabilities) {
        /** Natural-log score, floored as the scorer does. */
        public double logScore() {
            double p = switch (outcome) {
                case OUT -> probabilities.out();
                case ATTACKER -> probabilities.attacker();
                case TARGET -> probabilities.target();
            };
            return Math.log(Math.max(p, 1e-6));
        }

        public boolean joined() {
            return outcome != Outcome.OUT;
        }

        Forecast with(Probabilities corrected) {
            return new Forecast(task, conflict, ccode, decade, outcome, corrected);
        }
    }

    private final List<Forecast> rows;

    public Forecasts(List<Forecast> rows) {
        this.rows = List.copyOf(rows);
    }

    public List<Forecast> rows() {
        return rows;
    }

    /** Sum of log scores over decades from one (inclusive) to another (exclusive). */
    public double logScore(int from, int to) {
        double sum = 0;
        for (Forecast f : rows) {
            sum += f.decade() >= from && f.decade() < to ? f.logScore() : 0;
        }
        return sum;
    }

    /** Mean log score over decades from one to another, both inclusive; NaN where there is none. */
    public double meanLogScore(int from, int to) {
        double sum = 0;
        int count = 0;
        for (Forecast f : rows) {
            if (f.decade() >= from && f.decade() <= to) {
                sum += f.logScore();
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The forecasts of some decades, from one (inclusive) to another (exclusive). */
    public List<Forecast> decades(int from, int to) {
        return rows.stream().filter(f -> f.decade() >= from && f.decade() < to).toList();
    }
}
