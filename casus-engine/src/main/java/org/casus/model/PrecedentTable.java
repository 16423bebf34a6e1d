package org.casus.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.features.Outcome;
import org.casus.model.Precedent.Profile;
import org.casus.world.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Past cases: the conflicts' names as JSON, five little-endian 16-bit numbers for each case (conflict, year, COW number,
 * side, outcome) as base64, and the profiles apart as little-endian 32-bit floats, case by case.
 */
final class PrecedentTable {
    private static final int NUMBERS = 5;

    private PrecedentTable() {}

    static void write(ObjectNode node, List<Precedent> precedents) {
        Map<String, Integer> conflicts = new LinkedHashMap<>();
        var bytes = new byte[2 * NUMBERS * precedents.size()];
        var rows = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (Precedent p : precedents) {
            Integer known = conflicts.putIfAbsent(p.conflict(), conflicts.size());
            rows.putShort((short) (known == null ? conflicts.size() - 1 : known))
                    .putShort((short) p.year())
                    .putShort((short) p.ccode())
                    .putShort((short) p.side().ordinal())
                    .putShort((short) p.outcome().ordinal());
        }
        ArrayNode names = node.putArray("conflicts");
        conflicts.keySet().forEach(names::add);
        node.put("rows", Base64.getEncoder().encodeToString(bytes));
    }

    static byte[] profiles(List<Precedent> precedents) {
        var bytes = new byte[4 * Profile.SIZE * precedents.size()];
        var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (Precedent p : precedents) {
            floats.put(p.profile().values());
        }
        return bytes;
    }

    /** Versions before 4 hold only some columns of their past cases: they count as having none. */
    static List<Precedent> read(JsonNode model, ByteBuffer profiles) {
        int version = model.path("version").asInt();
        JsonNode node = model.path("precedents");
        return version < 4 ? List.of() : version == 4 ? version4(node) : rows(node, profiles);
    }

    private static List<Precedent> rows(JsonNode node, ByteBuffer profiles) {
        var rows = ByteBuffer.wrap(Base64.getDecoder().decode(node.path("rows").asString()))
                .order(ByteOrder.LITTLE_ENDIAN);
        var floats = profiles.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        int count = rows.remaining() / (2 * NUMBERS);
        if (profiles.remaining() != 4 * Profile.SIZE * count) {
            throw new IllegalArgumentException("it has " + count + " past cases, but " + profiles.remaining()
                    + " bytes of what the model saw of them, not " + 4 * Profile.SIZE * count);
        }
        List<String> conflicts = new ArrayList<>();
        node.path("conflicts").forEach(c -> conflicts.add(c.asString()));
        List<Precedent> precedents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var values = new float[Profile.SIZE];
            floats.get(values);
            precedents.add(new Precedent(
                    conflicts.get(rows.getShort()),
                    rows.getShort(),
                    rows.getShort(),
                    Side.values()[rows.getShort()],
                    Outcome.values()[rows.getShort()],
                    new Profile(values)));
        }
        return precedents;
    }

    private static List<Precedent> version4(JsonNode node) {
        List<Precedent> precedents = new ArrayList<>();
        for (JsonNode p : node) {
            precedents.add(new Precedent(
                    p.get(0).asString(),
                    p.get(1).asInt(),
                    p.get(2).asInt(),
                    Side.values()[p.get(3).asInt()],
                    Outcome.values()[p.get(4).asInt()],
                    new Profile(ModelHead.floats(p.get(5).asString()))));
        }
        return precedents;
    }
}
