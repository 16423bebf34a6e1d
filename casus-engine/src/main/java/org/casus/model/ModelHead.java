package org.casus.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casus.features.Columns;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model as JSON, readable but for the resamples, which are base64 of little-endian 32-bit floats. */
final class ModelHead {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelHead() {}

    /** A model without its hindcasts and without what it saw of the past cases. */
    static ObjectNode of(JoiningModel model) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", ModelFile.FORMAT).put("version", ModelFile.VERSION);
        ObjectNode provenance = root.putObject("provenance");
        model.provenance().forEach(provenance::put);
        ArrayNode columns = root.putArray("columns");
        Columns.all().forEach(c -> columns.add(c.name()));
        ObjectNode levels = root.putObject("levels");
        model.levels().forEach((level, m) -> {
            ObjectNode node = levels.putObject(level.word());
            level(node, m);
            model.findEntries(level).ifPresent(e -> entries(node.putObject("entries"), e));
        });
        model.findEnding().ifPresent(e -> EndingHead.write(root.putObject("ending"), e));
        PrecedentTable.write(root.putObject("precedents"), model.precedents());
        ObjectNode support = root.putObject("support");
        for (Level level : model.levels().keySet()) {
            Support s = model.support(level);
            if (!s.empty()) {
                ObjectNode node = support.putObject(level.word());
                putAll(node.putArray("pairs"), s.pairs());
                putAll(node.putArray("nearest"), s.nearest());
                putAll(node.putArray("crises"), s.crises());
                putAll(node.putArray("lowest"), s.lowest());
                putAll(node.putArray("highest"), s.highest());
            }
        }
        return root;
    }

    private static void putAll(ArrayNode array, List<Double> values) {
        values.forEach(v -> array.add((float) (double) v));
    }

    private static void level(ObjectNode node, LevelModel m) {
        node.putObject("settings")
                .put("penalty", m.settings().penalty())
                .put("shiftPenalty", m.settings().shiftPenalty())
                .put("warWeight", m.settings().warWeight());
        node.putObject("recalibration")
                .put("level", m.recalibration().level())
                .put("slope", m.recalibration().slope())
                .put("tail", m.recalibration().tail());
        node.putObject("baseRates")
                .put("candidates", m.baseRates().candidates())
                .put("attackers", m.baseRates().attackers())
                .put("targets", m.baseRates().targets())
                .put("conflicts", m.baseRates().conflicts());
        ArrayNode bins = node.putArray("calibration");
        for (LevelModel.Bin b : m.calibration()) {
            bins.addObject()
                    .put("low", b.low())
                    .put("high", b.high())
                    .put("n", b.past().n())
                    .put("conflicts", b.past().conflicts())
                    .put("joined", b.past().joined())
                    .put("expected", b.past().expected())
                    .put("shareLow", b.past().low())
                    .put("shareHigh", b.past().high());
        }
        horizon(node.putObject("horizon"), m.horizon());
        putAll(node.putArray("mean"), m.fitted().standardization().mean());
        putAll(node.putArray("deviation"), m.fitted().standardization().deviation());
        putAll(node.putArray("coefficients"), m.fitted().coefficients());
        putDraws(node.putArray("draws"), m.draws());
    }

    private static void entries(ObjectNode node, EntryModel model) {
        ObjectNode coefficients = node.putObject("coefficients");
        for (Effect effect : Effect.values()) {
            coefficients.put(Columns.word(effect), model.coefficient(effect));
        }
        putDraws(node.putArray("draws"), model.draws());
    }

    /** None in files older than the model of entries. */
    private static Map<Level, EntryModel> entries(JsonNode root) {
        Map<Level, EntryModel> entries = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            JsonNode node = root.path("levels").path(level.word()).path("entries");
            if (!node.isMissingNode()) {
                double[] coefficients = Arrays.stream(Effect.values())
                        .mapToDouble(e -> required(required(node, "coefficients"), Columns.word(e))
                                .asDouble())
                        .toArray();
                entries.put(level, new EntryModel(coefficients, draws(required(node, "draws"))));
            }
        }
        return entries;
    }

    static void putDraws(ArrayNode array, double[][] draws) {
        for (double[] draw : draws) {
            var values = new float[draw.length];
            for (int c = 0; c < draw.length; c++) {
                values[c] = (float) draw[c];
            }
            array.add(floats(values));
        }
    }

    private static void horizon(ObjectNode node, Horizon horizon) {
        ArrayNode days = node.putArray("days");
        IntStream.of(horizon.days()).forEach(days::add);
        ArrayNode conflict = node.putArray("conflict");
        IntStream.of(horizon.conflict()).forEach(conflict::add);
        ArrayNode times = node.putArray("times");
        for (byte[] resample : horizon.times()) {
            times.add(Base64.getEncoder().encodeToString(resample));
        }
    }

    /** In version 1 a list of days alone. */
    private static Horizon horizon(JsonNode node) {
        if (node.isArray()) {
            return new Horizon(ints(node));
        }
        var times = new ArrayList<byte[]>();
        for (JsonNode resample : required(node, "times")) {
            times.add(Base64.getDecoder().decode(resample.asString()));
        }
        return new Horizon(
                ints(required(node, "days")), ints(required(node, "conflict")), times.toArray(byte[][]::new));
    }

    private static void putAll(ArrayNode array, double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                array.addNull();
            } else {
                array.add(value);
            }
        }
    }

    private static String floats(float[] values) {
        var buffer = ByteBuffer.allocate(4 * values.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            buffer.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    /**
     * Reads it again.
     *
     * @param profiles what the model saw of the past cases
     * @throws RuntimeException if a part is missing or wrong
     */
    static JoiningModel read(JsonNode root, ByteBuffer profiles, Hindcasts.Source hindcasts) {
        Map<String, String> provenance = new LinkedHashMap<>();
        root.path("provenance")
                .properties()
                .forEach(e -> provenance.put(e.getKey(), e.getValue().asString()));
        checkColumns(root.path("columns"));
        Map<Level, LevelModel> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            JsonNode node = root.path("levels").path(level.word());
            if (!node.isMissingNode()) {
                levels.put(level, level(level, node));
            }
        }
        return new JoiningModel(
                levels,
                PrecedentTable.read(root, profiles),
                support(root),
                entries(root),
                EndingHead.read(root.path("ending")),
                provenance,
                hindcasts);
    }

    private static Map<Level, Support> support(JsonNode root) {
        Map<Level, Support> support = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            JsonNode node = root.path("support").path(level.word());
            if (!node.isMissingNode()) {
                support.put(
                        level,
                        new Support(
                                list(node, "pairs"),
                                list(node, "nearest"),
                                list(node, "crises"),
                                list(node, "lowest"),
                                list(node, "highest")));
            }
        }
        return support;
    }

    private static List<Double> list(JsonNode node, String field) {
        return Arrays.stream(doubles(required(node, field))).boxed().toList();
    }

    private static void checkColumns(JsonNode columns) {
        if (columns.size() != Columns.count()) {
            throw new IllegalArgumentException(
                    "it has " + columns.size() + " columns, this Casus has " + Columns.count());
        }
        for (int c = 0; c < columns.size(); c++) {
            String expected = Columns.all().get(c).name();
            if (!columns.get(c).asString().equals(expected)) {
                throw new IllegalArgumentException("column " + (c + 1) + " is \""
                        + columns.get(c).asString() + "\", expected \"" + expected + "\"");
            }
        }
    }

    private static LevelModel level(Level level, JsonNode node) {
        JsonNode s = required(node, "settings");
        JsonNode r = required(node, "recalibration");
        JsonNode b = required(node, "baseRates");
        var standardization =
                new Standardization(doubles(required(node, "mean")), doubles(required(node, "deviation")));
        var fitted = new Fitted(standardization, doubles(required(node, "coefficients")));
        List<LevelModel.Bin> bins = new ArrayList<>();
        for (JsonNode bin : required(node, "calibration")) {
            bins.add(new LevelModel.Bin(
                    bin.get("low").asDouble(),
                    bin.get("high").asDouble(),
                    new Tally(
                            bin.get("n").asInt(),
                            bin.path("conflicts").asInt(0),
                            bin.get("joined").asInt(),
                            bin.path("expected").asDouble(Double.NaN),
                            bin.path("shareLow").asDouble(Double.NaN),
                            bin.path("shareHigh").asDouble(Double.NaN))));
        }
        return new LevelModel(
                level,
                new Settings(
                        s.get("penalty").asDouble(),
                        s.get("shiftPenalty").asDouble(),
                        s.get("warWeight").asDouble()),
                fitted,
                draws(required(node, "draws")),
                new Recalibration(
                        r.get("level").asDouble(),
                        r.get("slope").asDouble(),
                        r.get("tail").asDouble()),
                new LevelModel.BaseRates(
                        b.get("candidates").asInt(),
                        b.get("attackers").asInt(),
                        b.get("targets").asInt(),
                        b.get("conflicts").asInt()),
                bins,
                horizon(required(node, "horizon")));
    }

    static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("field \"" + field + "\" is missing");
        }
        return value;
    }

    static double[][] draws(JsonNode array) {
        var draws = new double[array.size()][];
        for (int i = 0; i < draws.length; i++) {
            float[] values = floats(array.get(i).asString());
            draws[i] = new double[values.length];
            for (int c = 0; c < values.length; c++) {
                draws[i][c] = values[c];
            }
        }
        return draws;
    }

    private static int[] ints(JsonNode array) {
        var values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    private static double[] doubles(JsonNode array) {
        var values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
        }
        return values;
    }

    static float[] floats(String base64) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        var values = new float[buffer.remaining() / 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getFloat();
        }
        return values;
    }
}
