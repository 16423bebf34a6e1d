package org.casus.report;

import java.util.ArrayList;
import java.util.List;
import org.casus.answer.TieProfile;
import org.casus.report.TieLines.Row;
import org.casus.report.TieLines.Style;

/** A time line of plain characters: years along, one row a kind of tie. */
final class TieTimeLine {
    private static final int LABEL = 18;
    private static final int MOST_CELLS_A_YEAR = 4;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

    private final TieProfile profile;
    private final int firstYear;
    private final int years;
    private final int yearsACell;
    private final int cellsAYear;

    private TieTimeLine(TieProfile profile, int width) {
        this.profile = profile;
        firstYear = profile.from().getYear();
        years = profile.to().getYear() - firstYear + 1;
        int room = width - LABEL;
        yearsACell = Math.ceilDiv(years, room);
        cellsAYear = yearsACell > 1 ? 1 : Math.clamp(room / years, 1, MOST_CELLS_A_YEAR);
    }

    /** The lines, with a legend below. */
    static List<String> of(TieProfile profile, int width) {
        return new TieTimeLine(profile, width).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(axis());
        for (Row row : TieLines.of(profile)) {
            var line = new StringBuilder(pad("  " + row.label()));
            for (int cell = 0; cell < cells(); cell++) {
                line.append(mark(row, cell));
            }
            lines.add(line.toString());
        }
        String scale = yearsACell > 1 ? "; each mark stands for " + yearsACell + " years" : "";
        lines.add("  = in force, # war, 1-9 disputes under way (+ more), . none, ? not known" + scale);
        return lines;
    }

    private int cells() {
        return yearsACell > 1 ? Math.ceilDiv(years, yearsACell) : years * cellsAYear;
    }

    private int cell(int year) {
        return yearsACell > 1 ? (year - firstYear) / yearsACell : (year - firstYear) * cellsAYear;
    }

    private char mark(Row row, int cell) {
        int from = firstYear + (yearsACell > 1 ? cell * yearsACell : cell / cellsAYear);
        int to = Math.min(from + yearsACell - 1, firstYear + years - 1);
        long bars = row.barsIn(from, to);
        if (bars > 0) {
            return row.style() == Style.TIE
                    ? '='
                    : row.style() == Style.WAR ? '#' : bars > 9 ? '+' : (char) ('0' + bars);
        }
        for (int year = from; year <= to; year++) {
            if (!row.complete(year)) {
                return '?';
            }
        }
        return '.';
    }

    /** Years at the cells where they begin, at least two blanks apart. */
    private String axis() {
        int step =
                STEPS.stream().filter(s -> cell(firstYear + s) >= 7).findFirst().orElse(STEPS.getLast());
        var line = new StringBuilder(pad(""));
        for (int year = Math.ceilDiv(firstYear, step) * step; year < firstYear + years; year += step) {
            int at = LABEL + cell(year);
            if (at + 4 > LABEL + Math.max(cells(), 4)) {
                break;
            }
            while (line.length() < at) {
                line.append(' ');
            }
            line.append(year);
        }
        return line.toString();
    }

    private static String pad(String label) {
        return label + " ".repeat(Math.max(0, LABEL - label.length()));
    }
}
