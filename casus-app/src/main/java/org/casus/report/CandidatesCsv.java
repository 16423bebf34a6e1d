package org.casus.report;

import java.util.List;
import org.casus.answer.Candidate;

/** Candidates as CSV: {@code state,ccode,name,p_out,p_attacker,p_target,low,high}. */
public final class CandidatesCsv {
    private static final String HEADER = "state,ccode,name,p_out,p_attacker,p_target,low,high\n";

    private CandidatesCsv() {}

    /** A table of one crisis's candidates. */
    public static String of(List<Candidate> candidates) {
        var out = new StringBuilder(HEADER);
        candidates.forEach(c -> row(out, c));
        return out.toString();
    }

    /** The header of a table of many crises. */
    public static String headerWithId() {
        return "id," + HEADER;
    }

    /** The rows of one crisis in a table of many. */
    public static String rows(String id, List<Candidate> candidates) {
        var out = new StringBuilder();
        String first = quoted(id) + ",";
        for (Candidate c : candidates) {
            row(out.append(first), c);
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Candidate c) {
        out.append(c.state().state())
                .append(',')
                .append(c.state().ccode())
                .append(',')
                .append(quoted(c.state().name()));
        for (double value : new double[] {c.pOut(), c.pAttacker(), c.pTarget(), c.low(), c.high()}) {
            out.append(',').append(decimals(value));
        }
        out.append('\n');
    }

    /** Eight decimals of a probability; by hand, because a formatter takes most of the time of a large table. */
    private static String decimals(double value) {
        long scaled = Math.round(value * 100_000_000);
        String digits = String.valueOf(scaled);
        return digits.length() > 8
                ? digits.substring(0, digits.length() - 8) + "." + digits.substring(digits.length() - 8)
                : "0." + "0".repeat(8 - digits.length()) + digits;
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
