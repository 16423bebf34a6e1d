package org.casus.cli;

import static org.casus.cli.Cli.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.casus.model.EmbeddedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files that cannot be used. */
class BadModelTest {
    @TempDir
    private Path folder;

    /** The embedded model's file. */
    static byte[] embedded() throws IOException {
        try (var in = Objects.requireNonNull(EmbeddedModel.class.getResourceAsStream("joining-model.json.gz"))) {
            return in.readAllBytes();
        }
    }

    private static String json() throws IOException {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(embedded()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void with(byte[] model, String... says) throws IOException {
        refuses(Files.write(folder.resolve("model.json.gz"), model), says);
    }

    private static void refuses(Path model, String... says) {
        refused(new String[] {"who", "--attacker", "USA", "--target", "PRK", "--model", model.toString()}, says);
    }

    @Test
    void A01_missing() {
        refuses(folder.resolve("none.json.gz"), "there is no file or folder " + folder.resolve("none.json.gz"));
    }

    @Test
    void A02_aFolder() {
        refuses(folder, folder + " is a folder", "casus train --out FILE");
    }

    @Test
    void A03_noModel() throws Exception {
        with("a letter".getBytes(StandardCharsets.UTF_8), "model.json.gz is damaged or no model file", "casus train");
        with(Published.gzip("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)), "is no Casus model");
    }

    @Test
    void A04_cutOff() throws Exception {
        byte[] whole = embedded();

        with(Arrays.copyOf(whole, whole.length / 2), "is damaged", "casus train --out FILE");
        with(new byte[0], "is damaged");
    }

    @Test
    void A05_aBitThatFlipped() throws Exception {
        byte[] damaged = embedded();
        damaged[damaged.length / 2] ^= 0x10;

        with(damaged, "is damaged");
    }

    @Test
    void A06_newer() throws Exception {
        String newer = json().replaceFirst("\"version\":\\d+", "\"version\":99");

        with(Published.gzip(newer.getBytes(StandardCharsets.UTF_8)), "is of model version 99", "newer Casus");
    }

    @Test
    void A07_aPartIsMissing() throws Exception {
        String without = json().replaceFirst("\"coefficients\"", "\"koefficients\"");

        with(Published.gzip(without.getBytes(StandardCharsets.UTF_8)), "\"coefficients\" is missing", "casus train");
    }
}
