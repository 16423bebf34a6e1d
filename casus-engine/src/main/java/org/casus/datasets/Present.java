package org.casus.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The dated updates that Casus's authors wrote by hand, each with the document it was read in: the files of the project's
 * folder {@code present}, carried as resources. Its README says what the columns mean.
 */
final class Present {
    private static final String FOLDER = "/org/casus/datasets/present/";

    private Present() {}

    /** Rows of one of the files, such as {@code treaties}. */
    static List<CsvFile.Row> read(String table) {
        String name = table + ".csv";
        try (InputStream in = Present.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("this build of Casus lacks " + FOLDER + name);
            }
            List<CsvFile.Row> rows = new ArrayList<>();
            CsvFile.of(name, in.readAllBytes()).forEach(rows::add, issue -> {
                throw new IllegalStateException(issue.text());
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
