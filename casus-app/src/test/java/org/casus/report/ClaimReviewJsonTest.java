package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checked claims as schema.org has them. */
class ClaimReviewJsonTest {
    private static final JsonNode REVIEWS = JsonMapper.builder()
            .build()
            .readTree(ClaimReviewJson.of(List.of(CheckedSample.of("A title", "cow-war#1")), LocalDate.of(2026, 1, 2)));

    @Test
    void A01_everyClaimButOpinionsHasAReview() {
        assertThat(REVIEWS).hasSize(4);
        for (JsonNode review : REVIEWS) {
            assertThat(review.get("@context").asString()).isEqualTo("https://schema.org");
            assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
            assertThat(review.get("datePublished").asString()).isEqualTo("2026-01-02");
            assertThat(review.get("author").get("name").asString()).isEqualTo("Casus");
            assertThat(review.get("itemReviewed").get("@type").asString()).isEqualTo("Claim");
            assertThat(review.get("itemReviewed")
                            .get("appearance")
                            .get("headline")
                            .asString())
                    .isEqualTo("A title");
        }
    }

    @Test
    void A02_aContradictionRatesLowestAndSaysWhyWithItsRow() {
        JsonNode review = REVIEWS.get(0);

        assertThat(review.get("claimReviewed").asString()).isEqualTo(CheckedSample.FIRST);
        assertThat(review.get("reviewRating").get("ratingValue").asInt()).isEqualTo(1);
        assertThat(review.get("reviewRating").get("bestRating").asInt()).isEqualTo(5);
        assertThat(review.get("reviewRating").get("alternateName").asString()).isEqualTo("Contradicted");
        assertThat(review.get("reviewRating").get("ratingExplanation").asString())
                .isEqualTo("The year on record is 1951.");
        assertThat(review.get("citation").get(0).asString()).isEqualTo("The war on record is of 1951 [cow-war#1]");
    }

    @Test
    void A03_anUnverifiedClaimHasWordsAndNoNumber() {
        JsonNode rating = REVIEWS.get(1).get("reviewRating");

        assertThat(rating.get("alternateName").asString()).isEqualTo("Unverified");
        assertThat(rating.has("ratingValue")).isFalse();
    }

    @Test
    void A04_whoSaidItIsTheClaimsAuthor() {
        assertThat(REVIEWS.get(2).get("itemReviewed").get("author").get("name").asString())
                .isEqualTo("the minister");
        assertThat(REVIEWS.get(0).get("itemReviewed").has("author")).isFalse();
    }
}
