package org.casus.datasets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table that Casus wrote itself, as CSV with a heading and lines that end with a line feed. */
final class CsvText {
    private CsvText() {}

    /**
     * Hands on the cells of each row but the heading. A table without quotation marks, as most are, is cut at its commas: it is
     * read at every start, before Java has compiled anything, and a whole parser then takes several times as long.
     *
     * @throws IOException if it is no CSV
     */
    static void rows(String text, Consumer<List<String>> row) throws IOException {
        if (text.indexOf('"') >= 0) {
            quoted(text, row);
            return;
        }
        int begin = text.indexOf('\n') + 1;
        while (begin > 0 && begin < text.length()) {
            int end = text.indexOf('\n', begin);
            row.accept(cells(text, begin, end < 0 ? text.length() : end));
            begin = end + 1;
        }
    }

    private static List<String> cells(String text, int begin, int end) {
        var cells = new ArrayList<String>();
        int from = begin;
        for (int comma = text.indexOf(',', from, end); comma >= 0; comma = text.indexOf(',', from, end)) {
            cells.add(text.substring(from, comma));
            from = comma + 1;
        }
        cells.add(text.substring(from, end));
        return cells;
    }

    private static void quoted(String text, Consumer<List<String>> row) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                if (csv.getStartingLineNumber() > 1) {
                    row.accept(csv.getFields());
                }
            }
        }
    }
}
