package org.casus.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.casus.error.Code;
import org.casus.error.EnvironmentFailure;

/** A file that an answer goes to: written beside its place and then renamed, so that a failure leaves an old one as it was. */
final class ResultFile {
    private final Path given;

    private ResultFile(Path given) {
        this.given = given;
    }

    /**
     * A file, looked at before the work begins.
     *
     * @throws EnvironmentFailure if its folder is missing or it is a folder itself
     */
    static ResultFile of(Path given) throws EnvironmentFailure {
        Path folder = folder(given);
        if (Files.isDirectory(given)) {
            throw unwritable(given + " is a folder; name a file in it");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw unwritable("cannot write " + given + ": " + folder + " is a file, not a folder");
        }
        if (!Files.exists(folder)) {
            throw unwritable("cannot write " + given + ": there is no folder " + folder);
        }
        probe(given, folder);
        return new ResultFile(given);
    }

    /**
     * As {@link #of}, for work that takes minutes: a missing folder is made.
     *
     * @throws IOException if it cannot be made, or the file cannot be written
     */
    static ResultFile inNewFolder(Path given) throws IOException {
        Files.createDirectories(folder(given));
        return of(given);
    }

    /** Whether a file can be made in the folder; permissions alone do not tell. */
    private static void probe(Path given, Path folder) throws EnvironmentFailure {
        if (Files.exists(given) && !Files.isRegularFile(given)) {
            return;
        }
        try {
            Files.delete(Files.createTempFile(folder, ".casus", ".part"));
        } catch (IOException e) {
            throw unwritable(given, e);
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Writes the content; the old file, if any, is there until the new one is whole. */
    void write(byte[] content) throws EnvironmentFailure {
        try {
            if (Files.exists(given) && !Files.isRegularFile(given)) {
                Files.write(given, content);
                return;
            }
            Path real = Files.exists(given) ? given.toRealPath() : given;
            Path beside = folder(real)
                    .resolve("." + real.getFileName() + "."
                            + ProcessHandle.current().pid() + ".part");
            try {
                Files.write(beside, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                rename(beside, real);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw unwritable(given, e);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String toString() {
        return given.toString();
    }

    private static EnvironmentFailure unwritable(Path given, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException) {
            reason = "no permission in " + folder(given);
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            reason = system.getReason();
        }
        return unwritable("cannot write " + given + ": " + reason);
    }

    private static EnvironmentFailure unwritable(String why) {
        return new EnvironmentFailure(Code.CANNOT_WRITE, why, null);
    }
}
