package org.casus.report;

import java.util.List;
import org.casus.simulation.Hanging;
import org.casus.simulation.Spread.Crisis;
import org.casus.simulation.Spread.Drawn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a sweep says in sum, as JSON; states as COW numbers. */
public final class SweepReportJson {
    private SweepReportJson() {}

    /** Pretty-printed JSON. */
    public static String of(SweepReport report) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        root.put("level", report.level().word());
        ArrayNode dates = root.putArray("dates");
        report.dates().forEach(d -> dates.add(d.toString()));
        root.put("crises_weighed", report.crises().size());
        root.put("runs", report.runs());
        root.put("seed", report.seed());
        ArrayNode crises = root.putArray("crises");
        List<Crisis> widest = report.crises().widest(SweepReport.ROWS);
        for (int i = 0; i < widest.size(); i++) {
            crisis(
                    crises.addObject(),
                    widest.get(i),
                    report.grown().isEmpty() ? null : report.grown().get(i));
        }
        ArrayNode states = root.putArray("states");
        for (Drawn d : report.crises().drawnIn(SweepReport.ROWS)) {
            states.addObject()
                    .put("state", d.ccode())
                    .put("entries_a_year", d.entries())
                    .put("most_attacker", d.attacker())
                    .put("most_target", d.target());
        }
        ArrayNode treaties = root.putArray("treaties");
        for (Hanging h : report.hanging()) {
            treaties.addObject()
                    .put("treaty", h.treaty())
                    .put("name", h.name())
                    .put("members", h.members())
                    .put("joiners_a_year", h.joiners());
        }
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void crisis(ObjectNode node, Crisis c, SweepReport.@org.jspecify.annotations.Nullable Grown grown) {
        node.put("on", c.on().toString())
                .put("attacker", c.attacker())
                .put("target", c.target())
                .put("risk", c.risk())
                .put("joiners", c.joiners())
                .put("joiners_a_year", c.spread())
                .put("likeliest", c.likeliest() == 0 ? null : (Integer) c.likeliest())
                .put("side", c.likeliest() == 0 ? null : c.side().word())
                .put("chance", c.likeliest() == 0 ? null : (Double) c.chance())
                .put("nobody_joins", grown == null ? null : (Double) grown.alone())
                .put("great_powers", grown == null ? null : (Double) grown.great());
    }
}
