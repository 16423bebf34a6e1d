package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.junit.jupiter.api.Test;

/** What may be recorded, and what is refused with all its problems at once. */
class DraftsTest {
    private static void refused(ThrowingCallable work, String... fields) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        e -> assertThat(e.problems())
                                .extracting(QuestionProblem::field)
                                .containsExactlyInAnyOrder(fields));
    }

    @Test
    void A01_theAnswersProbabilityIsTakenUnlessTheAuthorHasOne() throws Exception {
        ForecastDraft models = Samples.draft("2027-01-01", null);
        ForecastDraft own = Samples.draft("2027-01-01", 0.9);

        assertThat(models.probability()).isEqualTo(models.modelProbability());
        assertThat(models.own()).isFalse();
        assertThat(own.probability()).isEqualTo(0.9);
        assertThat(own.modelProbability()).isEqualTo(models.modelProbability());
    }

    @Test
    void A02_allProblemsAtOnce() {
        refused(
                () -> ForecastDraft.of("{}", " ", "soon", 1.0, Samples.TODAY),
                "answer",
                "answer",
                "question",
                "criteria",
                "resolves",
                "probability");
    }

    @Test
    void A03_aDayThatHasComeIsRefused() {
        refused(() -> Samples.draft(Samples.TODAY.toString(), null), "resolves");
        refused(() -> Samples.draft("2026-02-30", null), "resolves");
    }

    @Test
    void A04_anAnswerOfManyStatesIsRefused() {
        String who = Samples.answer().replaceFirst("\"answer\" : \\{[^}]*}", "\"answer\" : null");
        refused(() -> ForecastDraft.of(who, "c", "2027-01-01", null, Samples.TODAY), "answer");
    }

    @Test
    void A05_nothingThatCannotBeShown() {
        for (String bad : new String[] {"a\u0000b", "\ud800", "bell\u0007"}) {
            refused(() -> ForecastDraft.of(Samples.answer(), bad, "2027-01-01", null, Samples.TODAY), "criteria");
        }
        refused(() -> ResolutionDraft.of("yes", null, "x".repeat(5_001)), "evidence");
    }

    @Test
    void A06_resolutionsSayYesNoOrVoidWithEvidence() throws Exception {
        refused(() -> ResolutionDraft.of("maybe", "left", ""), "outcome", "side", "evidence");
        refused(() -> ResolutionDraft.of("void", "target", "e"), "side");
        assertThat(ResolutionDraft.of("YES", "target", "e").outcome()).isEqualTo(Outcome.YES);
    }
}
