package org.casus.report;

import java.util.Locale;
import org.casus.answer.Reliability;
import org.casus.answer.Reliability.Coding;
import org.casus.answer.Reliability.Row;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often promises of alliances were kept, as text and as JSON. */
public final class ReliabilityReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReliabilityReport() {}

    /** Aligned tables, one for each way of counting. */
    public static String text(Reliability reliability, int width) {
        var out = new Wrapped(width).line("How often promises of alliances were kept in interstate wars");
        for (Coding coding : reliability.codings()) {
            out.blank()
                    .text("%s, %d–%d: %s.".formatted(title(coding), coding.from(), coding.to(), coding.meaning()))
                    .line(String.format(
                            "  %-14s %-12s %10s %6s  %-12s %9s  %s",
                            "promise", "era", "kept", "share", "90% interval", "published", "undetermined"));
            coding.rows().forEach(r -> out.line(line(r)));
        }
        return out.blank()
                .text(
                        "Counted from ATOP 4.01 and the Correlates of War project's wars: promises of states outside a war to"
                                + " those that began it or were attacked, and attacks on a partner in peace. Undetermined: a condition of the treaty decides, and"
                                + " nobody has coded it. docs/reliability.md says what the published counts do differently.")
                .toString();
    }

    private static String title(Coding coding) {
        return switch (coding.coding()) {
            case "in_force" -> "In force the day before";
            case "leeds_long_mitchell_2000" -> "As Leeds, Long and Mitchell (2000)";
            default -> "As Berkemeier and Fuhrmann (2018)";
        };
    }

    private static String line(Row r) {
        boolean any = r.due() > 0;
        String era = switch (r.era()) {
            case "before_1945" -> "before 1945";
            case "from_1945" -> "from 1945";
            default -> "all years";
        };
        return String.format(
                Locale.ROOT,
                "  %-14s %-12s %10s %6s  %-12s %9s  %s",
                r.type().equals("any") ? "any of these" : r.type(),
                era,
                any ? String.format(Locale.ROOT, "%,d of %,d", r.kept(), r.due()) : "none due",
                any ? share(r.share()) : "",
                any ? share(r.low()).replace("%", "") + "–" + share(r.high()) : "",
                Double.isNaN(r.published()) ? "" : share(r.published()),
                r.undetermined() == 0 ? "" : String.format(Locale.ROOT, "%,d", r.undetermined()));
    }

    /** A share may be nothing or all. */
    private static String share(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    public static String json(Reliability reliability) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode codings = root.putArray("codings");
        for (Coding coding : reliability.codings()) {
            ObjectNode node = codings.addObject();
            node.put("coding", coding.coding())
                    .put("meaning", coding.meaning())
                    .put("from", coding.from())
                    .put("to", coding.to());
            ArrayNode rows = node.putArray("rows");
            for (Row r : coding.rows()) {
                ObjectNode row = rows.addObject();
                row.put("type", r.type())
                        .put("era", r.era())
                        .put("due", r.due())
                        .put("kept", r.kept());
                number(row, "share", r.share());
                number(row, "low", r.low());
                number(row, "high", r.high());
                row.put("undetermined", r.undetermined());
                number(row, "published", r.published());
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isNaN(value)) {
            node.putNull(key);
        } else {
            node.put(key, value);
        }
    }
}
