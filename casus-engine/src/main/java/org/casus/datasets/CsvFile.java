package org.casus.datasets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * A published CSV file, plain or gzipped: UTF-8 with or without byte order mark, else Latin-1; column names in any case.
 * What cannot be read is an issue, and the row is left out.
 */
final class CsvFile {
    /** Thrown by a row's accessors for a cell that cannot be read; becomes an issue of that line. */
    static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        BadCell(String field, String what) {
            super(what, null, false, false);
            this.field = field;
        }
    }

    private final String name;
    private final byte[] content;
    private final Charset charset;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> header;
    private final PartialDates partialDates;

    private CsvFile(String name, byte[] content) throws IOException {
        this.name = name;
        this.content = content;
        partialDates = new PartialDates(name);
        charset = charsetOf(content);
        List<String> first;
        try (CsvReader<CsvRecord> reader = reader()) {
            var rows = reader.iterator();
            first = rows.hasNext() ? rows.next().getFields() : List.of();
        } catch (CsvParseException e) {
            first = List.of();
        }
        header = first.stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
        for (int c = 0; c < header.size(); c++) {
            columns.putIfAbsent(header.get(c), c);
        }
    }

    /** @throws IOException if the file cannot be read, or is a damaged gzip file */
    static CsvFile open(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return new CsvFile(file.getFileName().toString(), in.readAllBytes());
        }
    }

    /** A file that is in memory already. */
    static CsvFile of(String name, byte[] content) throws IOException {
        return new CsvFile(name, content);
    }

    private static Charset charsetOf(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new java.io.ByteArrayInputStream(content), charset);
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** Those of some columns that the file lacks. */
    List<String> lacks(Set<String> wanted) {
        return wanted.stream().filter(c -> !columns.containsKey(c)).sorted().toList();
    }

    /** Column names, lower case. */
    List<String> header() {
        return header;
    }

    /**
     * Reads every row after the header.
     *
     * @param each what to do with a row; a {@link BadCell} it throws becomes an issue
     * @return how many rows were read without issue
     */
    long forEach(Consumer<Row> each, Consumer<DataIssue> issues) {
        long good = 0;
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader()) {
            for (CsvRecord csv : reader) {
                line = csv.getStartingLineNumber();
                if (line == 1 || csv.getFieldCount() == 1 && csv.getField(0).isBlank()) {
                    continue;
                }
                if (csv.getFieldCount() < header.size() && !blankTail(csv.getFieldCount())) {
                    issues.accept(new DataIssue(
                            Code.LINE_SHORT,
                            name,
                            line,
                            "",
                            "the line has " + csv.getFieldCount() + " fields, the header " + header.size(),
                            "the line is left out; if it is the last one the file was cut off"));
                    continue;
                }
                try {
                    each.accept(new Row(csv));
                    good++;
                } catch (BadCell e) {
                    issues.accept(new DataIssue(
                            Code.BAD_CELL,
                            name,
                            line,
                            e.field,
                            String.valueOf(e.getMessage()),
                            "the line is left out"));
                }
            }
        } catch (CsvParseException e) {
            issues.accept(new DataIssue(
                    Code.CUT_OFF,
                    name,
                    line + 1,
                    "",
                    "the file cannot be read on from here (" + e.getMessage() + ")",
                    "the rest is left out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return good;
    }

    /** Dates that came in parts, as far as rows have been read. */
    PartialDates partialDates() {
        return partialDates;
    }

    private boolean blankTail(int from) {
        return header.subList(from, header.size()).stream().allMatch(String::isEmpty);
    }

    /** One line. Numbers that the source marks as missing (blank, NA, or one of its codes) are empty or NaN, never 0. */
    final class Row {
        private final CsvRecord csv;

        private Row(CsvRecord csv) {
            this.csv = csv;
        }

        long line() {
            return csv.getStartingLineNumber();
        }

        /** A cell without blanks around it; empty where the source is blank or says NA. */
        String text(String column) {
            Integer c = columns.get(column);
            if (c == null || c >= csv.getFieldCount()) {
                return "";
            }
            String cell = csv.getField(c).strip();
            return cell.equals("NA") ? "" : cell;
        }

        /** A whole number that must be there. */
        int number(String column) {
            return find(column).orElseThrow(() -> new BadCell(column, "is blank, a whole number is needed"));
        }

        /** A whole number, empty if blank. */
        OptionalInt find(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(Integer.parseInt(cell));
            } catch (NumberFormatException e) {
                throw new BadCell(column, "\"" + cell + "\" is no whole number");
            }
        }

        /** A number, NaN if blank or negative as codes of missing values are ({@code -9}, {@code -8}). */
        double measure(String column) {
            double value = score(column);
            return value < 0 ? Double.NaN : value;
        }

        /** A number that may be negative, NaN if blank. */
        double score(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new BadCell(column, "\"" + cell + "\" is no number");
            }
        }

        /** A flag that must be 0 or 1. */
        boolean flag(String column) {
            int value = number(column);
            if (value != 0 && value != 1) {
                throw new BadCell(column, value + " is neither 0 nor 1");
            }
            return value == 1;
        }

        /** Whole numbers separated by blanks. */
        Set<Integer> codes(String column) {
            String cell = text(column);
            try {
                return cell.isEmpty()
                        ? Set.of()
                        : Arrays.stream(cell.split(" +")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
            } catch (NumberFormatException e) {
                throw new BadCell(column, "\"" + cell + "\" is no list of whole numbers");
            }
        }

        /** {@code yyyy-mm-dd}, null if blank. */
        @Nullable
        LocalDate date(String column) {
            String cell = text(column);
            try {
                return cell.isEmpty() ? null : LocalDate.parse(cell);
            } catch (DateTimeException e) {
                throw new BadCell(column, "\"" + cell + "\" is no date (yyyy-mm-dd)");
            }
        }

        /** A date that must be there. */
        LocalDate day(String column) {
            LocalDate date = date(column);
            if (date == null) {
                throw new BadCell(column, "is blank, a date is needed");
            }
            return date;
        }

        /** The first day that year, month and day leave possible; null if the year is unknown. */
        @Nullable
        LocalDate first(String year, String month, String day) {
            return partialDates.first(part(year), part(month), part(day), day, line());
        }

        /** The last day that year, month and day leave possible; null if the year is unknown. */
        @Nullable
        LocalDate last(String year, String month, String day) {
            return partialDates.last(part(year), part(month), part(day), day, line());
        }

        private int part(String column) {
            return find(column).orElse(-9);
        }
    }
}
