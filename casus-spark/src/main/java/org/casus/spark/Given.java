package org.casus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.casus.datasets.Facts;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.engine.Coverage;
import org.casus.model.EmbeddedModel;
import org.casus.model.ModelFile;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The files that decide a world and a model, null or empty for what the jar carries. Their names may be of the machine that
 * the job is submitted from, or, after {@link #ship}, of an executor.
 *
 * @param data folder of imported data
 * @param model a model of the user's own
 * @param facts the user's own facts
 * @param today the day of the submission, on every machine
 */
record Given(@Nullable String data, @Nullable String model, List<String> facts, LocalDate today)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String STORE = "casus.duckdb";
    private static final String MODEL = "casus-model";
    private static final String FACTS = "casus-facts-";

    Given {
        facts = List.copyOf(facts);
    }

    Coverage coverage() {
        return data == null ? Coverage.EMBEDDED : Coverage.IMPORTED;
    }

    /** Reads the world and the model. */
    Opened open() throws IOException {
        World world = data == null ? Worlds.embedded() : Worlds.of(new Store(Path.of(data)));
        List<Path> own = facts.stream().map(Path::of).toList();
        return new Opened(
                own.isEmpty() ? world : new World(Facts.over(world.tables(), own)),
                model == null ? EmbeddedModel.read() : ModelFile.read(Path.of(model)),
                this);
    }

    /** Sends the files to every executor, and gives back what they are called there; see {@link #received}. */
    Given ship(JavaSparkContext spark) throws IOException {
        Path folder = Files.createTempDirectory("casus");
        var shipped = new ArrayList<String>();
        if (data != null) {
            send(spark, Path.of(data, STORE), folder.resolve(STORE));
        }
        if (model != null) {
            send(spark, Path.of(model), folder.resolve(MODEL));
        }
        for (String file : facts) {
            String name = FACTS + shipped.size() + ".csv";
            send(spark, Path.of(file), folder.resolve(name));
            shipped.add(name);
        }
        return new Given(data == null ? null : ".", model == null ? null : MODEL, shipped, today);
    }

    private static void send(JavaSparkContext spark, Path file, Path copy) throws IOException {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().deleteOnExit();
        spark.addFile(copy.toUri().toString());
    }

    /** The same with the names that the files have below the folder in which an executor receives them. */
    Given received(Path folder) {
        return new Given(
                data == null ? null : folder.toString(),
                model == null ? null : folder.resolve(model).toString(),
                facts.stream().map(f -> folder.resolve(f).toString()).toList(),
                today);
    }

    /** What the world is made of, in a line: other files have another. */
    String about() throws IOException {
        var files = new ArrayList<String>();
        files.add("data " + (data == null ? "embedded" : sha256(Path.of(data, STORE))));
        for (String file : facts) {
            files.add("facts " + sha256(Path.of(file)));
        }
        return String.join("\n", files);
    }

    private static String sha256(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
