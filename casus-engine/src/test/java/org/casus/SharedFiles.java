package org.casus;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that lie beside a checkout and in CI, but that a user has not: tests that need them skip, and fail in CI. */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file or folder of {@code shared/}; skips the test where it is absent, fails it in CI. */
    public static Path require(String relative) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared").resolve(relative);
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        if (System.getenv("CASUS_CI") != null) {
            throw new AssertionError("shared/" + relative + " is missing beside the checkout, and CI needs it");
        }
        return abort("skipped: shared/" + relative + " is not here");
    }
}
