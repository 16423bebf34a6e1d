package org.casus.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.casus.model.evaluation.EndingScores;

/** The scores of forecast endings, as {@code casus backtest --endings} prints them. */
final class EndingsTable {
    private EndingsTable() {}

    static void print(EndingScores scores, boolean wars, PrintWriter out) {
        double[] gain = scores.gain();
        out.printf(
                Locale.ROOT,
                "%nWho prevailed in %,d %s, given who fought: mean log score %.4f; shares among those before %.4f;%n"
                        + "gain %+.4f (90%% %+.4f to %+.4f), the loss is reduced by %.3f of itself%n",
                scores.rows().size(),
                wars ? "wars" : "disputes",
                scores.log(),
                scores.baseLog(),
                scores.log() - scores.baseLog(),
                gain[0],
                gain[1],
                scores.reduction());
        if (wars) {
            out.printf(
                    Locale.ROOT,
                    "Battle deaths, as powers of ten: mean log score %.4f; all wars before %.4f; %.0f%% within the middle 80%%%n",
                    scores.deathsLog(),
                    scores.deathsBaseLog(),
                    100 * scores.deathsHeld());
        }
    }
}
