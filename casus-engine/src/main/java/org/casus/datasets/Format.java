package org.casus.datasets;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.world.Source;

/**
 * One published file in one version, and how to read it.
 *
 * @param group what it tells about; of several files of a group the first in the order of {@link Formats#all} is used
 * @param source the dataset
 * @param files names under which it is published, lower case
 * @param columns columns it must have, lower case
 * @param reader reads it into rows
 */
record Format(String group, Source source, List<String> files, Set<String> columns, Reader reader) {
    /** Reads a file into rows and returns how many lines were good. */
    @FunctionalInterface
    interface Reader {
        long read(CsvFile file, Source source, Rows rows, Consumer<DataIssue> issues);
    }

    boolean accepts(String fileName) {
        return files.contains(fileName.toLowerCase(java.util.Locale.ROOT));
    }

    static Source dataset(String id, String title, String publisher, String version, int reaches, String address) {
        return new Source(id, "dataset", title, publisher, version, String.valueOf(reaches), address);
    }
}
