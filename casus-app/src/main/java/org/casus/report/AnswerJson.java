package org.casus.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.casus.answer.Answer;
import org.casus.answer.Answer.ObligationDue;
import org.casus.answer.Answer.PastCase;
import org.casus.answer.Answer.Reason;
import org.casus.answer.Candidate;
import org.casus.answer.Cascade;
import org.casus.answer.Outlook;
import org.casus.answer.Question;
import org.casus.answer.StateRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON, keys as the contract has them; always present, empty or null where there is nothing. */
public final class AnswerJson {
    static final JsonMapper JSON = JsonMapper.shared();

    /** Bytes that all candidates take, about. */
    private static final int ROOM = 40_000;

    private AnswerJson() {}

    /** Pretty-printed JSON of an answer. */
    public static String of(Answer answer) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(answer));
    }

    /** The same on one line, for programs far away. */
    public static String compact(Answer answer) {
        return JSON.writeValueAsString(tree(answer));
    }

    /** JSON of a question and its candidates, on one line. */
    public static String compact(Outlook outlook) {
        return new String(bytes(outlook), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. Written value by value: there may be thousands of these a second. */
    public static byte[] bytes(Outlook outlook) {
        ObjectNode question = JSON.createObjectNode();
        question(question, outlook.question());
        var out = new ByteArrayOutputStream(ROOM);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("question");
            json.writeTree(question);
            json.writeName("candidates");
            json.writeStartArray();
            outlook.candidates().forEach(c -> candidate(json, c));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void candidate(JsonGenerator json, Candidate c) {
        json.writeStartObject();
        json.writeStringProperty("state", c.state().state());
        json.writeNumberProperty("ccode", c.state().ccode());
        json.writeStringProperty("name", c.state().name());
        json.writeNumberProperty("p_out", c.pOut());
        json.writeNumberProperty("p_attacker", c.pAttacker());
        json.writeNumberProperty("p_target", c.pTarget());
        json.writeNumberProperty("low", c.low());
        json.writeNumberProperty("high", c.high());
        json.writeEndObject();
    }

    /** A JSON object as a map, for libraries that take one. */
    public static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    static ObjectNode tree(Answer answer) {
        ObjectNode root = JSON.createObjectNode();
        question(root.putObject("question"), answer.question());
        Answer.Headline headline = answer.headline();
        if (headline == null) {
            root.putNull("answer");
        } else {
            root.putObject("answer")
                    .put("probability", headline.probability())
                    .put("low", headline.low())
                    .put("high", headline.high())
                    .put("base_rate", headline.baseRate());
        }
        root.put("headline", new Wording(answer).headline());
        root.put("subject", answer.subject().state());
        root.put("subject_side", answer.subjectSide().word());
        candidates(root.putArray("candidates"), answer.candidates());
        drivers(root.putArray("drivers"), answer);
        answer.obligations()
                .forEach(o -> obligation(root.withArray("obligations").addObject(), o));
        root.withArray("obligations");
        ArrayNode signals = root.putArray("signals");
        answer.signals()
                .forEach(s -> signals.addObject()
                        .put("quote", s.quote())
                        .put("actor", s.actor())
                        .put("toward", s.toward())
                        .put("kind", s.kind())
                        .put("when", s.when()));
        answer.precedents().forEach(p -> precedent(root.withArray("precedents").addObject(), p));
        root.withArray("precedents");
        ArrayNode counterfactuals = root.putArray("counterfactuals");
        for (Answer.Counterfactual c : answer.counterfactuals()) {
            ObjectNode node = counterfactuals.addObject();
            node.put("change", c.change())
                    .put("probability", c.probability())
                    .put("difference", c.difference())
                    .put("low", c.low())
                    .put("high", c.high())
                    .put("distinguishable", c.distinguishable());
            ArrayNode options = node.putArray("options");
            c.options().forEach(options::add);
        }
        coalition(root.putObject("coalition"), answer.coalition());
        Cascade cascade = answer.cascade();
        if (cascade == null) {
            root.putNull("cascade");
        } else {
            CascadeJson.write(root.putObject("cascade"), cascade);
        }
        trust(root.putObject("trust"), answer.trust());
        provenance(root.putObject("provenance"), answer.provenance());
        return root;
    }

    static void question(ObjectNode node, Question q) {
        node.put("text", q.text());
        node.put("joiner", code(q.joiner()));
        node.put("side", q.side() == null ? null : q.side().word());
        q.attackers().forEach(s -> node.withArray("attackers").add(s.state()));
        q.targets().forEach(s -> node.withArray("targets").add(s.state()));
        node.put("on", q.on().toString());
        node.put("level", q.level().word());
        node.put("within", q.within());
        ArrayNode assumptions = node.putArray("assumptions");
        q.assumptions().forEach(assumptions::add);
    }

    private static @Nullable String code(@Nullable StateRef state) {
        return state == null ? null : state.state();
    }

    private static void candidates(ArrayNode array, List<Candidate> candidates) {
        for (Candidate c : candidates) {
            array.addObject()
                    .put("state", c.state().state())
                    .put("ccode", c.state().ccode())
                    .put("name", c.state().name())
                    .put("p_out", c.pOut())
                    .put("p_attacker", c.pAttacker())
                    .put("p_target", c.pTarget())
                    .put("low", c.low())
                    .put("high", c.high());
        }
    }

    private static void drivers(ArrayNode array, Answer answer) {
        ObjectNode average = array.addObject().put("driver", "average").put("contribution", answer.average());
        average.putArray("facts");
        for (Reason r : answer.reasons()) {
            ObjectNode node = array.addObject().put("driver", r.driver()).put("contribution", r.contribution());
            ArrayNode facts = node.putArray("facts");
            r.facts().forEach(f -> facts.addObject().put("text", f.text()).put("source", f.source()));
        }
    }

    private static void obligation(ObjectNode node, ObligationDue o) {
        node.put("treaty", o.treaty())
                .put("id", o.id())
                .put("signed", text(o.signed()))
                .put("in_force_from", o.inForceFrom().toString())
                .put("in_force_to", text(o.inForceTo()))
                .put("type", o.type())
                .put("from", o.from().state())
                .put("to", o.to().state())
                .put("due", o.due())
                .put("why", o.why())
                .put("conditions", o.conditions())
                .put("source", o.source());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void precedent(ObjectNode node, PastCase p) {
        node.put("conflict", p.conflict())
                .put("id", p.id())
                .put("year", p.year())
                .put("state", p.state().state())
                .put("side_asked", p.sideAsked().word())
                .put("similarity", p.similarity())
                .put("outcome", p.outcome())
                .put("why_alike", p.whyAlike())
                .put("why_different", p.whyDifferent());
    }

    private static void coalition(ObjectNode node, Answer.Coalition c) {
        node.put("expected", c.expected()).put("major", c.major());
        ArrayNode sizes = node.putArray("sizes");
        c.sizes().forEach(sizes::add);
        ArrayNode branches = node.putArray("branches");
        for (Answer.Branch b : c.branches()) {
            ObjectNode branch = branches.addObject().put("growth", b.growth().word());
            estimate(branch.putObject("chance"), b.chance());
            estimate(branch.putObject("given"), b.probability());
        }
    }

    private static void estimate(ObjectNode node, Answer.Estimate e) {
        node.put("probability", e.point()).put("low", e.low()).put("high", e.high());
    }

    private static void trust(ObjectNode node, Answer.Trust trust) {
        ArrayNode warnings = node.putArray("warnings");
        trust.warnings().forEach(w -> warnings.addObject().put("code", w.code()).put("text", w.text()));
        Answer.Calibration c = trust.calibration();
        if (c == null) {
            node.putNull("calibration");
        } else {
            node.putObject("calibration")
                    .put("bin_low", c.low())
                    .put("bin_high", c.high())
                    .put("n", c.n())
                    .put("joined", c.joined())
                    .put("expected", c.expected())
                    .put("share_low", c.shareLow())
                    .put("share_high", c.shareHigh());
        }
    }

    static void provenance(ObjectNode node, Answer.Provenance p) {
        node.put("version", p.version()).put("model", p.model());
        ArrayNode data = node.putArray("data");
        for (Answer.DataVersion d : p.data()) {
            data.addObject().put("name", d.name()).put("version", d.version()).put("to", d.to());
        }
        node.put("seed", p.seed()).put("command", p.command());
    }
}
