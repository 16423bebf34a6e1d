package org.casus.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.cli.Failures.BadInput;
import org.casus.engine.Ask;
import org.casus.error.Code;

/** A file of crises: a row each, several states of a side separated by blanks or semicolons. */
final class CrisisFile {
    private static final List<String> COLUMNS = List.of("id", "on", "attacker", "target");

    private final List<String> ids = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();

    private CrisisFile() {}

    /**
     * Reads a file.
     *
     * @throws QuestionRefused with the problems of every line, each naming its line
     * @throws BadInput if columns are missing or the file is no CSV
     */
    static CrisisFile read(Path file, EngineOptions engine, LocalDate today)
            throws IOException, QuestionRefused, BadInput {
        if (Files.isDirectory(file)) {
            throw new BadInput(Code.FOLDER_GIVEN, file + " is a folder; --crises takes a CSV file");
        }
        var result = new CrisisFile();
        var problems = new ArrayList<QuestionProblem>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (result.asks.isEmpty() && problems.isEmpty()) {
                    header(file, Set.copyOf(row.getHeader()));
                }
                String line = "line " + row.getStartingLineNumber() + ": ";
                try {
                    result.asks.add(ask(row, line, engine, today));
                    result.ids.add(cell(row, "id"));
                } catch (QuestionRefused refused) {
                    refused.problems().forEach(p -> problems.add(p.in(line)));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInput(Code.CRISES_NO_CSV, file + " cannot be read as CSV: " + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        if (result.asks.isEmpty()) {
            throw new BadInput(Code.NO_CRISES, file + " holds no crisis below its header id,on,attacker,target,level");
        }
        return result;
    }

    private static void header(Path file, Set<String> columns) throws BadInput {
        List<String> missing =
                COLUMNS.stream().filter(c -> !columns.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new BadInput(
                    Code.CRISES_COLUMNS,
                    file + " lacks the column" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)
                            + "; its header must be id,on,attacker,target,level");
        }
    }

    private static Ask ask(NamedCsvRecord row, String line, EngineOptions engine, LocalDate today)
            throws IOException, QuestionRefused, BadInput {
        String level = cell(row, "level");
        List<String> attackers = states(cell(row, "attacker"));
        if (attackers.isEmpty()) {
            throw new QuestionRefused(
                    List.of(new QuestionProblem(Code.NO_ATTACKER, "attacker", "", "No attacker is named.", List.of())));
        }
        var words = new Scenario(
                "",
                cell(row, "on"),
                attackers,
                states(cell(row, "target")),
                null,
                level.isBlank() ? null : level,
                null,
                List.of(),
                List.of(),
                List.of(),
                1);
        return engine.read(words, today).named(line);
    }

    /** A cell; empty where the row ends before it. */
    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static List<String> states(String cell) {
        return Stream.of(cell.split("[ ;]+")).filter(s -> !s.isBlank()).toList();
    }

    int size() {
        return asks.size();
    }

    List<Ask> asks() {
        return asks;
    }

    String id(int i) {
        return ids.get(i);
    }

    /** The earliest date of all. */
    LocalDate first() {
        return asks.stream().map(Ask::on).min(LocalDate::compareTo).orElseThrow();
    }
}
