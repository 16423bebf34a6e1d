package org.casus.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.casus.datasets.PartitionWriter;

/** A folder of an executor's own in which a task makes its files; deleted with all that is left in it. */
final class Room implements AutoCloseable {
    private final Path folder;
    private final PartitionWriter writer;

    /** @param columns of a sweep; a grid has none */
    Room(List<String> columns) throws IOException {
        folder = Files.createTempDirectory("casus");
        writer = new PartitionWriter(folder, columns);
    }

    PartitionWriter writer() {
        return writer;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
