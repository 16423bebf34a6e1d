package org.casus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;
import org.casus.datasets.Checksum;
import org.casus.datasets.PartitionWriter;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a job fills, on a file system that all executors share (HDFS, an object store, NFS).
 *
 * <p>A file goes to its place whole, by a rename, under a name made from its bytes. So a task that runs twice leaves one file,
 * and one that is killed leaves none; what it began lies below {@code _unfinished}, which readers of Parquet skip and the end
 * of the job deletes.
 */
final class OutFolder implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String LABEL = "_about.txt";
    private static final String DONE = "_SUCCESS";
    private static final String UNFINISHED = "_unfinished";

    private final String uri;
    private final SerializableConfiguration configuration;

    OutFolder(String uri, Configuration configuration) {
        this.uri = uri;
        this.configuration = new SerializableConfiguration(configuration);
    }

    /**
     * Begins a job, or goes on with one that was stopped.
     *
     * @param about all that decides the numbers
     * @throws EnvironmentFailure if the folder holds the files of another job
     */
    void begin(String about) throws IOException {
        try (FileSystem files = open()) {
            String label = text(files, at(LABEL));
            if (label != null && !label.equals(about)) {
                throw new EnvironmentFailure(
                        Code.CANNOT_WRITE,
                        uri + " holds another job's files (" + uri + "/" + LABEL
                                + " says what they are of); name another folder, or delete it",
                        null);
            }
            files.delete(at(DONE), false);
            write(files, at(LABEL), about);
        }
    }

    /** Makes a file. */
    @FunctionalInterface
    interface Maker {
        java.nio.file.Path make() throws IOException;
    }

    /**
     * A partition: found, or made and moved to its place.
     *
     * @param attempt of the task, so that two of them do not meet
     */
    Part part(int year, int attacker, long attempt, Maker maker) throws IOException {
        String partition = PartitionWriter.folder(year, attacker);
        String there = find(partition);
        if (there != null) {
            return new Part(year, attacker, there, true);
        }
        java.nio.file.Path made = maker.make();
        String name = String.valueOf(made.getFileName());
        put(made, partition + "/" + name, attempt + "-" + name);
        return new Part(year, attacker, name, false);
    }

    /** The file of a partition if it is there and whole; what is damaged is deleted. */
    private @Nullable String find(String partition) throws IOException {
        try (FileSystem files = open()) {
            Path folder = at(partition);
            for (FileStatus file : files.exists(folder) ? files.listStatus(folder) : new FileStatus[0]) {
                String name = file.getPath().getName();
                if (name.equals(checksum(files, file.getPath()) + PartitionWriter.SUFFIX)) {
                    return name;
                }
                files.delete(file.getPath(), false);
            }
            return null;
        }
    }

    /** Moves a finished file to its place; the same file may be there already. */
    private void put(java.nio.file.Path made, String to, String attempt) throws IOException {
        try (FileSystem files = open()) {
            Path unfinished = at(UNFINISHED + "/" + attempt);
            Path place = at(to);
            files.copyFromLocalFile(true, true, new Path(made.toUri()), unfinished);
            files.mkdirs(place.getParent());
            if (!files.rename(unfinished, place) && !files.exists(place)) {
                throw new EnvironmentFailure(Code.CANNOT_WRITE, "cannot write " + place, null);
            }
            files.delete(unfinished, false);
        }
    }

    /**
     * Ends a job: looks whether the folder holds these files of their partitions and no other.
     *
     * @throws EnvironmentFailure if it does not
     */
    void end(List<Part> parts) throws IOException {
        try (FileSystem files = open()) {
            var expected = new TreeSet<>(parts.stream().map(Part::path).toList());
            var found = new TreeSet<String>();
            for (String partition : new TreeSet<>(parts.stream()
                    .map(p -> PartitionWriter.folder(p.year(), p.attacker()))
                    .toList())) {
                for (FileStatus file : files.listStatus(at(partition))) {
                    found.add(partition + "/" + file.getPath().getName());
                }
            }
            if (!found.equals(expected) || expected.size() != parts.size()) {
                throw new EnvironmentFailure(
                        Code.CANNOT_WRITE,
                        uri + " was changed by something else while the job ran; submit the same job again",
                        null);
            }
            files.delete(at(UNFINISHED), true);
            write(files, at(DONE), "");
        }
    }

    /** The size of all files, in bytes. */
    long bytes() throws IOException {
        try (FileSystem files = open()) {
            long bytes = 0;
            RemoteIterator<LocatedFileStatus> all = files.listFiles(at("."), true);
            while (all.hasNext()) {
                bytes += all.next().getLen();
            }
            return bytes;
        }
    }

    private FileSystem open() throws IOException {
        FileSystem files = FileSystem.newInstance(new Path(uri).toUri(), configuration.value());
        files.setWriteChecksum(false);
        return files;
    }

    private Path at(String below) {
        return new Path(uri, below);
    }

    private static String checksum(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return Checksum.of(in);
        }
    }

    private static @Nullable String text(FileSystem files, Path file) throws IOException {
        if (!files.exists(file)) {
            return null;
        }
        try (InputStream in = files.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(FileSystem files, Path file, String text) throws IOException {
        try (var out = files.create(file, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return uri;
    }
}
