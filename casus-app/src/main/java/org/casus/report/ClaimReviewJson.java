package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Evidence;
import org.casus.checks.Verdict;
import org.casus.documents.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checked claims as schema.org's {@code ClaimReview} in JSON-LD, one per claim; opinions are none. A rating is 1
 * (contradicted) to 5 (supported), 3 where a part holds; of an unverified claim it has words and no number. The address of
 * the page that shows the review is not known here: who publishes one adds {@code url}.
 */
public final class ClaimReviewJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ClaimReviewJson() {}

    /**
     * Pretty-printed JSON-LD, a list.
     *
     * @param on the day of the review
     */
    public static String of(List<CheckedArticle> articles, LocalDate on) {
        ArrayNode list = JSON.createArrayNode();
        for (CheckedArticle article : articles) {
            article.claims().stream()
                    .filter(c -> c.verdict() != Verdict.OPINION)
                    .forEach(c -> review(list.addObject(), c, article.document(), on));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    private static void review(ObjectNode node, Checked checked, Document document, LocalDate on) {
        node.put("@context", "https://schema.org")
                .put("@type", "ClaimReview")
                .put("claimReviewed", checked.claim().quote())
                .put("datePublished", on.toString());
        node.putObject("author").put("@type", "Organization").put("name", "Casus");
        rating(node.putObject("reviewRating").put("@type", "Rating"), checked);
        ObjectNode claim = node.putObject("itemReviewed").put("@type", "Claim");
        String by = checked.claim().attribution();
        if (by != null && !by.equals("the author")) {
            claim.putObject("author").put("@type", "Thing").put("name", by);
        }
        if (document.date() != null) {
            claim.put("datePublished", document.date().day().toString());
        }
        ObjectNode appearance = claim.putObject("appearance").put("@type", "CreativeWork");
        appearance.put("headline", Objects.requireNonNullElse(document.title(), ""));
        if (document.link() != null) {
            appearance.put("url", document.link());
        }
        ArrayNode citations = node.putArray("citation");
        for (Evidence e : checked.evidence()) {
            citations.add(e.text() + " [" + e.source() + "]");
        }
    }

    private static void rating(ObjectNode node, Checked checked) {
        node.put("alternateName", Wording.capital(checked.verdict().word()))
                .put("ratingExplanation", checked.explanation());
        int value = switch (checked.verdict()) {
            case SUPPORTED -> 5;
            case PARTLY -> 3;
            case CONTRADICTED -> 1;
            case UNVERIFIED, OPINION -> 0;
        };
        if (value > 0) {
            node.put("ratingValue", value).put("bestRating", 5).put("worstRating", 1);
        }
    }
}
