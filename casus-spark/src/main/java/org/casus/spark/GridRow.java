package org.casus.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.engine.Ask;
import org.casus.error.Code;

/**
 * A scenario of a grid as its file has it; cells that are empty or not there are empty texts. Several values in a cell are
 * set apart by spaces or semicolons.
 *
 * @param with,without,joined circumstances as {@code casus ask} takes them: {@code treaty:USA-TWN:defense},
 *     {@code rivalry:CHN-USA}, {@code RUS:target}
 */
record GridRow(
        String id,
        String on,
        String attacker,
        String target,
        String level,
        String within,
        String with,
        String without,
        String joined)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The columns that a grid must have. */
    static final List<String> NEEDED = List.of("id", "on", "attacker", "target", "level");

    static GridRow of(Row row) {
        Set<String> columns = Set.of(row.schema().fieldNames());
        return new GridRow(
                cell(row, columns, "id"),
                cell(row, columns, "on"),
                cell(row, columns, "attacker"),
                cell(row, columns, "target"),
                cell(row, columns, "level"),
                cell(row, columns, "within"),
                cell(row, columns, "with"),
                cell(row, columns, "without"),
                cell(row, columns, "joined"));
    }

    private static String cell(Row row, Set<String> columns, String name) {
        int at = columns.contains(name) ? row.fieldIndex(name) : -1;
        return at < 0 || row.isNullAt(at) ? "" : row.get(at).toString().strip();
    }

    private static List<String> values(String cell) {
        return Stream.of(cell.split("[ ;]+")).filter(s -> !s.isBlank()).toList();
    }

    /**
     * The scenario, resolved.
     *
     * @throws QuestionRefused with all that is wrong with it, each naming its id
     */
    Ask ask(Opened opened) throws QuestionRefused {
        String place = "id " + id + ": ";
        try {
            if (values(attacker).isEmpty()) {
                throw new QuestionRefused(List.of(
                        new QuestionProblem(Code.NO_ATTACKER, "attacker", "", "No attacker is named.", List.of())));
            }
            Ask ask = opened.ask(new Scenario(
                    "",
                    on,
                    values(attacker),
                    values(target),
                    null,
                    level.isEmpty() ? null : level,
                    within.isEmpty() ? null : within,
                    values(with),
                    values(without),
                    values(joined),
                    1));
            opened.engine().check(List.of(ask.named("")));
            return ask;
        } catch (QuestionRefused refused) {
            throw new QuestionRefused(
                    refused.problems().stream().map(p -> p.in(place)).toList());
        }
    }

    /** A number that hardly any other row has. */
    long fingerprint() {
        long hash = 7;
        for (String cell : List.of(id, on, attacker, target, level, within, with, without, joined)) {
            hash = (hash ^ cell.hashCode()) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
