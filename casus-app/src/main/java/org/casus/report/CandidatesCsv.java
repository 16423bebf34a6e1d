package org.casus.report;

import java.util.List;
import java.util.Locale;
import org.casus.answer.Candidate;

/** Candidates as CSV: {@code state,ccode,name,p_out,p_attacker,p_target,low,high}. */
public final class CandidatesCsv {
    private CandidatesCsv() {}

    public static String of(List<Candidate> candidates) {
        var out = new StringBuilder("state,ccode,name,p_out,p_attacker,p_target,low,high\n");
        for (Candidate c : candidates) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%.8f,%.8f,%.8f,%.8f,%.8f\n",
                    c.state().state(),
                    c.state().ccode(),
                    quoted(c.state().name()),
                    c.pOut(),
                    c.pAttacker(),
                    c.pTarget(),
                    c.low(),
                    c.high()));
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
