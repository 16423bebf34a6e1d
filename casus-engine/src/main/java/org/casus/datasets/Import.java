package org.casus.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.casus.datasets.Store.Imported;
import org.casus.datasets.Store.UnusableStore;
import org.casus.error.Code;
import org.casus.error.Coded;

/** Imports the published files of a folder into the store. */
public final class Import {
    private Import() {}

    /** A folder in which no file is one that Casus reads. */
    public static final class NothingRecognised extends Exception implements Coded {
        private static final long serialVersionUID = 1L;

        NothingRecognised(String message) {
            super(message);
        }

        @Override
        public Code code() {
            return Code.NOTHING_RECOGNISED;
        }
    }

    /**
     * What an import did.
     *
     * @param files imported files
     * @param leftOut files of a group for which a preferred version was there too
     * @param unknown how many other files there were
     * @param issues problems, in the order they were met
     */
    public record Report(List<Imported> files, List<String> leftOut, int unknown, List<DataIssue> issues) {
        public Report {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
            issues = List.copyOf(issues);
        }
    }

    /**
     * Imports a folder and those below it.
     *
     * @param directory where the files are
     * @param store where the rows go; rows of files that are not in the folder stay
     * @param progress told each file's name before it is read
     */
    public static Report run(Path directory, Store store, Consumer<String> progress)
            throws IOException, NothingRecognised, UnusableStore {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Map<Imported, Rows> read = new LinkedHashMap<>();
        List<DataIssue> issues = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        int known = 0;
        for (Format format : Formats.all()) {
            for (String name : format.files()) {
                for (Path file : named(all, name)) {
                    known++;
                    if (groups.contains(format.group())) {
                        leftOut.add(file.getFileName().toString());
                    } else if (read(file, format, read, issues, progress)) {
                        groups.add(format.group());
                    }
                }
            }
        }
        if (read.isEmpty()) {
            throw new NothingRecognised(nothing(directory, all, issues));
        }
        progress.accept("checking the files against each other");
        issues.addAll(Consistency.of(read));
        progress.accept("writing the store");
        store.replace(read);
        return new Report(List.copyOf(read.keySet()), leftOut, all.size() - known, issues);
    }

    private static List<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(f -> f.getFileName().toString().equalsIgnoreCase(name))
                .toList();
    }

    private static boolean read(
            Path path, Format format, Map<Imported, Rows> read, List<DataIssue> issues, Consumer<String> progress)
            throws IOException {
        String name = path.getFileName().toString();
        progress.accept(name);
        CsvFile file;
        try {
            file = CsvFile.open(path);
        } catch (ZipException | EOFException e) {
            issues.add(new DataIssue(
                    Code.PACKED_DAMAGED,
                    name,
                    0,
                    "",
                    "the compressed file is damaged or cut off",
                    "the file is left out; get it again"));
            return false;
        }
        List<String> lacks = file.lacks(format.columns());
        if (!lacks.isEmpty()) {
            issues.add(new DataIssue(
                    Code.COLUMNS_LACKING,
                    name,
                    1,
                    String.join(", ", lacks),
                    "the header lacks " + (lacks.size() == 1 ? "this column" : "these columns"),
                    "the file is left out; " + format.source().title() + " "
                            + format.source().version() + " has them"));
            return false;
        }
        var rows = new Rows();
        int before = issues.size();
        long lines = format.reader().read(file, format.source(), rows, issues::add);
        int problems = issues.size() - before;
        file.partialDates().report(issues::add);
        if (rows.size() == 0) {
            issues.add(new DataIssue(Code.NO_ROW, name, 0, "", "no row could be read", "the file is left out"));
            return false;
        }
        read.put(new Imported(format.group(), name, format.source(), sha256(file.content()), lines, problems), rows);
        return true;
    }

    private static String nothing(Path directory, List<Path> all, List<DataIssue> issues) {
        var text = new StringBuilder(
                all.size() == 1
                        ? "the one file in %s is none that Casus reads".formatted(directory)
                        : "none of the %d files in %s is one that Casus reads".formatted(all.size(), directory));
        issues.forEach(i -> text.append("\n  ").append(i.text()));
        text.append("\nIt reads, among others: ");
        text.append(String.join(
                ", ",
                Formats.all().stream().map(f -> f.files().getFirst()).limit(8).toList()));
        return text.append(" (all of them: docs/data.md)").toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
