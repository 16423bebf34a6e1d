package org.casus.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.SharedFiles;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** The world of all published files, imported once for all tests that need it. */
public final class ImportedWorld {
    private static @Nullable World world;
    private static Import.@Nullable Report report;
    private static Map<String, String> inputs = Map.of();

    private ImportedWorld() {}

    /** Imports {@code shared/data} into a folder of its own on first use. */
    public static synchronized World get() throws Exception {
        World known = world;
        if (known == null) {
            Path data = SharedFiles.require("data");
            Path folder = Files.createTempDirectory("casus-imported");
            var store = new Store(folder);
            report = Import.run(data, store, f -> {});
            known = Worlds.of(store);
            inputs = store.files().stream()
                    .collect(Collectors.toMap(Store.Imported::file, Store.Imported::sha256, (a, b) -> b, TreeMap::new));
            world = known;
            delete(folder);
        }
        return known;
    }

    /** What that import reported. */
    public static synchronized Import.Report report() throws Exception {
        get();
        return java.util.Objects.requireNonNull(report);
    }

    /** Hashes of the imported files by name. */
    public static synchronized Map<String, String> inputs() throws Exception {
        get();
        return inputs;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
