package org.casus.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that an answer goes to: written beside its place and then renamed, so that a failure leaves an old one as it was. */
final class ResultFile {
    private final Path given;

    private ResultFile(Path given) {
        this.given = given;
    }

    /**
     * A file, looked at before the work begins.
     *
     * @throws UnwritableFile if its folder is missing or it is a folder itself
     */
    static ResultFile of(Path given) throws UnwritableFile {
        Path folder = folder(given);
        if (Files.isDirectory(given)) {
            throw new UnwritableFile(given + " is a folder; name a file in it");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnwritableFile("cannot write " + given + ": " + folder + " is a file, not a folder");
        }
        if (!Files.exists(folder)) {
            throw new UnwritableFile("cannot write " + given + ": there is no folder " + folder);
        }
        return new ResultFile(given);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Writes the content; the old file, if any, is there until the new one is whole. */
    void write(byte[] content) throws UnwritableFile {
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
        } catch (AccessDeniedException e) {
            throw new UnwritableFile("cannot write " + given + ": no permission in " + folder(given));
        } catch (FileSystemException e) {
            String reason = e.getReason();
            throw new UnwritableFile("cannot write " + given + ": " + (reason == null ? e.getMessage() : reason));
        } catch (IOException e) {
            throw new UnwritableFile("cannot write " + given + ": " + e.getMessage());
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

    /** The environment does not let it be written; the message says why. */
    static final class UnwritableFile extends IOException {
        private static final long serialVersionUID = 1L;

        UnwritableFile(String message) {
            super(message);
        }
    }
}
