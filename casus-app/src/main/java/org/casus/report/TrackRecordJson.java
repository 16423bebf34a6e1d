package org.casus.report;

import org.casus.answer.TrackRecord;
import org.casus.answer.TrackRecord.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How past forecasts fared, as JSON. */
public final class TrackRecordJson {
    private TrackRecordJson() {}

    public static String of(TrackRecord record) {
        ObjectNode root = AnswerJson.JSON.createObjectNode();
        ArrayNode levels = root.putArray("levels");
        for (TrackRecord.OfLevel l : record.levels()) {
            ObjectNode level = levels.addObject().put("level", l.level().word());
            row(level.putObject("all"), l.all());
            ArrayNode bins = level.putArray("bins");
            l.bins().forEach(b -> row(bins.addObject().put("bin_low", b.low()).put("bin_high", b.high()), b.row()));
            ArrayNode eras = level.putArray("eras");
            l.eras().forEach(e -> row(eras.addObject().put("from", e.from()).put("to", e.to()), e.row()));
        }
        return AnswerJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void row(ObjectNode node, Row r) {
        node.put("n", r.n())
                .put("conflicts", r.conflicts())
                .put("expected", r.expected())
                .put("joined", r.joined());
        if (r.n() == 0) {
            node.putNull("share").putNull("share_low").putNull("share_high");
        } else {
            node.put("share", r.share()).put("share_low", r.low()).put("share_high", r.high());
        }
    }
}
