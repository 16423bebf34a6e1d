package org.casus.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An answer's JSON as a post for a website: plain elements only, every text escaped, nothing in it that tells of the machine
 * it was made on or of the time, so that the same answer makes the same post.
 *
 * @param slug the same for the same question, whatever the answer
 * @param title the question
 * @param html the post's body
 */
public record BriefPost(String slug, String title, String html) {
    private static final int CANDIDATES_SHOWN = 10;
    private static final int CHANGES_SHOWN = 6;
    private static final int SLUG_BYTES = 8;
    /** Options that name files of the machine. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile("--(data|facts|documents|model)\\b");

    /**
     * A post from what {@code casus ask --json} wrote.
     *
     * @return empty if it is something else
     */
    public static Optional<BriefPost> of(String json) {
        JsonNode answer;
        try {
            answer = AnswerJson.JSON.readTree(json);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        boolean whole = answer.path("question").path("text").isString()
                && answer.path("headline").isString()
                && answer.path("candidates").isArray()
                && answer.path("provenance").path("model").isString();
        return whole ? Optional.of(new Writing(answer).post()) : Optional.empty();
    }

    private static final class Writing {
        private final JsonNode answer;
        private final StringBuilder out = new StringBuilder();

        Writing(JsonNode answer) {
            this.answer = answer;
        }

        BriefPost post() {
            String title = text(answer.path("question"), "text");
            line("<p><strong>" + Html.escape(text(answer, "headline")) + "</strong></p>");
            answer.path("question").path("assumptions").forEach(a -> line(element("p", "Assumed: " + a.asString(""))));
            candidates();
            reasons();
            obligations();
            changes();
            trust();
            provenance();
            return new BriefPost(slug(), title, out.toString());
        }

        private void candidates() {
            line(element("h2", "Who would join"));
            line("<table><thead><tr><th>State</th><th>Joins</th><th>90% interval</th></tr></thead><tbody>");
            answer.path("candidates")
                    .valueStream()
                    .limit(CANDIDATES_SHOWN)
                    .forEach(c -> line("<tr>" + element("td", text(c, "name"))
                            + element("td", Numbers.percent(1 - number(c, "p_out")))
                            + element("td", Numbers.interval(number(c, "low"), number(c, "high"))) + "</tr>"));
            line("</tbody></table>");
        }

        private void reasons() {
            line(element("h2", "Why"));
            line("<ul>");
            for (JsonNode driver : answer.path("drivers")) {
                for (JsonNode fact : driver.path("facts")) {
                    line(element("li", text(fact, "text") + " [" + text(fact, "source") + "]"));
                }
            }
            line("</ul>");
        }

        private void obligations() {
            line(element("h2", "Obligations"));
            if (answer.path("obligations").isEmpty()) {
                line(element("p", "None on record towards a state in this crisis."));
                return;
            }
            line("<ul>");
            for (JsonNode o : answer.path("obligations")) {
                line(element(
                        "li",
                        "%s (%s, %s to %s). Due: %s – %s. [%s]"
                                .formatted(
                                        text(o, "treaty"),
                                        text(o, "type"),
                                        text(o, "from"),
                                        text(o, "to"),
                                        text(o, "due"),
                                        text(o, "why"),
                                        text(o, "source"))));
            }
            line("</ul>");
        }

        private void changes() {
            if (answer.path("counterfactuals").isEmpty()) {
                return;
            }
            line(element("h2", "What would change it"));
            line("<ul>");
            answer.path("counterfactuals")
                    .valueStream()
                    .filter(c -> c.path("distinguishable").asBoolean(false))
                    .limit(CHANGES_SHOWN)
                    .forEach(c -> line(element(
                            "li",
                            text(c, "change") + ": " + Numbers.percent(number(c, "probability")) + " ("
                                    + Numbers.points(number(c, "difference")) + " points)")));
            line("</ul>");
        }

        private void trust() {
            line(element("h2", "What to distrust"));
            line("<ul>");
            answer.path("trust").path("warnings").forEach(w -> line(element("li", text(w, "text"))));
            line("</ul>");
        }

        private void provenance() {
            JsonNode from = answer.path("provenance");
            String command = text(from, "command");
            String again = command.isEmpty() || OF_THE_MACHINE.matcher(command).find() ? "" : " Again: " + command;
            line(element("p", "Made by Casus " + text(from, "version") + " with " + text(from, "model") + "." + again));
        }

        /** From what is asked and under which circumstances. */
        private String slug() {
            String asked = answer.path("question") + text(answer.path("provenance"), "command");
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
                return "casus-" + HexFormat.of().formatHex(digest, 0, SLUG_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String element(String name, String text) {
            return "<" + name + ">" + Html.escape(text) + "</" + name + ">";
        }

        private static String text(JsonNode node, String key) {
            return node.path(key).asString("");
        }

        private static double number(JsonNode node, String key) {
            return node.path(key).asDouble(Double.NaN);
        }

        private void line(String markup) {
            out.append(markup).append('\n');
        }
    }
}
