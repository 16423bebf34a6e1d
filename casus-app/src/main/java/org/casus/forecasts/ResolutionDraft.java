package org.casus.forecasts;

import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * A resolution before it is recorded.
 *
 * @param outcome yes, no or void
 * @param side {@code attacker} or {@code target}: the side on which the state fought, null if on none or if nobody says
 * @param evidence text or address
 */
public record ResolutionDraft(Outcome outcome, @Nullable String side, String evidence) {
    private static final int EVIDENCE_LONGEST = 5_000;

    /**
     * A draft from words.
     *
     * @throws QuestionRefused with all that is wrong: fields outcome, side, evidence
     */
    public static ResolutionDraft of(@Nullable String outcome, @Nullable String side, @Nullable String evidence)
            throws QuestionRefused {
        var problems = new Problems(Code.RESOLUTION_REFUSED);
        Outcome parsed = Outcome.of(outcome == null ? "" : outcome).orElse(null);
        if (parsed == null) {
            problems.add("outcome", String.valueOf(outcome), "an outcome is yes, no or void", "yes", "no", "void");
        }
        String named = side == null || side.isBlank() ? null : side.strip();
        if (named != null && !named.equals("attacker") && !named.equals("target")) {
            problems.add("side", named, "a side is attacker or target", "attacker", "target");
        } else if (named != null && parsed == Outcome.VOID) {
            problems.add("side", named, "void says that nothing can be said, a side that something can: leave one out");
        }
        String text = problems.text(
                "evidence", evidence, EVIDENCE_LONGEST, "give the evidence: a sentence, or the address of a page");
        problems.refuseIfAny();
        return new ResolutionDraft(parsed == null ? Outcome.VOID : parsed, named, text);
    }

    /**
     * Whether it can be said of a forecast.
     *
     * @throws QuestionRefused if the outcome and the side contradict each other
     */
    void fits(Forecast forecast) throws QuestionRefused {
        if (side == null || forecast.side() == null) {
            return;
        }
        boolean asked = side.equals(forecast.side());
        if (asked != (outcome == Outcome.YES)) {
            var problems = new Problems(Code.RESOLUTION_REFUSED);
            problems.add(
                    "side",
                    side,
                    "the forecast is of joining the %s, so that fighting on the %s's side is a %s"
                            .formatted(forecast.side(), side, asked ? "yes" : "no"),
                    asked ? "yes" : "no");
            problems.refuseIfAny();
        }
    }
}
