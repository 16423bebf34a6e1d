package org.casus.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that lie beside a checkout and in CI, but that a user has not: tests that need them skip, and fail in CI. */
public final class Shared {
    private Shared() {}

    /** A file or folder of {@code shared/}; skips the test where it is absent, fails it in CI. */
    public static Path require(String relative) {
        Path file = beside("shared/" + relative);
        if (file != null) {
            return file;
        }
        if (System.getenv("CASUS_CI") != null) {
            throw new AssertionError("shared/" + relative + " is missing beside the checkout, and CI needs it");
        }
        return abort("skipped: shared/" + relative + " is not here");
    }

    /** The first of this name in this folder and those above it. */
    static @org.jspecify.annotations.Nullable Path beside(String relative) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(relative))) {
                return folder.resolve(relative);
            }
        }
        return null;
    }
}
