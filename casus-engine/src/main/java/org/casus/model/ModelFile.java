package org.casus.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.casus.error.Code;
import org.casus.error.Coded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Model files, gzipped. The first line is JSON: levels, provenance, past cases ({@link ModelHead}). From version 3 a second
 * line holds the hindcasts ({@link HindcastTable}), which most commands need not parse
 * (docs/decisions/015-hindcasts-on-a-second-line.md). From version 5 what the model saw of the past cases follows as bytes
 * ({@link PrecedentTable}), because as text it took longer to read than all the rest.
 */
public final class ModelFile {
    /** The version this program writes; it reads this one and all before it. */
    public static final int VERSION = 5;

    static final String FORMAT = "casus-model";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BUFFER = 1 << 16;

    private ModelFile() {}

    /** A file that is no usable model; the message says what is wrong and what to do. */
    public static final class BrokenModel extends IOException implements Coded {
        private static final long serialVersionUID = 1L;

        private final Code code;

        BrokenModel(Code code, String message) {
            super(message);
            this.code = code;
        }

        @Override
        public Code code() {
            return code;
        }
    }

    /** A model as the content of a file. */
    public static byte[] bytes(JoiningModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(ModelHead.of(model)));
            out.write('\n');
            out.write(HindcastTable.bytes(model.hindcasts()));
            out.write('\n');
            out.write(PrecedentTable.profiles(model.precedents()));
        }
        return bytes.toByteArray();
    }

    /** Reads a model file. */
    public static JoiningModel read(Path file) throws IOException, BrokenModel {
        if (Files.isDirectory(file)) {
            throw new BrokenModel(
                    Code.FOLDER_GIVEN,
                    file + " is a folder; name the model's file, as 'casus train --out FILE' wrote it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a model.
     *
     * @param name what to call it in messages
     */
    public static JoiningModel read(InputStream in, String name) throws IOException, BrokenModel {
        JsonNode root;
        byte[] bytes;
        int end;
        try (var unzipped = new GZIPInputStream(in, BUFFER)) {
            bytes = unzipped.readAllBytes();
            end = lineEnd(bytes, 0);
            root = JSON.readTree(bytes, 0, end);
        } catch (java.util.zip.ZipException | java.io.EOFException | JacksonException e) {
            throw new BrokenModel(
                    Code.MODEL_DAMAGED,
                    name + " is damaged or no model file (" + firstLine(e)
                            + "). Train a new one with 'casus train --out FILE'.");
        }
        if (!FORMAT.equals(root.path("format").asString(""))) {
            throw new BrokenModel(Code.NO_MODEL, name + " is no Casus model: it lacks \"format\": \"" + FORMAT + "\".");
        }
        int version = root.path("version").asInt(0);
        if (version > VERSION) {
            throw new BrokenModel(
                    Code.MODEL_NEWER,
                    name + " is of model version " + version + ", this Casus reads up to " + VERSION
                            + ". Use a newer Casus, or train a new model with 'casus train --out FILE'.");
        }
        try {
            int start = Math.min(end + 1, bytes.length);
            int next = lineEnd(bytes, start);
            int rest = Math.min(next + 1, bytes.length);
            var profiles = ByteBuffer.wrap(bytes, rest, bytes.length - rest);
            return ModelHead.read(root, profiles, () -> hindcasts(bytes, start, next, name));
        } catch (RuntimeException e) {
            throw part(name, e);
        }
    }

    private static BrokenModel part(String name, RuntimeException e) {
        return new BrokenModel(
                Code.MODEL_PART,
                name + " is a Casus model, but a part of it is missing or wrong (" + firstLine(e)
                        + "). Train a new one with 'casus train --out FILE'.");
    }

    /** Where the line ends that begins at a byte. */
    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Hindcasts hindcasts(byte[] bytes, int start, int end, String name) throws BrokenModel {
        if (start == end) {
            throw new BrokenModel(
                    Code.NO_HINDCASTS,
                    name + " keeps no forecasts of the past: it was made by an older Casus. Train a new one with"
                            + " 'casus train --out FILE'.");
        }
        try {
            return HindcastTable.read(Arrays.copyOfRange(bytes, start, end));
        } catch (RuntimeException e) {
            throw part(name, e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
