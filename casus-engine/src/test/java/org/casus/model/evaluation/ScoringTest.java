package org.casus.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.casus.SharedFiles;
import org.casus.features.Outcome;
import org.casus.model.Probabilities;
import org.casus.model.evaluation.Forecasts.Forecast;
import org.casus.model.evaluation.Scoring.Interval;
import org.junit.jupiter.api.Test;

/** Scores by hand, and the same numbers as the tasks' own scorer gives on published predictions. */
class ScoringTest {
    private static Forecast forecast(int conflict, int ccode, Outcome outcome, double attacker, double target) {
        return new Forecast(
                "W", conflict, ccode, 1900, outcome, new Probabilities(1 - attacker - target, attacker, target));
    }

    private static final List<Forecast> FOUR = List.of(
            forecast(1, 2, Outcome.ATTACKER, 0.4, 0.1),
            forecast(1, 20, Outcome.OUT, 0.1, 0.1),
            forecast(2, 2, Outcome.TARGET, 0.05, 0.05),
            forecast(2, 20, Outcome.OUT, 0.2, 0.1));

    @Test
    void a01FourForecastsAreScoredAsByHand() {
        var scoring = new Scoring(FOUR);
        assertThat(scoring.of(Score.LOG).value())
                .isCloseTo((Math.log(0.4) + Math.log(0.8) + Math.log(0.05) + Math.log(0.7)) / 4, within(1e-12));
        assertThat(scoring.of(Score.AUC).value()).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(scoring.of(Score.PR_AUC).value()).isCloseTo((1 + 2.0 / 4) / 2, within(1e-12));
        assertThat(scoring.of(Score.SIDE).value()).isCloseTo(1.5 / 2, within(1e-12));
        assertThat(scoring.of(Score.TOP_N).value()).isCloseTo(1.0 / 2, within(1e-12));
        assertThat(scoring.of(Score.EXPECTED).value()).isCloseTo(1.1 / 2, within(1e-12));
        assertThat(scoring.conflicts()).isEqualTo(2);
        assertThat(scoring.candidates()).isEqualTo(4);
        assertThat(scoring.joiners()).isEqualTo(2);
    }

    @Test
    void a02CandidatesThatAreEqualShareThePlaces() {
        var scoring = new Scoring(List.of(
                forecast(1, 2, Outcome.ATTACKER, 0.1, 0),
                forecast(1, 20, Outcome.OUT, 0.1, 0),
                forecast(1, 70, Outcome.OUT, 0.1, 0)));
        assertThat(scoring.of(Score.TOP_N).value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(scoring.of(Score.AUC).value()).isCloseTo(0.5, within(1e-12));
        assertThat(scoring.of(Score.SLOPE).value()).isNaN();
    }

    @Test
    void a03AgainstItselfNothingDiffersAndOtherConflictsAreRefused() {
        var scoring = new Scoring(FOUR);
        assertThat(scoring.less(new Scoring(FOUR), Score.LOG)).isEqualTo(new Interval(0, 0, 0));
        var one = new Scoring(FOUR.subList(0, 2));
        assertThatThrownBy(() -> scoring.less(one, Score.LOG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void b01TheStandardLogitsOfWarsScoreAsTheTasksScorerSays() throws Exception {
        var scoring = new Scoring(published("W", "outcomes_W.csv", "W_standard_logit.csv"));
        assertScores(
                scoring,
                -0.07938629200186169,
                0.8568753167206469,
                0.15900773191216555,
                0.6991869918699187,
                0.5040650406504065,
                0.8396171432845483,
                0.950207215551808,
                0.03253368630454922);
        assertThat(scoring.conflicts()).isEqualTo(89);
        assertThat(scoring.candidates()).isEqualTo(7_503);
        assertThat(scoring.joiners()).isEqualTo(123);
    }

    @Test
    void b02ThePairedDifferenceOfTheTimeBinsAndItsIntervalAreTheScorers() throws Exception {
        var bins = new Scoring(published("W", "outcomes_W.csv", "W_ridge_time_bins.csv"));
        var standard = new Scoring(published("W", "outcomes_W.csv", "W_standard_logit.csv"));
        assertScores(
                bins,
                -0.07246692477188356,
                0.8924014585674312,
                0.19538870800569688,
                0.7804878048780488,
                0.5609756097560976,
                0.5568031844851086,
                1.0979266421346752,
                1.0280449565426857);
        Interval gain = bins.less(standard, Score.LOG);
        assertThat(gain.value()).isCloseTo(0.0069193672299781295, within(1e-9));
        // the scorer's own interval from 2,000 other resamples; ours has 200
        assertThat(gain.low()).isCloseTo(0.0008, within(0.0015));
        assertThat(gain.high()).isCloseTo(0.0147, within(0.0025));
        assertThat(bins.of(Score.LOG).low()).isCloseTo(-0.1089, within(0.008));
        assertThat(bins.of(Score.LOG).high()).isCloseTo(-0.0428, within(0.005));
        assertThat(bins.of(Score.SLOPE).low()).isCloseTo(0.9079, within(0.06));
        assertThat(bins.of(Score.SLOPE).high()).isCloseTo(1.2865, within(0.06));
    }

    @Test
    void b03TheAverageOfDisputesScoresAsTheTasksScorerSays() throws Exception {
        var scoring = new Scoring(published("D", "outcomes_D.csv.gz", "D_average.csv.gz"));
        assertScores(
                scoring,
                -0.013012972607295798,
                0.9126089239716175,
                0.03831130426173223,
                0.7212806026365348,
                0.448210922787194,
                1.5400372714481498,
                1.0552267135102102,
                -0.2143693083651632);
    }

    private static void assertScores(
            Scoring scoring,
            double log,
            double auc,
            double prAuc,
            double side,
            double topN,
            double expected,
            double slope,
            double intercept) {
        double[] golden = {log, auc, prAuc, side, topN, expected, slope, intercept};
        for (Score score : Score.values()) {
            assertThat(scoring.of(score).value()).as(score.name()).isCloseTo(golden[score.ordinal()], within(1e-6));
        }
    }

    /** Published predictions of the decades 1850–2000 beside what happened. */
    private static List<Forecast> published(String task, String outcomes, String predictions) throws Exception {
        Map<String, String[]> truth = new HashMap<>();
        for (String[] row : rows("score/" + outcomes)) {
            truth.put(row[1] + "," + row[2], row);
        }
        var forecasts = new ArrayList<Forecast>();
        for (String[] row : rows("score/baselines/" + predictions)) {
            String[] happened = truth.get(row[1] + "," + row[2]);
            if (!row[0].equals(task) || happened == null) {
                continue;
            }
            int decade = Integer.parseInt(happened[4]);
            if (decade >= 1850 && decade <= 2000) {
                double sum = number(row[3]) + number(row[4]) + number(row[5]);
                forecasts.add(new Forecast(
                        task,
                        Integer.parseInt(row[1]),
                        Integer.parseInt(row[2]),
                        decade,
                        outcome(happened[5]),
                        new Probabilities(number(row[3]) / sum, number(row[4]) / sum, number(row[5]) / sum)));
            }
        }
        return forecasts;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static Outcome outcome(String code) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new AssertionError(code);
    }

    private static List<String[]> rows(String file) throws Exception {
        var path = SharedFiles.require(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(l -> l.split(",", -1)).toList();
        }
    }
}
