package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void A07_nothingThatWouldReadOtherwiseTheNextTime() {
        for (String[] change : new String[][] {
            {"\"low\" : [0-9.E-]+", "\"low\" : 1e400"},
            {"\"model\" : \"", "\"model\" : \"\ud800"},
            {"\"model\" : \"", "\"model\" : \"" + "x".repeat(301)},
            {"\"joiner\" : \"", "\"joiner\" : \"\\\\u001b[2J"}
        }) {
            String changed = Samples.answer().replaceFirst(change[0], change[1]);
            assertThat(changed).isNotEqualTo(Samples.answer());
            refused(() -> ForecastDraft.of(changed, "c", "2027-01-01", null, Samples.TODAY), "answer");
        }
    }

    @Test
    void A06_resolutionsSayYesNoOrVoidWithEvidence() throws Exception {
        refused(() -> ResolutionDraft.of("maybe", "left", ""), "outcome", "side", "evidence");
        refused(() -> ResolutionDraft.of("void", "target", "e"), "side");
        assertThat(ResolutionDraft.of("YES", "target", "e").outcome()).isEqualTo(Outcome.YES);
    }

    /** Every value of an answer in turn replaced by one that does not belong there. */
    @Test
    void A08_anythingIsEitherTakenAndReadAgainOrRefused() throws Exception {
        String[] others = {"null", "{}", "[[]]", "\"\"", "-7", "0.5", "1e400", "1" + "0".repeat(400), "\"<b>\u0000\""};
        String answer = Contents.JSON.readTree(Samples.answer()).toString();
        Matcher value =
                Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"(?!:)|[0-9.E-]+|null)").matcher(answer);
        int taken = 0;
        for (int i = 0; value.find(); i++) {
            String changed =
                    answer.substring(0, value.start()) + others[i % others.length] + answer.substring(value.end());
            try {
                ForecastDraft draft =
                        ForecastDraft.of(changed, "c", "2027-01-01", i % 2 == 0 ? null : 0.3, Samples.TODAY);
                String content = Contents.of(draft, "ada", Instant.EPOCH, "n");
                Entry entry =
                        Entry.after(1, Hashes.NONE, new Entry.Draft(content, draft.answer()), "2026-01-01T00:00:00Z");
                assertThat(Contents.forecast(entry)).isNotNull();
                taken++;
            } catch (QuestionRefused e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
        assertThat(taken).isGreaterThan(20);
    }
}
