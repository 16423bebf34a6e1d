package org.casus.answer;

import java.util.List;

/**
 * How often promises of alliances were kept in interstate wars, counted in several ways.
 *
 * @param codings the ways of counting
 */
public record Reliability(List<Coding> codings) {
    public Reliability {
        codings = List.copyOf(codings);
    }

    /**
     * One way of counting.
     *
     * @param coding {@code in_force}, {@code leeds_long_mitchell_2000} or {@code berkemeier_fuhrmann_2018}
     * @param meaning what is counted, in a sentence
     * @param from first year
     * @param to last year
     * @param rows by type and era
     */
    public record Coding(String coding, String meaning, int from, int to, List<Row> rows) {
        public Coding {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The promises of one type in one era.
     *
     * @param type {@code defense}, {@code offense}, {@code neutrality}, {@code nonaggression}, or {@code any}
     * @param era {@code before_1945}, {@code from_1945} or {@code all}
     * @param due how many were put to the test
     * @param kept how many of them were kept
     * @param low lower end of the share's 90% interval (Wilson), 0–1; NaN where none was put to the test
     * @param high upper end
     * @param undetermined how many more may have been due: a condition that nobody has coded decides it
     * @param published the share that was published for this row, 0–1; NaN where none was
     */
    public record Row(
            String type, String era, int due, int kept, double low, double high, int undetermined, double published) {
        /** Share kept, 0–1; NaN where none was put to the test. */
        public double share() {
            return due == 0 ? Double.NaN : (double) kept / due;
        }
    }
}
