package org.casus.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.LevelModel.BaseRates;
import org.casus.world.Level;
import org.casus.world.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hindcasts as JSON: conflicts and what was learnt as they are; candidates and log-odds of all conflicts in a row, each as
 * base64 of zlib-deflated bytes, first the high bytes of all 16-bit numbers, then the low ones.
 */
final class HindcastTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private HindcastTable() {}

    static byte[] bytes(Hindcasts hindcasts) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode conflicts = root.putArray("conflicts");
        hindcasts.conflicts().forEach(p -> conflict(conflicts.addObject(), p));
        ArrayNode learnt = root.putArray("learnt");
        hindcasts.learnt().forEach(l -> learnt(learnt.addObject(), l));
        List<Past> all = hindcasts.conflicts();
        root.put("candidates", packed(all.stream().map(p -> p.chances().ccodes).toList()));
        ObjectNode logits = root.putObject("logits");
        for (Level level : Level.values()) {
            logits.put(
                    level.word(),
                    packed(all.stream()
                            .map(p -> p.chances().logits.getOrDefault(level, new short[0]))
                            .toList()));
        }
        return JSON.writeValueAsBytes(root);
    }

    private static void conflict(ObjectNode node, Past p) {
        node.put("id", p.id()).put("name", p.name()).put("on", p.on().toString());
        ArrayNode attackers = node.putArray("attackers");
        p.attackers().forEach(attackers::add);
        ArrayNode targets = node.putArray("targets");
        p.targets().forEach(targets::add);
        node.put("candidates", p.chances().ccodes.length);
        ArrayNode joiners = node.putArray("joiners");
        for (Joiner j : p.joiners()) {
            joiners.addObject()
                    .put("ccode", j.ccode())
                    .put("side", j.side().word())
                    .put("on", j.on().toString())
                    .put("dayKnown", j.dayKnown())
                    .put("hostility", j.hostility());
        }
    }

    private static void learnt(ObjectNode node, Learnt l) {
        node.put("decade", l.decade()).put("disputes", l.disputes()).put("wars", l.wars());
        ObjectNode rates = node.putObject("baseRates");
        new TreeMap<>(l.baseRates())
                .forEach((level, b) -> rates.putObject(level.word())
                        .put("candidates", b.candidates())
                        .put("attackers", b.attackers())
                        .put("targets", b.targets())
                        .put("conflicts", b.conflicts()));
    }

    /** @throws RuntimeException if a part is missing or wrong */
    static Hindcasts read(byte[] json) {
        JsonNode root = JSON.readTree(json);
        short[] ccodes = unpacked(root.get("candidates").asString());
        Map<Level, short[]> logits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            logits.put(level, unpacked(root.get("logits").get(level.word()).asString()));
        }
        Map<Level, Integer> at = new EnumMap<>(Level.class);
        List<Past> conflicts = new ArrayList<>();
        int from = 0;
        for (JsonNode node : root.get("conflicts")) {
            int to = from + node.get("candidates").asInt();
            conflicts.add(conflict(node, Arrays.copyOfRange(ccodes, from, to), logits, at));
            from = to;
        }
        List<Learnt> learnt = new ArrayList<>();
        root.get("learnt").forEach(l -> learnt.add(learnt(l)));
        return new Hindcasts(conflicts, learnt);
    }

    private static Past conflict(JsonNode node, short[] ccodes, Map<Level, short[]> logits, Map<Level, Integer> at) {
        List<Joiner> joiners = new ArrayList<>();
        for (JsonNode j : node.get("joiners")) {
            joiners.add(new Joiner(
                    j.get("ccode").asInt(),
                    j.get("side").asString().equals(Side.ATTACKER.word()) ? Side.ATTACKER : Side.TARGET,
                    LocalDate.parse(j.get("on").asString()),
                    j.get("dayKnown").asBoolean(),
                    j.get("hostility").asInt()));
        }
        var past = new Past(
                node.get("id").asString(),
                node.get("name").asString(),
                LocalDate.parse(node.get("on").asString()),
                codes(node.get("attackers")),
                codes(node.get("targets")),
                joiners,
                Chances.NONE);
        if (ccodes.length == 0) {
            return past;
        }
        Map<Level, short[]> own = new EnumMap<>(Level.class);
        for (Level level : past.levels()) {
            int start = at.getOrDefault(level, 0);
            int end = start + 2 * ccodes.length;
            own.put(level, Arrays.copyOfRange(logits.getOrDefault(level, new short[0]), start, end));
            at.put(level, end);
        }
        return new Past(
                past.id(), past.name(), past.on(), past.attackers(), past.targets(), joiners, new Chances(ccodes, own));
    }

    private static List<Integer> codes(JsonNode array) {
        List<Integer> codes = new ArrayList<>();
        array.forEach(c -> codes.add(c.asInt()));
        return codes;
    }

    private static Learnt learnt(JsonNode node) {
        Map<Level, BaseRates> rates = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            JsonNode b = node.get("baseRates").get(level.word());
            rates.put(
                    level,
                    new BaseRates(
                            b.get("candidates").asInt(),
                            b.get("attackers").asInt(),
                            b.get("targets").asInt(),
                            b.get("conflicts").asInt()));
        }
        return new Learnt(
                node.get("decade").asInt(),
                node.get("disputes").asInt(),
                node.get("wars").asInt(),
                rates);
    }

    private static String packed(List<short[]> parts) {
        int size = parts.stream().mapToInt(p -> p.length).sum();
        var plain = new byte[2 * size];
        int at = 0;
        for (short[] part : parts) {
            for (short value : part) {
                plain[at] = (byte) (value >> 8);
                plain[size + at] = (byte) value;
                at++;
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static short[] unpacked(String base64) {
        byte[] plain;
        try (var in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            plain = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new short[plain.length / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (plain[i] << 8 | plain[values.length + i] & 0xff);
        }
        return values;
    }
}
