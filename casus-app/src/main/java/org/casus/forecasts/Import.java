package org.casus.forecasts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casus.forecasts.Verification.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Taking over an export. A register that holds the beginning of its chain, or nothing, goes on with the rest as it is; into any other
 * register, what is not there yet comes as new entries that keep their content and say when they were received. Repeating it adds
 * nothing. It trusts the export for who recorded what: only who keeps the register should import.
 */
public final class Import {
    private static final String CSV_BEGINS = "number,id,";

    private Import() {}

    /** What is read belongs to the caller. */
    private static final class Unclosed extends FilterReader {
        Unclosed(Reader in) {
            super(in);
        }

        @Override
        public void close() {
            // Left open, as it was given.
        }
    }

    /**
     * What an import did.
     *
     * @param entries that the export had
     * @param added of them
     * @param asTheyWere whether they were added with their old hashes and times
     */
    public record Imported(int entries, int added, boolean asTheyWere) {}

    /**
     * Takes over an export.
     *
     * @param from JSON or CSV, as {@link Export} wrote it; not closed
     * @throws ImportRefused if it is none or was changed; nothing is added then
     * @throws IOException if it cannot be read
     */
    public static Imported into(Register register, Reader from) throws ImportRefused, IOException {
        var text = new BufferedReader(from);
        int first = skipBlank(text);
        List<Entry> export = first == '{' ? json(text) : csv(text);
        check(export);
        Entries entries = register.entries();
        List<Entry> rest = behind(export, entries);
        if (!rest.isEmpty() && entries.appendAsTheyAre(rest)) {
            return new Imported(export.size(), rest.size(), true);
        }
        int added = entries.appendNew(
                        export.stream()
                                .map(e -> new Entry.Draft(e.content(), e.answer()))
                                .toList(),
                        register.receiving())
                .size();
        return new Imported(export.size(), added, false);
    }

    /** Goes to the first character that is neither blank nor a mark of the byte order, and tells it; -1 at the end. */
    private static int skipBlank(BufferedReader text) throws IOException {
        int c;
        do {
            text.mark(1);
            c = text.read();
        } while (c == '\ufeff' || Character.isWhitespace(c));
        if (c >= 0) {
            text.reset();
        }
        return c;
    }

    /** The entries behind the register's last, if that is one of them; all if it has none; none otherwise. */
    private static List<Entry> behind(List<Entry> export, Entries entries) {
        Chain.Head head = entries.head();
        if (head == null || head.entries() >= export.size()) {
            return List.of();
        }
        return export.subList((int) head.entries(), export.size());
    }

    /** Reads entry by entry: an export may be large. */
    private static List<Entry> json(Reader text) throws ImportRefused, IOException {
        var entries = new ArrayList<Entry>();
        ObjectNode root = Contents.JSON.createObjectNode();
        try (JsonParser parser = Contents.JSON.createParser(new Unclosed(text))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("entries")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        entries.add(entry(parser.<JsonNode>readValueAsTree()));
                    }
                } else {
                    root.set(name, parser.<JsonNode>readValueAsTree());
                }
            }
            if (parser.nextToken() != null) {
                throw new ImportRefused("there is more behind the end of the export");
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw new ImportRefused("this is no whole JSON: " + e.getOriginalMessage());
        }
        if (!root.path("format").asString("").equals(Export.FORMAT)) {
            throw new ImportRefused("this is no export of a register: its format is not " + Export.FORMAT);
        }
        if (root.path("version").asInt(0) != Export.VERSION) {
            throw new ImportRefused(
                    "this export is of version " + root.path("version") + ", and this Casus knows " + Export.VERSION);
        }
        String end = entries.isEmpty() ? Hashes.NONE : entries.getLast().hash();
        if (!root.path("head").path("hash").asString("").equals(end)) {
            throw new ImportRefused("entries are missing at the end of the export");
        }
        return entries;
    }

    private static Entry entry(JsonNode e) {
        return new Entry(
                e.path("number").asLong(-1),
                e.path("id").asString(""),
                e.path("content").toString(),
                e.path("answer").isNull() ? null : e.path("answer").toString(),
                e.path("received").asString(""),
                e.path("previous").asString(""),
                e.path("hash").asString(""));
    }

    private static List<Entry> csv(BufferedReader text) throws ImportRefused, IOException {
        var entries = new ArrayList<Entry>();
        var begin = new char[CSV_BEGINS.length()];
        text.mark(begin.length);
        int n = text.read(begin);
        boolean export = n == begin.length && CSV_BEGINS.contentEquals(CharBuffer.wrap(begin));
        text.reset();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new Unclosed(text))) {
            for (NamedCsvRecord row : rows) {
                if (!Set.copyOf(row.getHeader()).containsAll(Export.columns())) {
                    throw new ImportRefused("this is no export of a register: it needs the columns "
                            + String.join(", ", Export.columns()));
                }
                entries.add(entry(row));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new ImportRefused("this is neither JSON nor CSV: " + e.getMessage());
        }
        if (entries.isEmpty() && !export) {
            throw new ImportRefused("this is no export of a register");
        }
        return entries;
    }

    private static Entry entry(NamedCsvRecord row) throws ImportRefused {
        String number = row.getField("number");
        String content = row.getField("content");
        String answer = row.getField("answer");
        if (!number.matches("\\d{1,18}")) {
            throw new ImportRefused(
                    "line %d: \"%s\" is no number of an entry".formatted(row.getStartingLineNumber(), number));
        }
        try {
            JsonNode said = Contents.JSON.readTree(content);
            for (String column : Export.SHOWN) {
                if (!row.getField(column).equals(Export.shown(said, column))) {
                    throw new ImportRefused("entry %s was changed: its %s is \"%s\" and was recorded as \"%s\""
                            .formatted(number, column, row.getField(column), Export.shown(said, column)));
                }
            }
        } catch (JacksonException e) {
            throw new ImportRefused("entry " + number + " was changed: its content is no JSON");
        }
        return new Entry(
                Long.parseLong(number),
                row.getField("id"),
                content,
                answer.isEmpty() ? null : answer,
                row.getField("received"),
                row.getField("previous"),
                row.getField("hash"));
    }

    /** Whether it is a chain, and one of forecasts and of resolutions of them. */
    private static void check(List<Entry> export) throws ImportRefused {
        var chain = new Chain();
        export.forEach(chain::add);
        Fault fault = chain.result().fault();
        if (fault != null) {
            throw new ImportRefused(fault.what());
        }
        var forecasts = new HashSet<String>();
        for (Entry e : export) {
            if (!means(e, forecasts)) {
                throw new ImportRefused(
                        "entry %d is neither a forecast nor a resolution of one before it".formatted(e.number()));
            }
        }
    }

    private static boolean means(Entry e, Set<String> forecasts) {
        try {
            Forecast forecast = Contents.forecast(e);
            if (forecast != null) {
                return forecast.probability() > 0
                        && forecast.probability() < 1
                        && !Problems.unshown(forecast.author() + forecast.question() + forecast.criteria())
                        && e.answer() != null
                        && forecasts.add(forecast.id());
            }
            return forecasts.contains(
                    Objects.requireNonNull(Contents.resolution(e)).forecast());
        } catch (RuntimeException ex) {
            return false;
        }
    }
}
