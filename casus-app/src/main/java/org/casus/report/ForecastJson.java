package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import org.casus.forecasts.Fared;
import org.casus.forecasts.Forecast;
import org.casus.forecasts.Registered;
import org.casus.forecasts.Resolution;
import org.casus.forecasts.Scores;
import org.casus.forecasts.Verification;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register as JSON: one forecast, all of them, their scores, the state of the chain. */
public final class ForecastJson {
    private ForecastJson() {}

    /**
     * One forecast with its resolutions and the answer it was taken from.
     *
     * @param answer as JSON, null if there is none
     */
    public static String one(Registered registered, @Nullable String answer, LocalDate today) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        forecast(root, registered, today);
        root.set("answer", answer == null ? AnswerJson.JSON.nullNode() : AnswerJson.JSON.readTree(answer));
        return text(root);
    }

    /** Forecasts without their answers. */
    public static String list(List<Registered> register, LocalDate today) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        ArrayNode forecasts = root.putArray("forecasts");
        register.forEach(r -> forecast(forecasts.addObject(), r, today));
        return text(root);
    }

    private static String text(ObjectNode root) {
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void forecast(ObjectNode node, Registered registered, LocalDate today) {
        Forecast f = registered.forecast();
        node.put("id", f.id())
                .put("number", f.number())
                .put("question", f.question())
                .put("criteria", f.criteria())
                .put("resolves", f.resolves().toString())
                .put("joiner", f.joiner())
                .put("side", f.side())
                .put("probability", f.probability())
                .put("own", f.own())
                .put("model_probability", f.modelProbability())
                .put("model", f.model())
                .put("version", f.version());
        ArrayNode data = node.putArray("data");
        f.data()
                .forEach(d -> data.addObject()
                        .put("name", d.name())
                        .put("version", d.version())
                        .put("to", d.to()));
        node.put("author", f.author())
                .put("recorded", f.recorded().toString())
                .put("received", f.received().toString())
                .put("hash", f.hash())
                .put("standing", registered.standing(today).word())
                .put(
                        "outcome",
                        registered.resolution().map(r -> r.outcome().word()).orElse(null));
        ArrayNode resolutions = node.putArray("resolutions");
        registered.resolutions().forEach(r -> resolution(resolutions.addObject(), r));
    }

    private static void resolution(ObjectNode node, Resolution r) {
        node.put("id", r.id())
                .put("number", r.number())
                .put("outcome", r.outcome().word())
                .put("side", r.side())
                .put("evidence", r.evidence())
                .put("author", r.author())
                .put("recorded", r.recorded().toString())
                .put("received", r.received().toString())
                .put("hash", r.hash());
    }

    /** How forecasts fared; null where there is no score. */
    public static String scores(Scores s) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        root.put("selected", s.selected())
                .put("open", s.open())
                .put("due", s.due())
                .put("early", s.early())
                .put("void", s.voided())
                .put("late", s.late());
        fared(root.putObject("all"), s.all());
        groups(root.putArray("by_author"), s.byAuthor());
        groups(root.putArray("by_model"), s.byModel());
        groups(root.putArray("by_year"), s.byYear());
        return text(root);
    }

    private static void groups(ArrayNode array, List<Fared> groups) {
        groups.forEach(g -> fared(array.addObject(), g));
    }

    private static void fared(ObjectNode node, Fared f) {
        node.put("name", f.name()).put("n", f.n()).put("yes", f.yes()).put("expected", f.expected());
        if (f.n() == 0) {
            node.putNull("brier").putNull("log_score");
        } else {
            node.put("brier", f.brier()).put("log_score", f.logScore());
        }
        ArrayNode bins = node.putArray("bins");
        f.bins()
                .forEach(b -> bins.addObject()
                        .put("bin_low", b.low())
                        .put("bin_high", b.high())
                        .put("n", b.n())
                        .put("yes", b.yes())
                        .put("expected", b.expected()));
    }

    /** What a look at the whole chain found. */
    public static String verification(Verification v) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        root.put("whole", v.whole()).put("entries", v.entries()).put("head", v.head());
        Verification.Fault fault = v.fault();
        if (fault == null) {
            root.putNull("fault");
        } else {
            root.putObject("fault").put("number", fault.number()).put("what", fault.what());
        }
        return text(root);
    }
}
